import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPieces } from '../../../renderer/print/print-pieces.ts'

const text = '问：一二三\n答：四五六七八\n完'
const turn = { start: 6, end: 13 }

describe('a turn on paper', () => {
  it('has a mark where a coding begins and where it ends, also where codings overlap', () => {
    const codings = [
      { number: 1, start: 8, end: 11 },
      { number: 2, start: 10, end: 12 },
    ]
    const shown = printPieces(text, turn, codings)
      .map((piece) =>
        piece.kind === 'text' ? piece.text : `${piece.kind === 'start' ? '[' : ']'}${piece.number}`,
      )
      .join(' ')
    expect(shown).toBe('答： [1 四五 [2 六 ]1 七 ]2 八')
  })

  it('has no mark for a coding that begins before it, and none for its end after it', () => {
    const pieces = printPieces(text, turn, [{ number: 7, start: 0, end: text.length }])
    expect(pieces).toEqual([{ kind: 'text', text: '答：四五六七八', isCoded: true }])
  })

  it('has all its words in order, whatever the codings, and as coded exactly those that are', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const codings = spans.map((one, index) => ({ ...one, number: index + 1 }))
        const words = printPieces(text, turn, codings).filter((piece) => piece.kind === 'text')
        expect(words.map((piece) => piece.text).join('')).toBe(text.slice(turn.start, turn.end))
        let at = turn.start
        for (const piece of words) {
          for (let place = at; place < at + piece.text.length; place++)
            expect(spans.some(({ start, end }) => start <= place && place < end)).toBe(piece.isCoded)
          at += piece.text.length
        }
      }),
    )
  })
})
