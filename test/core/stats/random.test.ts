import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRandom } from '../../../core/stats/random.ts'
import { seeded } from './arbitrary.ts'

describe('seeded random numbers', () => {
  it('are the same whether drawn one at a time or as the choices of a shuffle', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 80 }), (seed, size) => {
        const [single, together] = [makeRandom(seed), makeRandom(seed)]
        const choices = new Uint32Array(size)
        together.choices(choices, size)
        expect([...choices]).toEqual(Array.from(choices, (_, i) => single.below(size - i)))
        expect(together.next()).toBe(single.next())
      }),
      seeded,
    )
  })
})
