import type { Language, Offset, StoredSpan } from '../model/transcript.ts'
import { turnIndexAt } from '../text/stored-text.ts'

export type MoveUnit = 'character' | 'word' | 'sentence' | 'turn'

/** A transcript, as far as moving in it is concerned. */
export interface Readable {
  readonly text: string
  readonly turns: readonly StoredSpan[]
  readonly language: Language
}

const granularity = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: Language, unit: keyof typeof granularity): Intl.Segmenter {
  const key = `${language} ${unit}`
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity: granularity[unit] })
  segmenters.set(key, known)
  return known
}

/**
 * The offset one unit forward (1) or back (-1): words and sentences by Unicode's rules for the language, always on
 * borders of characters as people see them. Forward ends behind a unit, back before one; the "\n" between turns is
 * crossed, never landed in. At either end of the text the offset stays.
 */
export function moveOffset(readable: Readable, offset: Offset, unit: MoveUnit, direction: 1 | -1): Offset {
  const { turns } = readable
  const index = turnIndexAt(turns, offset)
  const turn = turns[Math.max(index, 0)]
  if (turn === undefined) return offset
  const isAtEdge = direction === 1 ? offset >= turn.end : offset <= turn.start
  if (!isAtEdge) return moveInTurn(readable, turn, { offset, unit, direction })
  const next = turns[index + direction]
  if (next === undefined) return offset
  const edge = direction === 1 ? next.start : next.end
  if (unit === 'character' || next.start === next.end) return edge
  return moveInTurn(readable, next, { offset: edge, unit, direction })
}

interface Move {
  readonly offset: Offset
  readonly unit: MoveUnit
  readonly direction: 1 | -1
}

function moveInTurn(
  { text, language }: Readable,
  turn: StoredSpan,
  { offset, unit, direction }: Move,
): Offset {
  if (unit === 'turn') return direction === 1 ? turn.end : turn.start
  const at = offset - turn.start
  let before = turn.start
  for (const { index, segment, isWordLike } of segmenter(language, unit).segment(
    text.slice(turn.start, turn.end),
  )) {
    const kept = unit === 'character' ? segment : segment.trimEnd()
    if (isWordLike === false || kept === '') continue
    const end = index + kept.length
    if (direction === 1 && end > at) return turn.start + end
    if (direction === -1 && index >= at) return before
    before = turn.start + index
  }
  return direction === 1 ? turn.end : before
}

/** The unit that an offset lies in; at a border the one behind it, at a turn's end the one before. */
export function unitAt(readable: Readable, offset: Offset, unit: 'word' | 'sentence' | 'turn'): StoredSpan {
  const turn = readable.turns[Math.max(turnIndexAt(readable.turns, offset), 0)]
  if (turn === undefined) return { start: 0, end: 0 }
  if (unit === 'turn') return { start: turn.start, end: turn.end }
  const words = readable.text.slice(turn.start, turn.end)
  const at = Math.min(offset - turn.start, Math.max(words.length - 1, 0))
  const found = segmenter(readable.language, unit).segment(words).containing(at)
  if (found === undefined) return { start: turn.start, end: turn.end }
  const start = turn.start + found.index
  return { start, end: start + found.segment.trimEnd().length }
}
