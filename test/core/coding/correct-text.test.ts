import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, areInOrder, correctText } from '../../../core/coding/correct-text.ts'
import { edited, spoken } from './arbitrary-edits.ts'

/** The transcript after one edit, as "speaker+seconds words" of each turn. */
function corrected(text: string, ...edits: { start: number; end: number; text: string }[]) {
  const after = correctText(spoken(text), edits)
  return after.turns.map(
    ({ start, end, speaker, seconds }) => `${speaker}${seconds ?? ''} ${after.text.slice(start, end)}`,
  )
}

describe('edits', () => {
  it('are in order when none starts before another ends, and all lie in the text', () => {
    const at = (start: number, end: number) => ({ start, end, text: 'x' })
    expect(areInOrder([], 0)).toBe(true)
    expect(areInOrder([at(0, 0), at(0, 2), at(2, 2), at(2, 3)], 3)).toBe(true)
    expect(areInOrder([at(0, 2), at(1, 3)], 3)).toBe(false)
    expect(areInOrder([at(2, 1)], 3)).toBe(false)
    expect(areInOrder([at(2, 4)], 3)).toBe(false)
  })

  it('put their text in the place of what they take out', () => {
    const edits = [
      { start: 0, end: 0, text: '我' },
      { start: 1, end: 3, text: '' },
      { start: 4, end: 5, text: '𠮷' },
    ]
    expect(applyEdits('abcde', edits)).toBe('我ad𠮷')
  })
})

describe('a corrected transcript', () => {
  it('keeps speakers and times where no line end comes or goes', () => {
    expect(corrected('a\nb\nc', { start: 2, end: 3, text: 'bb' })).toEqual(['问0 a', '答1 bb', '问2 c'])
  })

  it('splits a turn into two of the same speaker, the time being the first one’s', () => {
    expect(corrected('a\nbc\nd', { start: 3, end: 3, text: '\n' })).toEqual([
      '问0 a',
      '答1 b',
      '答 c',
      '问2 d',
    ])
    expect(corrected('a\nb', { start: 2, end: 2, text: '\n\n' })).toEqual(['问0 a', '答1 ', '答 ', '答 b'])
  })

  it('joins turns under the first one’s speaker', () => {
    expect(corrected('a\nb\nc', { start: 1, end: 2, text: '' })).toEqual(['问0 ab', '问2 c'])
    expect(corrected('a\nb\nc', { start: 1, end: 4, text: '，' })).toEqual(['问0 a，c'])
  })

  it('leaves the words to their own speaker where the turn before them is taken out', () => {
    expect(corrected('a\nb\nc', { start: 0, end: 2, text: '' })).toEqual(['答1 b', '问2 c'])
    expect(corrected('a\nb\nc', { start: 1, end: 3, text: '' })).toEqual(['问0 a', '问2 c'])
    expect(corrected('a\n\nc', { start: 2, end: 3, text: '' })).toEqual(['问0 a', '问2 c'])
    expect(corrected('a\nb', { start: 0, end: 3, text: '' })).toEqual(['问0 '])
  })

  it('leaves the speakers where as many line ends come as go', () => {
    expect(corrected('a\nb\nc', { start: 0, end: 5, text: 'x\ny\nz' })).toEqual(['问0 x', '答1 y', '问2 z'])
    expect(corrected('a\nb\nc', { start: 0, end: 5, text: 'x\ny' })).toEqual(['问0 x', '问 y'])
  })

  it('keeps the turns of several edits apart', () => {
    const edits = [
      { start: 1, end: 2, text: '' },
      { start: 5, end: 5, text: '\n' },
      { start: 6, end: 7, text: '' },
    ]
    expect(corrected('a\nb\nc\nd', ...edits)).toEqual(['问0 ab', '问2 c', '问 ', '答3 '])
  })

  it('is turns end to end, one a line, as many times as there were at most, whatever is done', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const before = spoken(text)
        const after = correctText(before, edits)
        expect(after.text).toBe(applyEdits(text, edits))
        expect(after.turns.map(({ start, end }) => after.text.slice(start, end))).toEqual(
          after.text.split('\n'),
        )
        expect(after.turns.map((turn) => turn.start)).toEqual([
          0,
          ...after.turns.slice(0, -1).map((turn) => turn.end + 1),
        ])
        const times = after.turns.flatMap(({ seconds }) => seconds ?? [])
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
        for (const turn of after.turns)
          if (turn.seconds !== null)
            expect(before.turns[turn.seconds]).toMatchObject({ speaker: turn.speaker })
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})
