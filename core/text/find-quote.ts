import type { StoredSpan } from '../model/transcript.ts'

export type QuoteSearch =
  | { readonly found: StoredSpan }
  /** How often the quote occurs: 0, or more than once. */
  | { readonly found: null; readonly occurrences: number }

/**
 * Finds a quote in a stored text: exactly, and where that fails without regard to white space, to half and full
 * width and to curly or straight quotes. It must occur once (within the span, if one is given).
 */
export function findQuote(text: string, quote: string, within?: StoredSpan): QuoteSearch {
  const { start, end } = within ?? { start: 0, end: text.length }
  const stretch = text.slice(start, end)
  const exact = search(stretch, quote.trim())
  const result = exact.found === null && exact.occurrences === 0 ? searchFolded(stretch, quote) : exact
  if (result.found === null) return result
  return { found: { start: result.found.start + start, end: result.found.end + start } }
}

function search(text: string, quote: string): QuoteSearch {
  if (quote === '') return { found: null, occurrences: 0 }
  const first = text.indexOf(quote)
  if (first < 0) return { found: null, occurrences: 0 }
  let occurrences = 1
  for (let next = text.indexOf(quote, first + 1); next >= 0; next = text.indexOf(quote, next + 1))
    occurrences += 1
  if (occurrences > 1) return { found: null, occurrences }
  return { found: { start: first, end: first + quote.length } }
}

function searchFolded(text: string, quote: string): QuoteSearch {
  const folded = fold(text)
  const result = search(folded.text, fold(quote).text)
  if (result.found === null) return result
  const start = folded.offsets[result.found.start]
  const last = folded.offsets[result.found.end - 1]
  if (start === undefined || last === undefined) return { found: null, occurrences: 0 }
  return { found: { start, end: last + 1 } }
}

/** The text without white space and differences of form, and where each remaining code unit stood. */
function fold(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const units: string[] = []
  const offsets: number[] = []
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charAt(offset)
    if (/\s/u.test(unit)) continue
    units.push(foldUnit(unit))
    offsets.push(offset)
  }
  return { text: units.join(''), offsets }
}

const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
}

/** One code unit in its plain form; always one code unit long, so that offsets stay true. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return straight[unit] ?? unit
}
