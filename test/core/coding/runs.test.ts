import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disjointRuns, type Mark } from '../../../core/coding/runs.ts'

const nothing = { strong: [], faded: new Set<number>() }

const marks = fc
  .array(
    fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 20 }),
      colour: fc.integer({ min: 1, max: 3 }),
      needsReview: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(
      ({ start, length, colour, needsReview }, id): Mark<number> => ({
        id,
        start,
        end: start + length,
        colour,
        needsReview,
      }),
    ),
  )

describe('disjointRuns', () => {
  it('covers each coded character exactly once, in order, and no other', () => {
    fc.assert(
      fc.property(marks, fc.nat(40), fc.nat(40), (list, from, length) => {
        const within = { start: from, end: from + length }
        const runs = disjointRuns(list, within, nothing)
        for (let offset = 0; offset < 100; offset += 1) {
          const isIn = offset >= within.start && offset < within.end
          const isCoded = list.some((mark) => mark.start <= offset && offset < mark.end)
          const painted = runs.filter((run) => run.start <= offset && offset < run.end).length
          expect(painted).toBe(isIn && isCoded ? 1 : 0)
        }
        for (const [index, run] of runs.entries())
          expect(run.start).toBeGreaterThanOrEqual(runs[index - 1]?.end ?? 0)
      }),
      { seed: 7 },
    )
  })

  it('gives a character the colour of the shortest coding on it', () => {
    fc.assert(
      fc.property(marks, (list) => {
        for (const run of disjointRuns(list, { start: 0, end: 100 }, nothing)) {
          const here = list.filter((mark) => mark.start <= run.start && run.start < mark.end)
          const shortest = Math.min(...here.map((mark) => mark.end - mark.start))
          expect(here.some((mark) => mark.colour === run.colour && mark.end - mark.start === shortest)).toBe(
            true,
          )
        }
      }),
      { seed: 8 },
    )
  })

  const long = { id: 1, start: 0, end: 30, colour: 1, needsReview: false }
  const short = { id: 2, start: 10, end: 20, colour: 2, needsReview: false }

  it('underlines doubly where there are several', () => {
    expect(disjointRuns([long, short], { start: 0, end: 30 }, nothing)).toEqual([
      { start: 0, end: 10, colour: 1, style: 'single' },
      { start: 10, end: 20, colour: 2, style: 'double' },
      { start: 20, end: 30, colour: 1, style: 'single' },
    ])
  })

  it('draws the one that stands out over its whole length, and those that step back in grey', () => {
    const emphasis = { strong: [1], faded: new Set([2]) }
    expect(disjointRuns([long, short], { start: 0, end: 30 }, emphasis)).toEqual([
      { start: 0, end: 30, colour: 1, style: 'strong' },
    ])
    expect(disjointRuns([long, short], { start: 0, end: 30 }, { strong: [2], faded: new Set([1]) })).toEqual([
      { start: 0, end: 10, colour: 0, style: 'faded' },
      { start: 10, end: 20, colour: 2, style: 'strong' },
      { start: 20, end: 30, colour: 0, style: 'faded' },
    ])
  })
})
