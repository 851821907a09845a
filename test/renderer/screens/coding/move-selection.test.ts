import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storeTurns } from '../../../../core/text/stored-text.ts'
import { actionOf } from '../../../../renderer/screens/coding/keys.ts'
import { moveSelection } from '../../../../renderer/screens/coding/move-selection.ts'

const spoken = (texts: readonly string[]) => ({
  ...storeTurns(texts.map((text) => ({ text, speaker: '', role: 'interviewee', seconds: null }))),
  language: 'zh' as const,
})
const readable = spoken(['你好。', '我去了客户那里。他们不在。', '后来呢？'])
const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const at = (anchor: number, focus = anchor) => ({ anchor, focus })

function pressed(selection: { anchor: number; focus: number }, key: string, held: Partial<typeof bare> = {}) {
  const action = actionOf({ key, ...bare, ...held })
  return action === null ? null : moveSelection(readable, selection, action)
}

describe('moving the caret', () => {
  it('steps down to the start of the next turn, up to the start of this one and then of the one before', () => {
    expect(pressed(at(0), 'ArrowDown')).toEqual(at(4))
    expect(pressed(at(8), 'ArrowUp')).toEqual(at(4))
    expect(pressed(at(4), 'ArrowUp')).toEqual(at(0))
  })

  it('collapses a selection to the end one goes towards', () => {
    expect(pressed(at(4, 8), 'ArrowRight')).toEqual(at(8))
    expect(pressed(at(8, 4), 'ArrowLeft')).toEqual(at(4))
  })

  it('extends by sentence, keeping where it began', () => {
    expect(pressed(at(4), 'ArrowRight', { shiftKey: true, altKey: true })).toEqual(at(4, 12))
  })

  it('goes to the ends of a turn and of the text', () => {
    expect(pressed(at(6), 'End')).toEqual(at(17))
    expect(pressed(at(6), 'Home', { ctrlKey: true, shiftKey: true })).toEqual(at(6, 0))
    expect(pressed(at(6), 'a', { ctrlKey: true })).toEqual(at(0, readable.text.length))
  })

  it('never leaves the text and always comes to an end', () => {
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End')
    const held = fc.record({ ctrlKey: fc.boolean(), shiftKey: fc.boolean(), altKey: fc.boolean() })
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(keys, held), { maxLength: 40 }), (given, presses) => {
        const read = spoken(given.map((text) => text.replaceAll('\n', ' ')))
        let selection = at(0)
        for (const [key, modifiers] of presses) {
          const action = actionOf({ ...bare, ...modifiers, key })
          selection = (action && moveSelection(read, selection, action)) ?? selection
          expect(selection.focus).toBeGreaterThanOrEqual(0)
          expect(selection.focus).toBeLessThanOrEqual(read.text.length)
        }
      }),
      { seed: 11 },
    )
  })
})
