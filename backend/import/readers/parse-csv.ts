/** A first line that says nothing but the delimiter, as Excel understands it. */
const delimiterLine = /^sep=(.)(?:\r\n|\r|\n)/iu

/** The delimiter that a text names in its first line; else the one that occurs most there. */
export function guessDelimiter(text: string): string {
  const [, named] = delimiterLine.exec(text.slice(0, 10)) ?? []
  if (named !== undefined) return named
  const [head = ''] = text.slice(0, 20_000).split(/\r\n|\r|\n/u, 1)
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

interface Cell {
  readonly value: string
  readonly next: number
}

/**
 * CSV after RFC 4180, with any line end; quotes may hold delimiters, line ends and doubled quotes. A quote that is not
 * closed before a delimiter or a line end is a character like any.
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  return [...csvRows(text, delimiter)]
}

/** The rows of a text of csv one after another, for whoever need not read on. */
export function* csvRows(text: string, delimiter: string): Generator<string[], undefined> {
  let row: string[] = []
  let at = startOf(text)
  let quotesClose = true
  while (at < text.length) {
    const quoted: Cell | null = quotesClose && text[at] === '"' ? readQuoted(text, at, delimiter) : null
    if (quoted?.next === Number.POSITIVE_INFINITY) quotesClose = false
    const cell = quoted === null || !quotesClose ? readPlain(text, at, delimiter) : quoted
    row.push(cell.value)
    at = cell.next
    if (text[at] === delimiter && at + 1 < text.length) at += 1
    else {
      if (text[at] === delimiter) row.push('')
      yield row
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  if (row.length > 0) yield row
}

/** Where the rows begin. */
function startOf(text: string): number {
  return delimiterLine.exec(text.slice(0, 10))?.[0].length ?? 0
}

function readPlain(text: string, start: number, delimiter: string): Cell {
  let next = start
  while (next < text.length && text[next] !== delimiter && !isLineEnd(text[next])) next += 1
  return { value: text.slice(start, next), next }
}

/** null when it is no quoted cell after all; one that ends nowhere when no quote closes any more. */
function readQuoted(text: string, start: number, delimiter: string): Cell | null {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end === -1) return { value: '', next: Number.POSITIVE_INFINITY }
  const after = text[end + 1]
  if (after !== undefined && after !== delimiter && !isLineEnd(after)) return null
  const value = text.slice(start + 1, end)
  // Programs that write tabs seldom quote: two stray quotes would swallow the rows between them.
  if (delimiter === '\t' && value.includes('\t') && /[\r\n]/u.test(value)) return null
  return { value: value.replaceAll('""', '"'), next: end + 1 }
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
