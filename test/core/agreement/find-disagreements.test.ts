import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CodingPair,
  commonSpan,
  pairCodings,
  placeOf,
} from '../../../core/agreement/find-disagreements.ts'
import type { CoderId } from '../../../core/model/ids.ts'
import { seeded } from '../stats/arbitrary.ts'
import { type Coded, codings, someCodings } from './make-agreement.ts'

const [a, b] = [1, 2] as unknown as [CoderId, CoderId]
const pairsOf = (coded: readonly Coded[], minimumOverlap = 0.5) =>
  pairCodings(codings(coded), [a, b], minimumOverlap)
const kinds = (pairs: readonly CodingPair[]) => pairs.map(({ kind }) => kind)

describe('what two coders did differently', () => {
  it('is told by kind', () => {
    const pairs = pairsOf([
      // the very same
      [1, 1, 1, 0, 5],
      [2, 1, 1, 0, 5],
      // another level, and a little of it
      [1, 1, 1, 10, 15, 2],
      [2, 1, 1, 10, 15, 3],
      // other borders
      [1, 1, 2, 20, 30],
      [2, 1, 2, 28, 32],
      // begun in another event
      [1, 1, 3, 38, 44],
      [2, 1, 3, 40, 44],
      // another competency on the same passage
      [1, 1, 1, 50, 60],
      [2, 1, 2, 50, 58],
      // alone
      [1, 1, 3, 70, 72],
      [2, 1, 1, 90, 95],
    ])
    expect(kinds(pairs)).toEqual([null, 'level', 'boundaries', 'event', 'competency', 'first', 'second'])
  })

  it('is nothing in an interview that one coded alone', () => {
    expect(pairsOf([[1, 1, 1, 0, 5]])).toEqual([])
    expect(
      pairsOf([
        [1, 1, 1, 0, 5],
        [2, 2, 1, 0, 5],
      ]),
    ).toEqual([])
  })

  it('names every coding of both coders once', () => {
    fc.assert(
      fc.property(someCodings, (coded) => {
        const pairs = pairsOf(coded)
        const named = pairs.flatMap(({ first, second }) => [first, second]).filter((one) => one !== null)
        const interviews = new Set(pairs.map(({ interviewId }) => interviewId))
        const expected = codings(coded).filter(
          (one) => (one.coderId === a || one.coderId === b) && interviews.has(one.interviewId),
        )
        expect(named.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      seeded,
    )
  })

  it('stays in order of the text, and is as much whoever is called first', () => {
    fc.assert(
      fc.property(someCodings, (coded) => {
        const pairs = pairsOf(coded)
        for (const [index, pair] of pairs.entries()) {
          const before = pairs[index - 1]
          if (before?.interviewId === pair.interviewId)
            expect(placeOf(before).start).toBeLessThanOrEqual(placeOf(pair).start)
        }
        const swapped = pairCodings(codings(coded), [b, a], 0.5)
        const paired = (list: readonly CodingPair[]) =>
          list.filter(({ first, second }) => first !== null && second !== null).length
        expect(paired(swapped)).toBe(paired(pairs))
        expect(swapped).toHaveLength(pairs.length)
      }),
      seeded,
    )
  })

  it('shares the words that both coded', () => {
    expect(commonSpan({ start: 0, end: 10 }, { start: 5, end: 20 })).toEqual({ start: 5, end: 10 })
    expect(commonSpan({ start: 0, end: 10 }, { start: 10, end: 20 })).toBeNull()
  })
})
