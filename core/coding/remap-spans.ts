import type { StoredSpan } from '../model/transcript.ts'
import type { TextEdit } from './correct-text.ts'

/** What becomes of a span. same: its words are the same, wherever they stand now; gone: no word of it is left. */
export type Remapped = (StoredSpan & { readonly state: 'same' | 'changed' }) | { readonly state: 'gone' }

/**
 * What becomes of a span when the text is edited: it keeps its words. An edit before or after only moves it: text put in
 * right at its start stands before it, right at its end behind it. An edit inside is part of it. An edit over one of its
 * borders leaves it the words that are kept. An edit over all of it leaves it what was put in their place. A span left
 * with nothing but white space is gone.
 * @param edits tidy ones: with something kept between any two
 * @param after the text after them
 */
export function spanRemapper(edits: readonly TextEdit[], after: string): (span: StoredSpan) => Remapped {
  const shifts = shiftsOf(edits)
  return ({ start, end }) => {
    const first = countWhile(edits, (edit) => edit.end <= start)
    const behind = countWhile(edits, (edit) => edit.start < end)
    const shift = shifts[first] ?? 0
    if (first >= behind) return { state: 'same', start: start + shift, end: end + shift }
    const left = edits[first]
    const right = edits[behind - 1]
    if (left === undefined || right === undefined) return { state: 'gone' }
    const shiftBehind = shifts[behind] ?? 0
    const isCovered = left.start <= start && left.end >= end
    const span = {
      start:
        left.start < start && !isCovered
          ? left.end + (shifts[first + 1] ?? 0)
          : Math.min(start, left.start) + shift,
      end:
        right.end > end && !isCovered
          ? right.start + (shifts[behind - 1] ?? 0)
          : Math.max(end, right.end) + shiftBehind,
    }
    return isBlank(after, span) ? { state: 'gone' } : { state: 'changed', ...span }
  }
}

/** How far a place has moved behind so many of the edits. */
function shiftsOf(edits: readonly TextEdit[]): readonly number[] {
  const shifts = [0]
  for (const { start, end, text } of edits) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start))
  return shifts
}

/** How many edits from the first meet a condition that no later one meets again, by binary search. */
function countWhile(edits: readonly TextEdit[], meets: (edit: TextEdit) => boolean): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    const edit = edits[middle]
    if (edit !== undefined && meets(edit)) low = middle + 1
    else high = middle
  }
  return low
}

function isBlank(text: string, { start, end }: StoredSpan): boolean {
  return text.slice(start, end).trim() === ''
}
