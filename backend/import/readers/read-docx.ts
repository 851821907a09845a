import { ImportError } from '../import-error.ts'
import { DocumentLines } from './document-lines.ts'
import { type Attributes, attribute, parseXml } from './parse-xml.ts'
import { readFootnotes } from './read-docx-notes.ts'
import { readZip, type ZipFiles } from './read-zip.ts'
import { countNote, type SourceFile, type SourceText } from './source-text.ts'

/** The main part of a Word document has this name, sometimes with a number. */
export const documentName = /^word\/document\d{0,3}\.xml$/u

/**
 * The lines of a Word document: paragraphs, headings, list items and soft line breaks each make one. Footnotes and
 * endnotes stand in brackets at their places; of tracked changes, what was inserted is in and what was deleted is not;
 * comments, hidden text, headers and footers are left out, and told.
 * @throws ImportError 'damaged-file' | 'encrypted-file' | 'unpacks-too-large'
 */
export function readDocx({ bytes, fileName }: SourceFile): SourceText {
  const files = readZip(bytes, fileName)
  const main = [...files.names].find((name) => documentName.test(name))
  const content = main === undefined ? null : files.read(main)
  if (content === null) throw new ImportError('damaged-file', { fileName })
  const body = new WordBody(readFootnotes(files, fileName), readSpeakerStyles(files, fileName))
  parseXml(content, fileName, body)
  const { deleted, inserted, footnotes, pictures, hidden, boxes } = body.counts
  return {
    lines: body.finish(),
    notes: [
      ...countNote('comments-left-out', countComments(files, fileName)),
      ...countNote('deleted-text-left-out', deleted),
      ...countNote('inserted-text-taken', inserted),
      ...countNote('footnotes-in-brackets', footnotes),
      ...countNote('hidden-text-left-out', hidden),
      ...countNote('text-boxes-taken', boxes),
      ...countNote('pictures-left-out', pictures),
      ...(hasHeaders(files) ? [{ code: 'headers-left-out' as const, params: {} }] : []),
    ],
  }
}

/** What an element opens that changes how the text inside it is taken. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt', 'delInstrText'])
const apartProperties = new Set(['b', 'u', 'i', 'color', 'highlight', 'rStyle', 'caps', 'smallCaps', 'shd'])
const isOff = (attributes: Attributes) => /^(?:0|false|off|none|auto)$/u.test(attribute(attributes, 'val'))

/** Walks through the XML of a Word document's body. */
class WordBody {
  readonly counts = { deleted: 0, inserted: 0, footnotes: 0, pictures: 0, hidden: 0, boxes: 0 }
  readonly #footnotes: ReadonlyMap<string, string>
  readonly #speakerStyles: ReadonlySet<string>
  /** The body, and text boxes within it. */
  readonly #builders = [new DocumentLines()]
  #boxed: DocumentLines[] = []
  #skip = 0
  #isApart = false
  #isHidden = false
  #paragraphApart = false
  #marksJoin = false

  constructor(footnotes: ReadonlyMap<string, string>, speakerStyles: ReadonlySet<string>) {
    this.#footnotes = footnotes
    this.#speakerStyles = speakerStyles
  }

