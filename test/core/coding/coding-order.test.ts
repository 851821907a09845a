import { describe, expect, it } from 'vitest'
import { codingsAt, compareSpans, neighbourCoding, nextHere } from '../../../core/coding/coding-order.ts'
import { recentCodes } from '../../../core/coding/recent-codes.ts'

const long = { id: 'long', start: 0, end: 30 }
const middle = { id: 'middle', start: 5, end: 20 }
const short = { id: 'short', start: 10, end: 15 }
const apart = { id: 'apart', start: 40, end: 50 }
const ordered = [short, apart, long, middle].sort(compareSpans)

describe('codings in order of reading', () => {
  it('come by start, the longer first', () => {
    expect(ordered).toEqual([long, middle, short, apart])
  })

  it('lie on a character from the shortest to the longest; the end is outside', () => {
    expect(codingsAt(ordered, 12)).toEqual([short, middle, long])
    expect(codingsAt(ordered, 30)).toEqual([])
  })

  it('are walked through to both ends', () => {
    expect(neighbourCoding(ordered, { current: short, offset: 0 }, 1)).toBe(apart)
    expect(neighbourCoding(ordered, { current: apart, offset: 0 }, 1)).toBeNull()
    expect(neighbourCoding(ordered, { current: null, offset: 35 }, 1)).toBe(apart)
    expect(neighbourCoding(ordered, { current: null, offset: 35 }, -1)).toBe(short)
  })

  it('are gone through on one place, larger and larger and round again', () => {
    expect(nextHere(ordered, 12, null, 1)).toBe(short)
    expect(nextHere(ordered, 12, short, 1)).toBe(middle)
    expect(nextHere(ordered, 12, long, 1)).toBe(short)
    expect(nextHere(ordered, 12, short, -1)).toBe(long)
    expect(nextHere(ordered, 35, null, 1)).toBeNull()
  })
})

describe('recentCodes', () => {
  it('puts what was used just now before what was coded earlier, each once', () => {
    const codings = [
      { competencyId: 1, createdAt: '2026-01-01' },
      { competencyId: 2, createdAt: '2026-01-03' },
      { competencyId: 1, createdAt: '2026-01-04' },
      { competencyId: 3, createdAt: '2026-01-02' },
    ]
    expect(recentCodes([2], codings, 9)).toEqual([2, 1, 3])
    expect(recentCodes([], codings, 2)).toEqual([1, 2])
  })
})
