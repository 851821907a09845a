import { ApiError } from '../../api/error.ts'
import { compareTexts } from '../../core/coding/compare-texts.ts'
import { areInOrder, correctText, type TextEdit } from '../../core/coding/correct-text.ts'
import { remapEvents, remapParts } from '../../core/coding/remap-events.ts'
import { type Remapped, spanRemapper } from '../../core/coding/remap-spans.ts'
import { tidyEdits } from '../../core/coding/tidy-edits.ts'
import type { CoderId, CodingId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan, Turn } from '../../core/model/transcript.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import { deleteCoding, listCodingsBeyond, moveChangedCodings, shiftCodings } from '../../db/coding.ts'
import type { WritableDb } from '../../db/database.ts'
import { deleteEvent, listEvents, updateEvent } from '../../db/event.ts'
import { type InterviewRow, listTurns, readText, updateInterview } from '../../db/interview.ts'
import { setText, setTurns } from '../../db/transcript.ts'

/** What a correction did beside changing words. */
export interface Correction {
  /** Codings, of whatever coder, whose own words are different now. */
  readonly changed: readonly CodingId[]
  readonly gone: number
  /** Whose codings are gone with their words, a coder for each. */
  readonly goneOf: readonly CoderId[]
  readonly eventsGone: number
  readonly text: string
}

/**
 * The edits as they are made: only what changes something, cutting no character, in the form texts are stored in ("\n"
 * for any line end, no NUL, no half of a character).
 * @throws ApiError 'span-invalid'
 */
export function storedEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!areInOrder(edits, text.length)) throw new ApiError('span-invalid')
  // Tidied first: the two halves of a character may come from two sides of an edit's border.
  const clean = tidyEdits(text, edits).map((edit) => ({ ...edit, text: toStored(edit.text) }))
  return tidyEdits(text, clean)
}

function toStored(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed()
}

/**
 * Changes the words of an interview; codings and events go with them, lengths follow.
 * @param edits as `storedEdits` gives them
 * @param rename gives a turn another speaker
 */
export function correctTranscript(
  db: WritableDb,
  { id, language }: InterviewRow,
  edits: readonly TextEdit[],
  rename: (turn: Turn) => Turn = (turn) => turn,
): Correction {
  const { text, turns } = correctText({ text: readText(db, id), turns: listTurns(db, id) }, edits)
  const renamed = turns.map(rename)
  const remap = spanRemapper(edits, text)
  setText(db, id, text)
  setTurns(db, id, renamed)
  const codings = followCodings(db, id, edits, remap)
  const eventsGone = followEvents(db, id, remap, renamed)
  const spoken = renamed.map(({ start, end, role }) => ({ text: text.slice(start, end), role }))
  updateInterview(db, id, { length: interviewLength(spoken, language) })
  return { ...codings, eventsGone, text }
}

/**
 * Puts another text in the place of an interview's, as a correction: codings stay on the words that are in both, events
 * keep whole turns.
 */
export function replaceTranscript(
  db: WritableDb,
  interview: InterviewRow,
  { text, turns }: { readonly text: string; readonly turns: readonly Turn[] },
): Correction {
  const before = readText(db, interview.id)
  const correction = correctTranscript(db, interview, storedEdits(before, compareTexts(before, text)))
  if (correction.text === text) setTurns(db, interview.id, turns)
  return correction
}

type Remap = (span: StoredSpan) => Remapped

function followCodings(
  db: WritableDb,
  id: InterviewId,
  edits: readonly TextEdit[],
  remap: Remap,
): Pick<Correction, 'changed' | 'gone' | 'goneOf'> {
  // Codings before the first edit stay where they are.
  const first = edits[0]?.start ?? Number.MAX_SAFE_INTEGER
  const followed = listCodingsBeyond(db, id, first).map((coding) => ({ ...coding, now: remap(coding) }))
  const gone = followed.filter(({ now }) => now.state === 'gone')
  const changed = followed.flatMap(({ id, now }) => (now.state === 'changed' ? [{ ...now, id }] : []))
  const same = followed.flatMap(({ id, start, now }) =>
    now.state === 'same' ? [{ id, by: now.start - start }] : [],
  )
  for (const coding of gone) deleteCoding(db, coding.id)
  for (const [by, moved] of Map.groupBy(same, ({ by }) => by)) {
    const ids = moved.map((coding) => coding.id)
    if (by !== 0) shiftCodings(db, ids, by)
  }
  moveChangedCodings(db, changed)
  return {
    changed: changed.map((coding) => coding.id),
    gone: gone.length,
    goneOf: gone.map((coding) => coding.coderId),
  }
}

/** Returns how many are gone. */
function followEvents(db: WritableDb, id: InterviewId, remap: Remap, turns: readonly Turn[]): number {
  const events = remapEvents(listEvents(db, id), remap, turns)
  const gone = events.filter(({ span }) => span === null)
  for (const { event } of gone) deleteEvent(db, event.id)
  for (const { event, span } of events) {
    if (span !== null) updateEvent(db, { ...event, ...span, parts: remapParts(event.parts, remap, span) })
  }
  return gone.length
}
