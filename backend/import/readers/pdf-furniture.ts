import type { PdfRow } from './pdf-rows.ts'

/** How many lines from the top and the bottom of a page can be furniture. */
const edge = 3
/** On this share of the pages a line must stand to be furniture. */
const share = 0.6
/** How far apart, in points, lines of furniture stand from page to page. */
const tolerance = 4

/** Removes what a page has besides its text: running headers and footers, page numbers, numbers in the margin. */
export function removeFurniture(pages: readonly (readonly PdfRow[])[]): {
  readonly kept: readonly (readonly PdfRow[])[]
  readonly removed: number
} {
  const inMargin = findMarginNumbers(pages)
  const bodies = pages.map((rows) => rows.filter((row) => !inMargin.has(row)))
  const repeated = findRepeated(bodies)
  const kept = bodies.map((rows) => rows.filter((row) => !repeated.has(row)))
  const bare = kept.map((rows) => removePageNumber(rows))
  const removed = pages.flat().length - bare.flat().length
  return { kept: bare, removed }
}

/** Numbers that stand left of everything else and grow from one to the next: of lines or paragraphs. */
function findMarginNumbers(pages: readonly (readonly PdfRow[])[]): ReadonlySet<PdfRow> {
  const rows = pages.flat()
  const lefts = rows
    .filter(({ text }) => text.length > 20)
    .map(({ left }) => left)
    .sort((a, b) => a - b)
  const bodyLeft = lefts[Math.floor(lefts.length * 0.05)]
  if (bodyLeft === undefined) return new Set()
  const numbers = rows.filter(({ text, right }) => /^\s*\d{1,5}\s*$/u.test(text) && right < bodyLeft)
  const growing = numbers.filter(
    ({ text }, index) => index === 0 || Number(text) >= Number(numbers[index - 1]?.text),
  )
  return new Set(numbers.length >= 3 && growing.length >= numbers.length * 0.8 ? numbers : [])
}

/** More letters than this are said, not printed on every page: then a number in them makes a difference. */
const printedLetters = 30

/** Lines at the edges that are the same on most pages but for their numbers; and any line that is the very same. */
function findRepeated(pages: readonly (readonly PdfRow[])[]): ReadonlySet<PdfRow> {
  const filled = pages.filter((rows) => rows.length > 0)
  const found = new Map<string, { row: PdfRow; page: number }[]>()
  const edges = filled.map(edgesOf)
  for (const [page, rows] of filled.entries()) {
    for (const row of rows) {
      const isEdge = edges[page]?.flat().includes(row) === true
      if (!isEdge && filled.length < 4) continue
      const isPrinted = isEdge && row.text.replace(/[^\p{L}]/gu, '').length <= printedLetters
      const key = isPrinted ? row.text.replace(/\d+/gu, '#').trim() : `${row.text}@${Math.round(row.left)}`
      const list = found.get(key) ?? []
      list.push({ row, page })
      found.set(key, list)
    }
  }
  const needed = Math.max(2, Math.ceil(filled.length * share))
  const repeated = new Set([...found.values()].flatMap((list) => samePlace(list, needed)))
  for (const rows of edges.flat()) keepBehindText(rows, repeated)
  return repeated
}

/** The outermost lines of a page, from its top downwards and from its bottom upwards. */
function edgesOf(rows: readonly PdfRow[]): readonly (readonly PdfRow[])[] {
  const byHeight = [...rows].sort((a, b) => a.y - b.y)
  return [byHeight.slice(0, edge), byHeight.slice(-edge).reverse()]
}

/** Furniture stands outside the text: behind the first line that is none, there is none. */
function keepBehindText(rows: readonly PdfRow[], repeated: Set<PdfRow>): void {
  const first = rows.findIndex((row) => !repeated.has(row))
  if (first !== -1) for (const row of rows.slice(first)) repeated.delete(row)
}

/** Those of the same words that stand at the same height on enough pages. */
function samePlace(list: readonly { row: PdfRow; page: number }[], needed: number): PdfRow[] {
  if (list.length < needed) return []
  const heights = list.map(({ row }) => row.y).sort((a, b) => a - b)
  const middle = heights[heights.length >> 1] ?? 0
  const level = list.filter(({ row }) => Math.abs(row.y - middle) <= tolerance)
  return new Set(level.map(({ page }) => page)).size >= needed ? level.map(({ row }) => row) : []
}

const pageNumber =
  /^\s*(?:[-–—]\s?)?(?:第\s?)?(?:page\s)?\d{1,4}(?:\s?[页頁])?(?:[\s,，]*(?:\/|of|共)\s?\d{1,4})?(?:\s?[页頁])?(?:\s?[-–—])?\s*$/iu

/** A number alone at the top or the bottom, set off from the text. */
function removePageNumber(rows: readonly PdfRow[]): readonly PdfRow[] {
  const byHeight = [...rows].sort((a, b) => a.y - b.y)
  const ends = [
    [byHeight[0], byHeight[1]],
    [byHeight.at(-1), byHeight.at(-2)],
  ] as const
  const numbers = ends.flatMap(([row, next]) => {
    if (row === undefined || next === undefined || !pageNumber.test(row.text)) return []
    return Math.abs(row.y - next.y) > row.size * 2 ? [row] : []
  })
  return rows.filter((row) => !numbers.includes(row))
}
