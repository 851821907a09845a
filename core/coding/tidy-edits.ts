import { isGraphemeBorder } from '../text/grapheme.ts'
import { applyEdits, type TextEdit } from './correct-text.ts'

/** A stretch of the text before and the stretch of the text after that stands in its place. */
interface Change {
  readonly start: number
  readonly end: number
  readonly startAfter: number
  readonly endAfter: number
}

/**
 * Edits that make the same of the text, without those that change nothing, with at least one character kept between any
 * two, and grown where they would cut a character as people see it, in the text before or after.
 */
export function tidyEdits(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const real = edits.filter(({ start, end, text }) => before.slice(start, end) !== text)
  if (real.length === 0) return []
  const after = applyEdits(before, real)
  const grown = growRight({ before, after }, growLeft({ before, after }, changesOf(real)))
  return grown
    .map(({ start, end, startAfter, endAfter }) => ({ start, end, text: after.slice(startAfter, endAfter) }))
    .filter(({ start, end, text }) => before.slice(start, end) !== text)
}

interface Texts {
  readonly before: string
  readonly after: string
}

function changesOf(edits: readonly TextEdit[]): readonly Change[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const startAfter = start + shift
    shift += text.length - (end - start)
    return { start, end, startAfter, endAfter: startAfter + text.length }
  })
}

/** Each change grown to the left as far as a border of characters; those that meet are one. */
function growLeft(texts: Texts, changes: readonly Change[]): readonly Change[] {
  const grown: Change[] = []
  for (const change of changes) {
    const last = grown.at(-1)
    let { start, startAfter } = change
    while (start > (last?.end ?? 0) && !isBorder(texts, start, startAfter)) {
      start -= 1
      startAfter -= 1
    }
    if (last !== undefined && start === last.end)
      grown[grown.length - 1] = { ...change, start: last.start, startAfter: last.startAfter }
    else grown.push({ ...change, start, startAfter })
  }
  return grown
}

/** The same to the right. */
function growRight(texts: Texts, changes: readonly Change[]): readonly Change[] {
  const grown: Change[] = []
  for (const change of changes.toReversed()) {
    const next = grown.at(-1)
    let { end, endAfter } = change
    while (end < (next?.start ?? texts.before.length) && !isBorder(texts, end, endAfter)) {
      end += 1
      endAfter += 1
    }
    if (next !== undefined && end === next.start)
      grown[grown.length - 1] = { ...change, end: next.end, endAfter: next.endAfter }
    else grown.push({ ...change, end, endAfter })
  }
  return grown.reverse()
}

function isBorder({ before, after }: Texts, offset: number, offsetAfter: number): boolean {
  return isGraphemeBorder(before, offset) && isGraphemeBorder(after, offsetAfter)
}

/** The edit without what it leaves as it is: first at its end, not going further back than `floor`, then at its start. */
export function trimEdit(before: string, edit: TextEdit, floor = 0): TextEdit {
  const { start, text } = edit
  let { end } = edit
  let to = text.length
  while (end > start && to > floor && before[end - 1] === text[to - 1]) {
    end -= 1
    to -= 1
  }
  let from = 0
  while (start + from < end && from < to && before[start + from] === text[from]) from += 1
  return { start: start + from, end, text: text.slice(from, to) }
}
