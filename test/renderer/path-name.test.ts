import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortenedPath } from '../../renderer/path-name.ts'

describe('a path in a list', () => {
  it('stays whole where it is short, and else keeps both its ends and no more than fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (path) => {
        const all = [...path]
        const shown = [...shortenedPath(path, 40)]
        const expected = all.length <= 40 ? all : [...all.slice(0, 10), '…', ...all.slice(-29)]
        expect(shown).toEqual(expected)
      }),
    )
  })
})
