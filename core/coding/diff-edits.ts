import type { Offset } from '../model/transcript.ts'
import type { TextEdit } from './correct-text.ts'
import { tidyEdits, trimEdit } from './tidy-edits.ts'

/**
 * The edits that turn one text into another: what both begin and end with is left alone, and where the number of turns
 * is the same, each turn is looked at by itself. Where a text repeats itself the caret tells which of two like stretches
 * was typed or deleted.
 * @param caret offset in the text after; what stands before it is not taken for the end both have in common
 */
export function diffEdits(before: string, after: string, caret: Offset = 0): readonly TextEdit[] {
  const whole = trimEdit(before, { start: 0, end: before.length, text: after }, caret)
  const turns = before.slice(whole.start, whole.end).split('\n')
  const turnsAfter = whole.text.split('\n')
  if (turns.length !== turnsAfter.length) return tidyEdits(before, [trimMore(before, whole)])
  let start = whole.start
  const edits = turnsAfter.map((text, index) => {
    const end = start + (turns[index]?.length ?? 0)
    const edit = trimMore(before, { start, end, text })
    start = end + 1
    return edit
  })
  return tidyEdits(before, edits)
}

/**
 * Where something is both taken out and put in, the end that both have in common is no matter of choice, even before
 * the caret.
 */
function trimMore(before: string, edit: TextEdit): TextEdit {
  return edit.start === edit.end || edit.text === '' ? edit : trimEdit(before, edit)
}
