/** A piece of text on a page; lengths in points, measured from the upper left corner. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Whether it does not run from left to right: a watermark, a note along the margin. */
  readonly isTurned: boolean
}

/** A line as it stands on a page. */
export interface PdfRow {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps between pieces, in parts of the letters' size: from the first on there is a space, from the second on a tab. */
const spaceGap = 0.15
const tabGap = 2

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Puts a page's pieces together into lines, in the order in which they stand in the file. */
export function rowsOf(items: readonly PdfItem[]): PdfRow[] {
  const upright = items.filter(({ isTurned }) => !isTurned)
  const rows: PdfRow[] = []
  let row: PdfRow | null = null
  for (const item of upright) {
    if (item.text === '') continue
    if (row !== null && continues(row, item)) row = extend(row, item)
    else {
      if (row !== null) rows.push(row)
      row = { text: item.text, left: item.x, right: item.x + item.width, y: item.y, size: item.size }
    }
  }
  if (row !== null) rows.push(row)
  return rows
    .map((one) => ({ ...one, text: one.text.replaceAll('\u00ad', '').trimEnd() }))
    .filter(({ text }) => text.trim() !== '')
}

function continues(row: PdfRow, item: PdfItem): boolean {
  const size = Math.max(row.size, item.size, 1)
  // Superscripts stand a little higher; a piece to the left begins a new line.
  return Math.abs(item.y - row.y) < size * 0.5 && item.x > row.right - size * 1.5
}

function extend(row: PdfRow, item: PdfItem): PdfRow {
  const gap = (item.x - row.right) / Math.max(row.size, item.size, 1)
  const isClosed = /\s$/u.test(row.text) || /^\s/u.test(item.text)
  const isWide = wide.test(row.text.slice(-1)) && wide.test(item.text.slice(0, 1))
  const between = gap > tabGap ? '\t' : !isClosed && !isWide && gap > spaceGap ? ' ' : ''
  const isLarger = item.text.trim().length > row.text.trim().length
  return {
    text: (between === '\t' ? row.text.trimEnd() : row.text) + between + item.text,
    left: row.left,
    right: Math.max(row.right, item.x + item.width),
    y: isLarger ? item.y : row.y,
    size: isLarger ? item.size : row.size,
  }
}
