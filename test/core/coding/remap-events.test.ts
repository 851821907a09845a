import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctText, type TextEdit } from '../../../core/coding/correct-text.ts'
import { remapEvents } from '../../../core/coding/remap-events.ts'
import { spanRemapper } from '../../../core/coding/remap-spans.ts'
import { tidyEdits } from '../../../core/coding/tidy-edits.ts'
import { edited, spoken } from './arbitrary-edits.ts'

function eventsAfter(
  text: string,
  edits: readonly TextEdit[],
  groups: readonly (readonly [number, number])[],
) {
  const before = spoken(text)
  const events = groups.map(([first, last]) => ({
    start: before.turns[first]?.start ?? 0,
    end: before.turns[last]?.end ?? 0,
  }))
  const tidy = tidyEdits(text, edits)
  const after = correctText(before, tidy)
  return { after, remapped: remapEvents(events, spanRemapper(tidy, after.text), after.turns) }
}

/** The words of two events (turns 1 and 2, 3 and 4 of "a b c d e") after one edit; null: gone. */
function wordsAfter(edit: TextEdit, text = 'a\nbb\ncc\ndd\nee\nf') {
  const { after, remapped } = eventsAfter(
    text,
    [edit],
    [
      [1, 2],
      [3, 4],
    ],
  )
  return remapped.map(({ span }) => span && after.text.slice(span.start, span.end))
}

describe('events', () => {
  it('take in what is typed anywhere in their turns, at either end too', () => {
    expect(wordsAfter({ start: 2, end: 2, text: 'x' })).toEqual(['xbb\ncc', 'dd\nee'])
    expect(wordsAfter({ start: 7, end: 7, text: 'x' })).toEqual(['bb\nccx', 'dd\nee'])
  })

  it('keep both parts of a turn that is split, but no turn that begins before or behind them', () => {
    expect(wordsAfter({ start: 6, end: 6, text: '\n' })).toEqual(['bb\nc\nc', 'dd\nee'])
    expect(wordsAfter({ start: 2, end: 2, text: 'x\n' })).toEqual(['bb\ncc', 'dd\nee'])
    expect(wordsAfter({ start: 7, end: 7, text: '\nx' })).toEqual(['bb\ncc', 'dd\nee'])
  })

  it('take in a turn that is joined to theirs; one that two of them would have is the first one’s', () => {
    expect(wordsAfter({ start: 1, end: 2, text: '' })).toEqual(['abb\ncc', 'dd\nee'])
    expect(wordsAfter({ start: 7, end: 8, text: '' })).toEqual(['bb\nccdd', 'ee'])
    expect(wordsAfter({ start: 7, end: 11, text: '' })).toEqual(['bb\nccee', null])
  })

  it('leave a turn to the others when none of their words in it are left', () => {
    expect(wordsAfter({ start: 1, end: 4, text: '' })).toEqual(['cc', 'dd\nee'])
    expect(wordsAfter({ start: 5, end: 8, text: '' })).toEqual(['bb', 'dd\nee'])
  })

  it('keep a turn that is emptied, and go when nothing is left of any', () => {
    expect(wordsAfter({ start: 5, end: 7, text: '' })).toEqual(['bb\n', 'dd\nee'])
    expect(wordsAfter({ start: 2, end: 7, text: '' })).toEqual([null, 'dd\nee'])
    expect(wordsAfter({ start: 2, end: 7, text: 'new' })).toEqual(['new', 'dd\nee'])
  })

  it('are whole turns, in order, none over another, whatever is done', () => {
    const cuts = fc.array(fc.nat(12), { maxLength: 6 })
    fc.assert(
      fc.property(edited, cuts, ({ text, edits }, wishes) => {
        const last = text.split('\n').length - 1
        const sorted = [...new Set(wishes.filter((one) => one <= last))].sort((a, b) => a - b)
        const groups = sorted.map((first, index) => [first, (sorted[index + 1] ?? last + 1) - 1] as const)
        const { after, remapped } = eventsAfter(text, edits, groups)
        let free = 0
        for (const { event, span } of remapped) {
          if (span === null) continue
          expect(span.start).toBeGreaterThanOrEqual(free)
          expect(span.end).toBeGreaterThan(span.start)
          expect(after.turns.some((turn) => turn.start === span.start)).toBe(true)
          expect(after.turns.some((turn) => turn.end === span.end)).toBe(true)
          if (edits.length === 0) expect(span).toEqual({ start: event.start, end: event.end })
          free = span.end + 1
        }
      }),
      { seed: 18, numRuns: 2000 },
    )
  })
})
