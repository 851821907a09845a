import { endsSentence } from '../../../core/text/join-text.ts'
import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import type { PdfRow } from './pdf-rows.ts'

/** The lines of all pages, each told to begin a paragraph or not by how it stands below the one before it. */
export function linesOfRows(pages: readonly (readonly PdfRow[])[]): SourceLine[] {
  const spacing = usualSpacing(pages)
  const rightEdge = usualRight(pages)
  const lines: SourceLine[] = []
  let before: PdfRow | null = null
  for (const rows of pages) {
    for (const [index, row] of rows.entries()) {
      const starts =
        before === null || startsParagraph(before, row, { spacing, rightEdge, isTop: index === 0 })
      lines.push(plainLine(row.text.trimStart(), starts))
      before = row
    }
  }
  return lines
}

interface Layout {
  /** The usual distance between the lines of a paragraph, in parts of the letters' size. */
  readonly spacing: number
  readonly rightEdge: number
  /** Whether the line is the first of its page. */
  readonly isTop: boolean
}

function startsParagraph(before: PdfRow, row: PdfRow, { spacing, rightEdge, isTop }: Layout): boolean {
  // Lines of a table are not broken by width.
  if (row.text.includes('\t')) return true
  if (Math.abs(row.size - before.size) > before.size * 0.15) return true
  if (nextWordFits(before, row, rightEdge)) return true
  if (isTop) return endsSentence(before.text)
  const distance = (row.y - before.y) / Math.max(row.size, 1)
  if (distance > spacing * 1.3 || distance < 0) return true
  return row.left > before.left + row.size * 1.5
}

/** A line is broken because the next word does not fit: where it would have, the paragraph had ended. */
function nextWordFits(before: PdfRow, row: PdfRow, rightEdge: number): boolean {
  const text = row.text.trimStart()
  const perCharacter = (row.right - row.left) / Math.max(text.length, 1)
  const [word = ''] = text.split(/\s/u, 1)
  const isWide = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word)
  const characters = isWide ? 3 : word.length + 1
  return rightEdge - before.right > characters * perCharacter * 1.4 + row.size
}

function usualSpacing(pages: readonly (readonly PdfRow[])[]): number {
  const distances = pages
    .flatMap((rows) =>
      rows.slice(1).map((row, index) => (row.y - (rows[index]?.y ?? 0)) / Math.max(row.size, 1)),
    )
    .filter((distance) => distance > 0.5 && distance < 4)
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.1)] ?? 1.5
}

/** Where full lines end: nearly the rightmost, but for a few that stick out. */
function usualRight(pages: readonly (readonly PdfRow[])[]): number {
  const rights = pages
    .flat()
    .map(({ right }) => right)
    .sort((a, b) => a - b)
  return rights[Math.floor(rights.length * 0.97)] ?? 0
}
