import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterTest, countCharacters } from '../../../core/text/character-test.ts'

describe('a test of characters', () => {
  it.each([
    ['letters and digits', '[\\p{L}\\p{N}]'],
    ['Han characters', '\\p{Script=Han}'],
    ['Latin letters', '\\p{Script=Latin}'],
  ])('counts the %s that the pattern matches, beyond the Basic Multilingual Plane as well', (_, source) => {
    const passes = characterTest(new RegExp(source, 'v'))
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('谈', '𠮷', '〇', 'é', 'e\u0301', '\ud842', '𝟗', '①', '_', '’', '\u0000'),
    )
    fc.assert(
      fc.property(fc.array(unit), (characters) => {
        const text = characters.join('')
        expect(countCharacters(text, passes)).toBe(text.match(new RegExp(source, 'gv'))?.length ?? 0)
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})
