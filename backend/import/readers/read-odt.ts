import { ImportError } from '../import-error.ts'
import { DocumentLines } from './document-lines.ts'
import { type Attributes, attribute, parseXml } from './parse-xml.ts'
import { readZip } from './read-zip.ts'
import { countNote, type SourceFile, type SourceText } from './source-text.ts'

/**
 * The lines of an OpenDocument text: paragraphs, headings and line breaks each make one. Notes stand in brackets at
 * their places; what tracked changes deleted, and comments, are left out and told.
 * @throws ImportError 'damaged-file' | 'encrypted-file' | 'unpacks-too-large'
 */
export function readOdt({ bytes, fileName }: SourceFile): SourceText {
  const files = readZip(bytes, fileName)
  const manifest = files.read('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data') === true) throw new ImportError('encrypted-file', { fileName })
  const content = files.read('content.xml')
  if (content === null) throw new ImportError('damaged-file', { fileName })
  const body = new OdtBody()
  parseXml(content, fileName, body)
  const { comments, deleted, footnotes, pictures } = body.counts
  return {
    lines: body.finish(),
    notes: [
      ...countNote('comments-left-out', comments),
      ...countNote('deleted-text-left-out', deleted),
      ...countNote('footnotes-in-brackets', footnotes),
      ...countNote('pictures-left-out', pictures),
    ],
  }
}

const skipped = new Set([
  ...['annotation', 'tracked-changes', 'note-citation', 'ruby-text', 'forms', 'scripts', 'master-styles'],
  ...['table-of-content-source', 'sequence-decls', 'desc', 'title', 'script'],
])

/** More repeated spaces or cells than this mean nothing. */
const repeatLimit = 100

class OdtBody {
  readonly counts = { comments: 0, deleted: 0, footnotes: 0, pictures: 0 }
  readonly #lines = new DocumentLines()
  readonly #apartStyles = new Set<string>()
  readonly #spans: boolean[] = []
  #style = ''
  #skip = 0
  #isBody = false
  #inNote = 0
  #noteParagraphs = 0

  open(name: string, attributes: Attributes, parents: readonly string[]): void {
    if (this.#skip > 0 || skipped.has(name)) {
      if (name === 'annotation') this.counts.comments += 1
      if (name === 'deletion') this.counts.deleted += 1
      this.#skip += 1
    } else if (!this.#isBody) this.#openStyle(name, attributes, parents)
    else if (name === 'span') this.#spans.push(this.#apartStyles.has(attribute(attributes, 'style-name')))
    else if (name === 's') this.#say(' '.repeat(repeats(attributes, 'c')))
    else if (name === 'tab') this.#say('\t')
    else if (name === 'line-break') this.#break()
    else if (name === 'note-body') this.#openNote()
    else if (name === 'image') this.counts.pictures += 1
    else if (name === 'p' || name === 'h') this.#openParagraph()
    else this.#openTable(name, attributes)
  }

  #openStyle(name: string, attributes: Attributes, parents: readonly string[]): void {
    if (name === 'body') this.#isBody = true
    if (name === 'style') this.#style = attribute(attributes, 'name')
    if (name !== 'text-properties' || parents.at(-1) !== 'style') return
    const isBold = attribute(attributes, 'font-weight') === 'bold'
    const isLined = !/^(?:|none)$/u.test(attribute(attributes, 'text-underline-style'))
    const isColoured = !/^(?:|#000000)$/u.test(attribute(attributes, 'color'))
    if (isBold || isLined || isColoured || attribute(attributes, 'font-style') === 'italic')
      this.#apartStyles.add(this.#style)
  }

  #openTable(name: string, attributes: Attributes): void {
    if (this.#inNote > 0) return
    if (name === 'table') this.#lines.beginTable()
    else if (name === 'table-row') this.#lines.beginRow()
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      const count = Math.min(repeats(attributes, 'number-columns-repeated'), repeatLimit)
      for (let index = 0; index < count; index += 1) this.#lines.beginCell()
    }
  }

  /** The paragraphs of a note follow one another on the line of the note. */
  #openNote(): void {
    this.#inNote += 1
    this.#noteParagraphs = 0
    this.counts.footnotes += 1
    this.#say('[')
  }

  #openParagraph(): void {
    if (this.#inNote > 0) {
      if (this.#noteParagraphs > 0) this.#say(' ')
      this.#noteParagraphs += 1
      return
    }
    // A paragraph within one (in a frame) makes a line of its own.
    if (this.#lines.hasText) this.#lines.endParagraph()
  }

  close(name: string): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (!this.#isBody) return
    else if (name === 'span') this.#spans.pop()
    else if (name === 'note-body') {
      this.#inNote -= 1
      this.#say(']')
    } else if (name === 'p' || name === 'h') this.#closeParagraph()
    else if (name === 'table' && this.#inNote === 0) this.#lines.endTable()
  }

  #closeParagraph(): void {
    if (this.#inNote === 0) this.#lines.endParagraph()
  }

  #break(): void {
    if (this.#inNote > 0) this.#say(' ')
    else this.#lines.breakLine()
  }

  text(text: string, parents: readonly string[]): void {
    if (this.#skip > 0 || !this.#isBody || !isInParagraph(parents)) return
    this.#say(text.replace(/[ \t\r\n]+/gu, ' '))
  }

  #say(text: string): void {
    this.#lines.add(text, this.#spans.includes(true))
  }

  finish() {
    return this.#lines.finish()
  }
}

function isInParagraph(parents: readonly string[]): boolean {
  return parents.includes('p') || parents.includes('h')
}

function repeats(attributes: Attributes, local: string): number {
  const count = Number.parseInt(attribute(attributes, local), 10)
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), repeatLimit)
}
