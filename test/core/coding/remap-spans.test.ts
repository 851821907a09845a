import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type TextEdit } from '../../../core/coding/correct-text.ts'
import { type Remapped, spanRemapper } from '../../../core/coding/remap-spans.ts'
import { tidyEdits } from '../../../core/coding/tidy-edits.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { edited, spansOf } from './arbitrary-edits.ts'

/** Characters no edit may reach over: the longest that is one to the eye. */
const reach = 12

/** What one edit alone makes of a span, by the rule as it is written down. */
function afterOne({ start, end }: StoredSpan, edit: TextEdit): StoredSpan {
  const put = edit.start + edit.text.length
  const shift = edit.text.length - (edit.end - edit.start)
  if (edit.end <= start) return { start: start + shift, end: end + shift }
  if (edit.start >= end) return { start, end }
  if (edit.start <= start && edit.end >= end) return { start: edit.start, end: put }
  if (edit.start >= start && edit.end <= end) return { start, end: end + shift }
  return edit.start < start ? { start: put, end: end + shift } : { start, end: edit.start }
}

/** The edits one after another, each in terms of what those before it have made. */
function oneByOne(edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0
  return edits.map((edit) => {
    const moved = { ...edit, start: edit.start + shift, end: edit.end + shift }
    shift += edit.text.length - (edit.end - edit.start)
    return moved
  })
}

function expectSame(remapped: Remapped, span: StoredSpan, after: string): void {
  const { state, ...place } = remapped
  if (state === 'gone') expect(after.slice(span.start, span.end).trim()).toBe('')
  else expect(place).toEqual(span)
}

describe('a coding', () => {
  const coded = (edit: TextEdit, text = '我去找张三谈。') => {
    const after = applyEdits(text, [edit])
    const remapped = spanRemapper([edit], after)({ start: 3, end: 5 })
    return remapped.state === 'gone' ? 'gone' : [remapped.state, after.slice(remapped.start, remapped.end)]
  }

  it('keeps its words when something before or after it is changed', () => {
    expect(coded({ start: 0, end: 2, text: '' })).toEqual(['same', '张三'])
    expect(coded({ start: 0, end: 3, text: '后来我见到' })).toEqual(['same', '张三'])
    expect(coded({ start: 5, end: 7, text: '吃饭' })).toEqual(['same', '张三'])
  })

  it('takes in nothing that is put right before or behind it', () => {
    expect(coded({ start: 3, end: 3, text: '老' })).toEqual(['same', '张三'])
    expect(coded({ start: 5, end: 5, text: '丰' })).toEqual(['same', '张三'])
  })

  it('grows and shrinks by what is changed inside it', () => {
    expect(coded({ start: 4, end: 4, text: '小' })).toEqual(['changed', '张小三'])
    expect(coded({ start: 4, end: 5, text: '某某' })).toEqual(['changed', '张某某'])
    expect(coded({ start: 3, end: 4, text: '' })).toEqual(['changed', '三'])
  })

  it('keeps only its own words that are left when one of its borders is overwritten', () => {
    expect(coded({ start: 2, end: 4, text: 'XX' })).toEqual(['changed', '三'])
    expect(coded({ start: 4, end: 6, text: 'XX' })).toEqual(['changed', '张'])
  })

  it('lies on what was put in the place of all its words, and goes with them', () => {
    expect(coded({ start: 3, end: 5, text: '甲经理' })).toEqual(['changed', '甲经理'])
    expect(coded({ start: 2, end: 6, text: '甲经理' })).toEqual(['changed', '甲经理'])
    expect(coded({ start: 3, end: 5, text: '' })).toBe('gone')
    expect(coded({ start: 2, end: 5, text: ' \n' })).toBe('gone')
  })

  it('stands, untouched, on the very characters it stood on, whatever is edited elsewhere', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits)
        const tidy = tidyEdits(text, edits)
        const remap = spanRemapper(tidy, after)
        const units = Array.from({ length: text.length }, (_one, index) => index)
        const moved = edits.reduceRight<number[]>((all, edit) => {
          return all.toSpliced(edit.start, edit.end - edit.start, ...Array(edit.text.length).fill(-1))
        }, units)
        for (const span of spansOf(text)) {
          const place = remap(span)
          const isFar = edits.every(
            (edit) => edit.end + reach <= span.start || edit.start >= span.end + reach,
          )
          if (isFar) expect(place.state).toBe('same')
          if (place.state === 'same') {
            expect(after.slice(place.start, place.end)).toBe(text.slice(span.start, span.end))
            if (isFar) expect(moved.slice(place.start, place.end)).toEqual(units.slice(span.start, span.end))
          } else if (place.state === 'changed') {
            const others = moved
              .slice(place.start, place.end)
              .filter((unit) => unit !== -1 && (unit < span.start || unit >= span.end))
            // A character that an edit would have cut is a part of what the edit puts in.
            expect(others.every((unit) => tidy.some((edit) => edit.start <= unit && unit < edit.end))).toBe(
              true,
            )
          }
        }
      }),
      { seed: 13, numRuns: 300 },
    )
  })

  it('comes to the same place by all edits at once as by one after another, in either order', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const tidy = tidyEdits(text, edits)
        const after = applyEdits(text, tidy)
        const remap = spanRemapper(tidy, after)
        for (const span of spansOf(text)) {
          expectSame(remap(span), tidy.toReversed().reduce(afterOne, span), after)
          expectSame(remap(span), oneByOne(tidy).reduce(afterOne, span), after)
        }
      }),
      { seed: 14, numRuns: 200 },
    )
  })
})
