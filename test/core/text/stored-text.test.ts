import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storeTurns, turnIndexAt } from '../../../core/text/stored-text.ts'

const spoken = fc.array(
  fc.record({
    text: fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll('\n', 'x')),
    speaker: fc.constantFrom('', '甲', 'B'),
    role: fc.constantFrom('interviewer' as const, 'interviewee' as const),
    seconds: fc.option(fc.nat()),
  }),
)

describe('the stored text', () => {
  it('gives every turn back by its offsets, and holds nothing else but line ends', () => {
    fc.assert(
      fc.property(spoken, (turns) => {
        const stored = storeTurns(turns)
        expect(stored.turns.map((turn) => stored.text.slice(turn.start, turn.end))).toEqual(
          turns.map((turn) => turn.text),
        )
        const words = turns.reduce((sum, turn) => sum + turn.text.length, 0)
        expect(stored.text.length).toBe(words + Math.max(0, turns.length - 1))
      }),
      { seed: 1 },
    )
  })

  it('finds the turn of every offset', () => {
    fc.assert(
      fc.property(spoken, (turns) => {
        const stored = storeTurns(turns)
        for (const [index, turn] of stored.turns.entries()) {
          expect(turnIndexAt(stored.turns, turn.start)).toBe(index)
          expect(turnIndexAt(stored.turns, turn.end)).toBe(index)
        }
      }),
      { seed: 2 },
    )
    expect(turnIndexAt([], 0)).toBe(-1)
    expect(turnIndexAt([{ start: 5 }], 4)).toBe(-1)
  })
})
