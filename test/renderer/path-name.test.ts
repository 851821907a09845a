import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFileName, shortenedPath } from '../../renderer/path-name.ts'

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

describe('a name that is proposed for a file', () => {
  it.each([
    ['客户经理 2026', '客户经理 2026'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\System32', 'C__Windows_System32'],
    ['/absolute', '_absolute'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['console', 'console'],
    ['a. . ', 'a'],
    ['.hidden', 'hidden'],
    ['a\u0000b\nc', 'a_b_c'],
    ['...', ''],
  ])('is no path and no device: %j', (text, name) => {
    expect(asFileName(text)).toBe(name)
  })

  it('leads out of no folder, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(asFileName(text)).not.toMatch(/[\\/:]|^\.|[. ]$/)
      }),
    )
  })
})
