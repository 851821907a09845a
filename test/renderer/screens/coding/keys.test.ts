import { describe, expect, it } from 'vitest'
import { actionOf, type Key } from '../../../../renderer/screens/coding/keys.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<Key> = {}) => actionOf({ key, ...bare, ...held })

describe('keys in the transcript', () => {
  it('move by character, word, sentence and turn, and extend with Shift', () => {
    const move = { do: 'move', direction: 1, extend: false }
    expect(press('ArrowRight')).toEqual({ ...move, unit: 'character' })
    expect(press('ArrowRight', { ctrlKey: true })).toEqual({ ...move, unit: 'word' })
    expect(press('ArrowRight', { altKey: true })).toEqual({ ...move, unit: 'sentence' })
    expect(press('ArrowDown')).toEqual({ ...move, unit: 'turn' })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({
      do: 'move',
      unit: 'turn',
      direction: -1,
      extend: true,
    })
  })

  it('step through codings, and through those in one place', () => {
    expect(press('ArrowDown', { ctrlKey: true })).toEqual({ do: 'coding', direction: 1 })
    expect(press('ArrowUp', { altKey: true })).toEqual({ do: 'here', direction: -1 })
  })

  it('move the borders of a coding: the end, with Ctrl the start; by word, upright by sentence', () => {
    const held = { shiftKey: true, altKey: true }
    expect(press('ArrowRight', held)).toEqual({ do: 'border', which: 'end', unit: 'word', direction: 1 })
    expect(press('ArrowUp', { ...held, ctrlKey: true })).toEqual({
      do: 'border',
      which: 'start',
      unit: 'sentence',
      direction: -1,
    })
  })

  it('take the command key of a Mac for Ctrl', () => {
    expect(press('f', { metaKey: true })).toEqual({ do: 'find' })
    expect(press('+', { metaKey: true })).toEqual({ do: 'larger' })
  })

  it('work with Caps Lock on', () => {
    expect(press('C')).toEqual({ do: 'change' })
  })

  it('leave alone what is not theirs: undo, typing, function keys', () => {
    for (const key of ['z', 'q', 'F6', 'Tab', '中']) expect(press(key)).toBeNull()
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('1', { altKey: true })).toBeNull()
  })

  it('with Ctrl and Shift are the window’s: its find, its redo, its size', () => {
    for (const key of ['F', 'Z', '+', '=', 'A'])
      expect(press(key, { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(press('+', { ctrlKey: true })).toEqual({ do: 'larger' })
  })
})
