import { Parser } from 'htmlparser2'
import { ImportError } from '../import-error.ts'
import { DocumentLines } from './document-lines.ts'
import { countNote, type SourceText, splitLines } from './source-text.ts'

/** Whether a text is a web page, or a piece of one. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2_000)
  return /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[\s\S]{0,900}?-->\s{0,99})?<(?:!doctype html|html|head|body|meta|title|div|p|table|section|article|h[1-6])[\s>/]/iu.test(
    head,
  )
}

/** The encoding a page names for itself; '' where it names none. The page is not yet decoded. */
export function namedEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  return /^\s{0,99}</u.test(head)
    ? (/<meta[^>]{1,200}charset\s?=\s?["']?([\w-]{2,40})/iu.exec(head)?.[1] ?? '')
    : ''
}

const skipped = new Set([
  ...['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'nav'],
  ...['button', 'select', 'textarea', 'rt', 'rp', 'audio', 'video', 'canvas'],
])
const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'blockquote', 'pre', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'form'],
  ...['fieldset', 'details', 'summary', 'hr', 'caption', 'body', 'html', 'center'],
])
const apart = new Set(['b', 'strong', 'u', 'em', 'i', 'cite', 'font'])
/** Elements that hold nothing, so that nothing closes them. */
const empty = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
])

/** No page nests its elements deeper, even one that forgets to close them; for the parser, each costs more the deeper. */
const depthLimit = 10_000

/**
 * The lines of a web page, read as data: nothing in it runs, nothing is fetched. Blocks and line breaks make lines.
 * @throws ImportError 'damaged-file'
 */
export function readHtml(text: string, fileName: string): SourceText {
  const page = new Page()
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > depthLimit) throw new ImportError('damaged-file', { fileName })
        page.open(name, attributes)
      },
      ontext: (piece) => page.text(piece),
      onclosetag(name) {
        depth -= 1
        page.close(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(text)
  parser.end()
  return { lines: page.finish(), notes: countNote('pictures-left-out', page.pictures) }
}

type Attributes = Readonly<Record<string, string>>

class Page {
  pictures = 0
  readonly #lines = new DocumentLines()
  #skip = 0
  #bold = 0
  #preformatted = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'img') this.pictures += 1
    if (empty.has(name)) this.#openEmpty(name)
    else if (this.#skip > 0 || skipped.has(name) || isHidden(attributes)) this.#skip += 1
    else if (apart.has(name)) this.#bold += 1
    else this.#openBlock(name)
  }

  #openEmpty(name: string): void {
    if (this.#skip > 0) return
    if (name === 'br') this.#lines.breakLine()
    else if (name === 'hr' && this.#lines.hasText) this.#lines.endParagraph()
  }

  #openBlock(name: string): void {
    if (name === 'table') this.#lines.beginTable()
    else if (name === 'tr') this.#lines.beginRow()
    else if (name === 'td' || name === 'th') this.#lines.beginCell()
    else if (blocks.has(name) && this.#lines.hasText) this.#lines.endParagraph()
    if (name === 'pre') this.#preformatted += 1
  }

  close(name: string): void {
    if (empty.has(name)) return
    if (this.#skip > 0) this.#skip -= 1
    else if (apart.has(name)) this.#bold = Math.max(0, this.#bold - 1)
    else if (name === 'table') this.#lines.endTable()
    else if (isParagraph(name) || (blocks.has(name) && this.#lines.hasText)) this.#lines.endParagraph()
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1)
  }

  text(piece: string): void {
    if (this.#skip > 0) return
    if (this.#preformatted === 0) this.#say(piece.replace(/[ \t\r\n\f]+/gu, ' '))
    else
      for (const [index, line] of splitLines(piece).entries()) {
        if (index > 0) this.#lines.breakLine()
        this.#say(line)
      }
  }

  /** White space at the start of a line is none. */
  #say(piece: string): void {
    const isKept = this.#lines.hasText || this.#preformatted > 0
    this.#lines.add(isKept ? piece : piece.trimStart(), this.#bold > 0)
  }

  finish() {
    return this.#lines.finish()
  }
}

function isHidden({ hidden, style = '' }: Attributes): boolean {
  return hidden !== undefined || /display\s?:\s?none/iu.test(style)
}

function isParagraph(name: string): boolean {
  return name === 'p' || /^h[1-6]$/u.test(name)
}
