import type { StoredSpan, Turn } from '../model/transcript.ts'

/**
 * Puts `text` in the place of [start, end) of a stored text. In a list, edits stand in order of the text, none over
 * another, and all offsets are those of the text before any of them.
 */
export interface TextEdit extends StoredSpan {
  readonly text: string
}

/** A stored text with its turns, none of which holds a "\n". */
export interface Transcript {
  readonly text: string
  readonly turns: readonly Turn[]
}

/** Whether edits stand in order, none over another, within a text of this length. */
export function areInOrder(edits: readonly TextEdit[], length: number): boolean {
  let at = 0
  for (const { start, end } of edits) {
    if (start < at || end < start) return false
    at = end
  }
  return at <= length
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return parts.join('') + text.slice(at)
}

/** What a turn has beside its words. */
type Speech = Pick<Turn, 'speaker' | 'role' | 'seconds'>

/**
 * The transcript after the edits. A "\n" put in splits a turn: both parts are the same speaker's, and nobody noted when
 * the second begins. A "\n" taken out joins turns under the first one's speaker, unless nothing is left of the first
 * one's words. An edit that takes out as many "\n" as it puts in leaves the speakers where they are.
 */
export function correctText({ text, turns }: Transcript, edits: readonly TextEdit[]): Transcript {
  const after = applyEdits(text, edits)
  const speeches = speechesAfter(turns, edits, after)
  let start = 0
  const corrected = after.split('\n').flatMap((words, index) => {
    const turn = { start, end: start + words.length }
    start = turn.end + 1
    const speech = speeches[index]
    return speech === undefined ? [] : [{ ...turn, ...speech }]
  })
  return { text: after, turns: corrected }
}

/** Whose each line of the text after is. */
function speechesAfter(turns: readonly Turn[], edits: readonly TextEdit[], after: string): readonly Speech[] {
  const speeches = turns.slice(0, 1).map(speechOf)
  let next = 1
  let shift = 0
  for (const edit of edits) {
    // The "\n" before a turn stands one before its start.
    while (next < turns.length && startOf(turns, next) <= edit.start) pushSpeech(speeches, turns[next++])
    const first = next
    while (next < turns.length && startOf(turns, next) <= edit.end) next += 1
    speakAnew(speeches, turns.slice(first, next), edit, isAlone(after, edit.start + shift))
    shift += edit.text.length - (edit.end - edit.start)
  }
  for (const turn of turns.slice(next)) pushSpeech(speeches, turn)
  return speeches
}

/** What becomes of the speeches where an edit takes out the "\n" before each of the `joined`. */
function speakAnew(speeches: Speech[], joined: readonly Turn[], { text }: TextEdit, isAlone: boolean): void {
  const added = text.split('\n').length - 1
  const last = joined.at(-1)
  const current = speeches.at(-1)
  if (added === joined.length) for (const turn of joined) pushSpeech(speeches, turn)
  else if (text === '' && isAlone && last !== undefined) speeches[speeches.length - 1] = speechOf(last)
  else if (current !== undefined)
    for (let index = 0; index < added; index += 1) speeches.push({ ...current, seconds: null })
}

/** Whether a line starts at the offset, and words follow in it. */
function isAlone(after: string, offset: number): boolean {
  const [before, behind] = [after[offset - 1] ?? '\n', after[offset] ?? '\n']
  return before === '\n' && behind !== '\n'
}

function pushSpeech(speeches: Speech[], turn: Turn | undefined): void {
  if (turn !== undefined) speeches.push(speechOf(turn))
}

function speechOf({ speaker, role, seconds }: Turn): Speech {
  return { speaker, role, seconds }
}

function startOf(turns: readonly Turn[], index: number): number {
  return turns[index]?.start ?? Number.POSITIVE_INFINITY
}
