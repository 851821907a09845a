import type { CodedSide } from '../../../api/types/agreement.ts'
import type { StoredSpan, Turn } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'

/** A stretch of a turn that is coded alike: by both coders, by one, or by none; and whether the focus lies on it. */
export interface SideRun extends StoredSpan {
  readonly coded: 'both' | 'one' | 'none'
  readonly focus: 'both' | 'one' | 'none'
}

export interface Sides {
  readonly first: readonly CodedSide[]
  readonly second: readonly CodedSide[]
}

/** What is looked at: the codings of one disagreement. */
export interface Focus {
  readonly first: StoredSpan | null
  readonly second: StoredSpan | null
}

const covers = (span: StoredSpan | null, start: number) =>
  span !== null && span.start <= start && start < span.end

/** Cuts a turn where a coding of either coder begins or ends. */
export function sideRuns(turn: StoredSpan, sides: Sides, focus: Focus): SideRun[] {
  const all = [...sides.first, ...sides.second].filter((one) => one.start < turn.end && turn.start < one.end)
  const borders = new Set([turn.start, turn.end])
  for (const { start, end } of all) {
    borders.add(Math.max(start, turn.start))
    borders.add(Math.min(end, turn.end))
  }
  const inOrder = [...borders].sort((a, b) => a - b)
  return inOrder.slice(0, -1).map((start, index) => {
    const isCoded = (codings: readonly CodedSide[]) => codings.some((one) => covers(one, start))
    const count = Number(isCoded(sides.first)) + Number(isCoded(sides.second))
    const looked = Number(covers(focus.first, start)) + Number(covers(focus.second, start))
    return { start, end: inOrder[index + 1] ?? start, coded: howMany(count), focus: howMany(looked) }
  })
}

function howMany(count: number): SideRun['coded'] {
  return count === 2 ? 'both' : count === 1 ? 'one' : 'none'
}

/** Turns shown on either side of a passage outside events. */
const around = 6

/** The turns to show for a passage: its event, or some turns around it. */
export function turnsAround(
  turns: readonly Turn[],
  span: StoredSpan,
  event: StoredSpan | null,
): { readonly from: number; readonly to: number } {
  const whole = event ?? span
  const from = turnIndexAt(turns, Math.min(whole.start, span.start))
  const to = turnIndexAt(turns, Math.max(whole.end, span.end) - 1)
  const margin = event === null ? around : 0
  return { from: Math.max(from - margin, 0), to: Math.min(to + margin, turns.length - 1) }
}
