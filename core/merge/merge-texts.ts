import { compareTexts } from '../coding/compare-texts.ts'
import { applyEdits, type TextEdit } from '../coding/correct-text.ts'

/** A text that was corrected on two sides, or what keeps the corrections from standing together. */
export type MergedText =
  | { readonly text: string; readonly clash: null }
  | { readonly text: null; readonly clash: { readonly mine: TextEdit; readonly theirs: TextEdit } }

/**
 * Both sides' corrections of one text, put together: a place that only one side touched is that side's, the same
 * correction made twice is one. Places that both touched in different ways clash. It makes no difference which side is
 * which.
 * @param base the text as both had it
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, clash: null }
  if (mine === base) return { text: theirs, clash: null }
  const merged: TextEdit[] = []
  const right = [...compareTexts(base, theirs)]
  for (const edit of compareTexts(base, mine)) {
    const behind = right.findIndex((other) => other.end >= edit.start)
    merged.push(...right.splice(0, behind < 0 ? right.length : behind))
    const [other] = right
    if (other !== undefined && isSame(edit, other)) right.shift()
    else if (other !== undefined && other.start <= edit.end)
      return { text: null, clash: { mine: edit, theirs: other } }
    merged.push(edit)
  }
  return { text: applyEdits(base, [...merged, ...right]), clash: null }
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text
}