  get #lines(): DocumentLines {
    return this.#builders.at(-1) ?? new DocumentLines()
  }

  open(name: string, attributes: Attributes, parents: readonly string[]): void {
    const parent = parents.at(-1) ?? ''
    if (this.#skip > 0 || (skipped.has(name) && !parent.endsWith('Pr'))) {
      if (name === 'del' && this.#skip === 0) this.counts.deleted += 1
      this.#skip += 1
    } else if (parent.endsWith('Pr')) this.#openProperty(name, attributes, parents)
    else if (parent === 'r') this.#openInRun(name, attributes)
    else this.#openBlock(name)
  }

  #openProperty(name: string, attributes: Attributes, parents: readonly string[]): void {
    if (name === 'pStyle') this.#paragraphApart = this.#speakerStyles.has(attribute(attributes, 'val'))
    if (parents.at(-1) !== 'rPr' || isOff(attributes)) return
    if (parents.at(-2) === 'pPr') this.#marksJoin ||= name === 'del'
    else if (name === 'vanish') this.#isHidden = true
    else if (apartProperties.has(name)) this.#isApart = true
  }

  #openInRun(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') this.#say('\t')
    else if (name === 'br' || name === 'cr') this.#lines.breakLine()
    else if (name === 'noBreakHyphen') this.#say('\u2011')
    else if (name === 'footnoteReference') this.#sayNote(`f${attribute(attributes, 'id')}`)
    else if (name === 'endnoteReference') this.#sayNote(`e${attribute(attributes, 'id')}`)
  }

  #openBlock(name: string): void {
    if (name === 'p') {
      this.#paragraphApart = false
      this.#marksJoin = false
    } else if (name === 'r') {
      this.#isApart = false
      this.#isHidden = false
    } else if (name === 'tbl') this.#lines.beginTable()
    else if (name === 'tr') this.#lines.beginRow()
    else if (name === 'tc') this.#lines.beginCell()
    else if (name === 'ins' || name === 'moveTo') this.counts.inserted += 1
    else if (name === 'blip' || name === 'imagedata') this.counts.pictures += 1
    else if (name === 'txbxContent') this.#builders.push(new DocumentLines())
  }

  close(name: string): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (name === 'p' && !this.#marksJoin) this.#endParagraph()
    else if (name === 'tbl') this.#lines.endTable()
    else if (name === 'txbxContent') this.#endBox()
  }

  /** The text of boxes follows the paragraph they are anchored in. */
  #endParagraph(): void {
    this.#lines.endParagraph()
    if (this.#builders.length > 1) return
    for (const box of this.#boxed.splice(0)) {
      for (const line of box.finish()) {
        this.#lines.add(line.text)
        this.#lines.endParagraph()
      }
    }
  }

  #endBox(): void {
    const box = this.#builders.length > 1 ? this.#builders.pop() : undefined
    if (box === undefined) return
    this.counts.boxes += 1
    this.#boxed.push(box)
  }

  text(text: string, parents: readonly string[]): void {
    if (this.#skip === 0 && parents.at(-1) === 't') this.#say(text)
  }

  #say(text: string): void {
    if (this.#isHidden) this.counts.hidden += 1
    // A line break typed into the XML is white space.
    else this.#lines.add(text.replace(/[\r\n]+/gu, ' '), this.#isApart || this.#paragraphApart)
  }

  #sayNote(id: string): void {
    const note = this.#footnotes.get(id)
    if (note === undefined || note === '') return
    this.counts.footnotes += 1
    this.#lines.add(`[${note}]`)
  }

  finish() {
    while (this.#builders.length > 1) this.#endBox()
    this.#endParagraph()
    return this.#lines.finish()
  }
}

/** Paragraph styles whose names say that they are for speakers. */
function readSpeakerStyles(files: ZipFiles, fileName: string): ReadonlySet<string> {
  const styles = new Set<string>()
  const content = files.read('word/styles.xml')
  if (content === null) return styles
  let id = ''
  parseXml(content, fileName, {
    open(name, attributes) {
      if (name === 'style') id = attribute(attributes, 'styleId')
      else if (name === 'name' && /speaker|说话人|發言人|发言人|說話人/iu.test(attribute(attributes, 'val')))
        styles.add(id)
    },
    close() {},
    text() {},
  })
  return styles
}

function countComments(files: ZipFiles, fileName: string): number {
  const content = files.read('word/comments.xml')
  if (content === null) return 0
  let count = 0
  parseXml(content, fileName, {
    open(name) {
      if (name === 'comment') count += 1
    },
    close() {},
    text() {},
  })
  return count
}

function hasHeaders(files: ZipFiles): boolean {
  return [...files.names]
    .filter((name) => /^word\/(?:header|footer)\d{0,3}\.xml$/u.test(name))
    .some((name) => files.read(name)?.includes('<w:t>') === true)
}
