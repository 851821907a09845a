import WordExtractor from 'word-extractor'
import { ImportError } from '../import-error.ts'
import { hasSoundChains } from './check-ole.ts'
import { DocumentLines } from './document-lines.ts'
import { countNote, type SourceFile, type SourceText, splitLines } from './source-text.ts'

/** Quotes and dashes stay as they are. */
const asItIs = { filterUnicode: false, includeHeadersAndFooters: false, includeFooters: true }
type Part = (options: typeof asItIs) => string

/** What the library gives; its own types leave the options out. */
interface WordDocument {
  readonly getBody: Part
  readonly getFootnotes: Part
  readonly getEndnotes: Part
  readonly getAnnotations: Part
  readonly getHeaders: Part
  readonly getTextboxes: Part
}

/**
 * The lines of an old Word document (97 to 2003). Its footnotes and endnotes follow the text in brackets, for where
 * they belong is not known; comments, headers and footers are left out and told; deleted text is left out.
 * @throws ImportError 'damaged-file' | 'encrypted-file'
 */
export async function readDoc({ bytes, fileName }: SourceFile): Promise<SourceText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isEncrypted(buffer)) throw new ImportError('encrypted-file', { fileName })
  if (!hasSoundChains(buffer)) throw new ImportError('damaged-file', { fileName })
  const document: WordDocument = await new WordExtractor().extract(buffer).catch(() => {
    throw new ImportError('damaged-file', { fileName })
  })
  const lines = new DocumentLines()
  addText(lines, document.getBody(asItIs))
  const boxes = filled(document.getTextboxes(asItIs))
  for (const box of boxes) addText(lines, box)
  const notes = filled(`${document.getFootnotes(asItIs)}\n${document.getEndnotes(asItIs)}`)
  for (const note of notes) addText(lines, `[${note.trim()}]`)
  return {
    lines: lines.finish(),
    notes: [
      ...countNote('comments-left-out', filled(document.getAnnotations(asItIs)).length),
      ...countNote('footnotes-at-end', notes.length),
      ...countNote('text-boxes-taken', boxes.length),
      ...(filled(document.getHeaders(asItIs)).length > 0
        ? [{ code: 'headers-left-out' as const, params: {} }]
        : []),
    ],
  }
}

function filled(text: string): string[] {
  return splitLines(text).filter((line) => line.trim() !== '')
}

/** Lines with the same number of tabs, several in a row, are a table's. */
function addText(lines: DocumentLines, text: string): void {
  let inTable = false
  const all = splitLines(text)
  for (const [index, line] of all.entries()) {
    const cells = line.split('\t')
    const isRow =
      cells.length > 1 && [all[index - 1], all[index + 1]].some((near) => tabs(near) === tabs(line))
    if (isRow !== inTable) isRow ? lines.beginTable() : lines.endTable()
    inTable = isRow
    if (!isRow) lines.add(line)
    else {
      lines.beginRow()
      for (const cell of cells) {
        lines.beginCell()
        lines.add(cell)
      }
    }
    if (!isRow) lines.endParagraph()
  }
  if (inTable) lines.endTable()
}

function tabs(line: string | undefined): number {
  return line === undefined ? -1 : line.split('\t').length
}

const sector = 512
const wordMagic = 0xa5ec
const encryptedFlag = 0x0100

/** A document with a password says so in its first block, which stands at the start of a sector. */
function isEncrypted(buffer: Buffer): boolean {
  for (let at = sector; at + 12 <= buffer.length; at += sector) {
    if (buffer.readUInt16LE(at) === wordMagic) return (buffer.readUInt16LE(at + 10) & encryptedFlag) !== 0
  }
  return false
}
