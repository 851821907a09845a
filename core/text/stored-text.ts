import type { Offset, Role, Turn } from '../model/transcript.ts'

/** A turn before it has a place in a stored text. Its text holds no line end. */
export interface SpokenTurn {
  readonly text: string
  readonly speaker: string
  readonly role: Role
  /** Seconds from the start of the recording; null when nobody noted them. */
  readonly seconds: number | null
}

/** Joins turns by one "\n" into a stored text, and says where each stands in it. */
export function storeTurns(spoken: readonly SpokenTurn[]): {
  readonly text: string
  readonly turns: readonly Turn[]
} {
  let start = 0
  const turns = spoken.map(({ text, speaker, role, seconds }) => {
    const turn = { start, end: start + text.length, speaker, role, seconds }
    start = turn.end + 1
    return turn
  })
  return { text: spoken.map((turn) => turn.text).join('\n'), turns }
}

/**
 * Index of the turn that holds an offset, by binary search; the "\n" after a turn counts as its end. -1 where there
 * are no turns or the offset lies before the first.
 */
export function turnIndexAt(turns: readonly { readonly start: Offset }[], offset: Offset): number {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((turns[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
