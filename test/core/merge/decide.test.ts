import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../core/merge/decide.ts'

const state = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
const agreed = fc.option(
  fc.record({ mine: fc.constantFrom('a', 'b', 'c'), theirs: fc.constantFrom('a', 'b', 'c') }),
  {
    nil: null,
  },
)
const turned = { same: 'same', mine: 'theirs', theirs: 'mine', clash: 'clash' } as const

describe('whose state of a row holds', () => {
  it('is the same question seen from the other side', () => {
    fc.assert(
      fc.property(state, state, agreed, (mine, theirs, base) => {
        const other = base === null ? null : { mine: base.theirs, theirs: base.mine }
        expect(decide(theirs, mine, other)).toBe(turned[decide(mine, theirs, base)])
      }),
    )
  })

  it('is nobody’s once agreed and left alone, so that taking a file in twice changes nothing', () => {
    fc.assert(
      fc.property(state, fc.constantFrom('a', 'b', 'c'), (mine, theirs) => {
        expect(decide(mine, theirs, { mine: mine ?? '', theirs })).not.toBe('theirs')
      }),
    )
  })

  it('is theirs where they made, changed or deleted a row that was not touched here', () => {
    expect(decide(null, 'a', null)).toBe('theirs')
    expect(decide('a', 'b', { mine: 'a', theirs: 'a' })).toBe('theirs')
    expect(decide('a', null, { mine: 'a', theirs: 'a' })).toBe('theirs')
  })

  it('is to be asked where both changed it, or where one deleted what the other changed', () => {
    expect(decide('b', 'c', { mine: 'a', theirs: 'a' })).toBe('clash')
    expect(decide(null, 'c', { mine: 'a', theirs: 'a' })).toBe('clash')
    expect(decide('b', null, { mine: 'a', theirs: 'a' })).toBe('clash')
  })
})
