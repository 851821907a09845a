import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { ImportError } from './import-error.ts'

/**
 * The lines of a Word document: paragraphs, headings, list items and soft line breaks each make one; a table's row
 * makes one, its cells joined as "speaker：words" where the table is a transcript (linesOfRow).
 * @throws ImportError 'damaged-file'
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<string[]> {
  return linesOf(await toHtml(bytes, fileName))
}

async function toHtml(bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const options = {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      ignoreEmptyParagraphs: true,
    }
    return (await mammoth.convertToHtml({ buffer }, options)).value
  } catch {
    throw new ImportError('damaged-file', { fileName })
  }
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li'])

/** Mammoth's HTML is well formed, so that an XML parser can read it. */
function linesOf(html: string): string[] {
  const lines: string[] = []
  let line = ''
  let row: string[] | null = null
  const flush = () => {
    if (row === null && line !== '') lines.push(line)
    if (row === null) line = ''
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    if (name === 'tr') row = []
    else if (name === 'td' || name === 'th') line = ''
    else if (name === 'br' && row === null) flush()
    else if (name === 'br') line += ' '
  })
  parser.on('text', (text) => {
    line += text
  })
  parser.on('closetag', ({ name }) => {
    if (row !== null && (name === 'td' || name === 'th')) {
      row.push(line.trim())
      line = ''
    } else if (row !== null && name === 'tr') {
      lines.push(...linesOfRow(row))
      row = null
    } else if (row !== null && blocks.has(name)) line += ' '
    else if (blocks.has(name)) flush()
  })
  parser.write(`<html>${html}</html>`).close()
  return lines
}

const timeOnly = /^[[(]?\d{1,3}:\d{2}(:\d{2})?([.,]\d+)?[\])]?$/

/** A table's row of time, speaker and words (the first two optional) as one line with an ordinary speaker's mark. */
function linesOfRow(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', second = '', third] = filled
  if (filled.length === 3 && third !== undefined && timeOnly.test(first))
    return [`[${first.replace(/[[\]()]/g, '')}] ${second}：${third}`]
  if (filled.length === 2 && !timeOnly.test(first)) return [`${first}：${second}`]
  return filled
}
