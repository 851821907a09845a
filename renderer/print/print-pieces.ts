import type { StoredSpan } from '../../core/model/transcript.ts'

/** A coding with the number it has on paper. */
export interface NumberedSpan extends StoredSpan {
  readonly number: number
}

/** A turn on paper: its words, and where a coding begins and ends among them. */
export type PrintPiece =
  | { readonly kind: 'text'; readonly text: string; readonly isCoded: boolean }
  | { readonly kind: 'start' | 'end'; readonly number: number }

/** Cuts a turn's words where codings begin and end. One that began in an earlier turn goes on without a mark. */
export function printPieces(
  text: string,
  turn: StoredSpan,
  codings: readonly NumberedSpan[],
): readonly PrintPiece[] {
  const here = codings.filter(({ start, end }) => start < turn.end && turn.start < end)
  const inside = (place: number) => Math.min(Math.max(place, turn.start), turn.end)
  const borders = new Set([
    turn.start,
    turn.end,
    ...here.flatMap(({ start, end }) => [inside(start), inside(end)]),
  ])
  const pieces: PrintPiece[] = []
  let from = turn.start
  for (const at of [...borders].sort((a, b) => a - b)) {
    if (at > from) {
      const isCoded = here.some(({ start, end }) => start <= from && at <= end)
      pieces.push({ kind: 'text', text: text.slice(from, at), isCoded })
    }
    for (const { end, number } of here) if (end === at) pieces.push({ kind: 'end', number })
    for (const { start, number } of here) if (start === at) pieces.push({ kind: 'start', number })
    from = at
  }
  return pieces
}
