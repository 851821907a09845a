import { type Attributes, attribute, parseXml } from './parse-xml.ts'
import type { ZipFiles } from './read-zip.ts'

const parts = [
  { kind: 'f', path: 'word/footnotes.xml' },
  { kind: 'e', path: 'word/endnotes.xml' },
] as const

/** Texts of footnotes ("f1") and endnotes ("e1") of a Word document, each on one line. @throws ImportError */
export function readFootnotes(files: ZipFiles, fileName: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { kind, path } of parts) {
    const content = files.read(path)
    if (content !== null) parseXml(content, fileName, new NotesPart(kind, texts))
  }
  return texts
}

const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'delInstrText'])

class NotesPart {
  readonly #kind: string
  readonly #texts: Map<string, string>
  #id = ''
  #skip = 0

  constructor(kind: string, texts: Map<string, string>) {
    this.#kind = kind
    this.#texts = texts
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'footnote' || name === 'endnote') {
      // Separators have a type, notes have none.
      const isNote = /^(?:|normal)$/u.test(attribute(attributes, 'type'))
      this.#id = isNote ? `${this.#kind}${attribute(attributes, 'id')}` : ''
    } else if (this.#skip > 0 || skipped.has(name)) this.#skip += 1
    else if (name === 'br' || name === 'p') this.#add(' ')
  }

  close(name: string): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (name === 'footnote' || name === 'endnote') {
      const text = this.#texts.get(this.#id)
      if (text !== undefined) this.#texts.set(this.#id, text.trim())
    }
  }

  text(text: string, parents: readonly string[]): void {
    if (this.#skip === 0 && parents.at(-1) === 't') this.#add(text)
  }

  #add(text: string): void {
    if (this.#id !== '') this.#texts.set(this.#id, (this.#texts.get(this.#id) ?? '') + text)
  }
}
