import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans } from '../../../core/coding/coding-order.ts'
import { assignLanes, placeLabels } from '../../../core/coding/lanes.ts'

const oneTurn = { turns: [{ start: 0 }], lineLength: 0 }
const spans = fc
  .array(fc.record({ start: fc.nat(100), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((list) => list.map(({ start, length }) => ({ start, end: start + length })).sort(compareSpans))

describe('assignLanes', () => {
  it('never lets two codings of a lane overlap', () => {
    fc.assert(
      fc.property(spans, (ordered) => {
        const lanes = assignLanes(ordered, oneTurn)
        for (const [i, a] of ordered.entries())
          for (const [j, b] of ordered.entries())
            if (i < j && lanes[i] === lanes[j]) expect(a.end <= b.start || b.end <= a.start).toBe(true)
      }),
      { seed: 1 },
    )
  })

  it('uses no more lanes than codings lie on one character', () => {
    fc.assert(
      fc.property(spans, (ordered) => {
        const deepest = Math.max(
          0,
          ...ordered.map(
            ({ start }) => ordered.filter((one) => one.start <= start && start < one.end).length,
          ),
        )
        expect(Math.max(0, ...assignLanes(ordered, oneTurn).map((lane) => lane + 1))).toBe(deepest)
      }),
      { seed: 2 },
    )
  })

  it('keeps codings apart that may share a line, unless a turn ends between them', () => {
    const ordered = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
    ]
    expect(assignLanes(ordered, { turns: [{ start: 0 }], lineLength: 40 })).toEqual([0, 1])
    expect(assignLanes(ordered, { turns: [{ start: 0 }, { start: 11 }], lineLength: 40 })).toEqual([0, 0])
  })
})

describe('placeLabels', () => {
  it('pushes labels down, never up, a pitch apart, and never past the bottom', () => {
    const tops = fc.array(fc.nat(300), { maxLength: 30 }).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(tops, fc.integer({ min: 20, max: 400 }), (wanted, bottom) => {
        const placed = placeLabels(wanted, 20, bottom)
        expect(placed.tops.length + placed.left).toBe(wanted.length)
        for (const [index, top] of placed.tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(wanted[index] ?? 0)
          expect(top + 20).toBeLessThanOrEqual(bottom)
          if (index > 0) expect(top - (placed.tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(20)
        }
      }),
      { seed: 3 },
    )
  })

  it('keeps a place for the rest where not all have room', () => {
    expect(placeLabels([0, 0, 0], 20, 60)).toEqual({ tops: [0, 20, 40], left: 0 })
    expect(placeLabels([0, 0, 0, 0], 20, 60)).toEqual({ tops: [0, 20], left: 2 })
  })
})
