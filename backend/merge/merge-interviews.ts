import { compareTexts } from '../../core/coding/compare-texts.ts'
import type { TextEdit } from '../../core/coding/correct-text.ts'
import { type Remapped, spanRemapper } from '../../core/coding/remap-spans.ts'
import { decide } from '../../core/merge/decide.ts'
import { mergeTexts } from '../../core/merge/merge-texts.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan, Turn } from '../../core/model/transcript.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import type { WritableDb } from '../../db/database.ts'
import {
  getInterview,
  type InterviewRow,
  insertText,
  insertTurns,
  listTurns,
  readText,
  updateInterview,
} from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { keepOriginal, readOriginal } from '../../db/original.ts'
import { setTurns } from '../../db/transcript.ts'
import { findFormerText, insertTravelling, updateTravelling } from '../../db/travelling-rows.ts'
import { correctTranscript } from '../transcript/correct-transcript.ts'
import { textVersion } from '../transcript/text-version.ts'
import { type MergeContext, type Pair, stateKey } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues, turnsStamp } from './stamps.ts'

/** An interview that stands on both sides, and where a stretch of their text stands in ours. */
export interface JoinedInterview {
  readonly id: InterviewId
  /** The interviewee's code. */
  readonly name: string
  readonly place: (span: StoredSpan) => Remapped
  /** Our text, as it is now. */
  readonly text: string
}

/**
 * Interviews with their words. They are the same by uid or by the bytes of the file they came from.
 * @returns by their row number
 */
export function mergeInterviews(context: MergeContext): ReadonlyMap<number, JoinedInterview> {
  const byFile = ({ values }: StampedRow) =>
    values.original_hash === '' ? null : String(values.original_hash)
  const joined = new Map<number, JoinedInterview>()
  const codes = codesOf(context)
  for (const pair of pairRows(context, 'interview', { mine: byFile, theirs: byFile })) {
    const name = codes(pair)
    const step = settle(context, 'interview', pair, name)
    if (step === 'delete') context.report.add('interviews-kept', name)
    if (pair.theirs === null) continue
    if (step === 'insert') insertInterview(context, pair.theirs, name)
    if (step === 'update' && pair.mine !== null) updateDetails(context, pair.theirs, pair.mine, name)
    const id = pair.mine?.id ?? context.ids.interview.get(pair.theirs.id)
    if (id === undefined) continue
    context.ids.interview.set(pair.theirs.id, id)
    joined.set(pair.theirs.id, joinWords(context, pair.theirs, id as InterviewId, name))
  }
  return joined
}

/** The code of the interviewee of a pair. */
function codesOf({ mine, theirs }: MergeContext): (pair: Pair) => string {
  const here = new Map<number, string>(listInterviewees(mine).map(({ id, code }) => [id, code]))
  const there = new Map<number, string>(listInterviewees(theirs).map(({ id, code }) => [id, code]))
  return (pair) =>
    here.get(Number(pair.mine?.values.interviewee_id)) ??
    there.get(Number(pair.theirs?.values.interviewee_id)) ??
    ''
}

function insertInterview({ mine, theirs, ids, report }: MergeContext, row: StampedRow, name: string): void {
  const interviewee = ids.interviewee.get(Number(row.values.interviewee_id))
  if (interviewee === undefined) {
    report.add('interviews-left', name)
    return
  }
  const values = { ...row.values, interviewee_id: interviewee }
  const id = insertTravelling(mine, 'interview', { uid: row.uid, values }) as InterviewId
  const bytes = readOriginal(theirs, String(row.values.original_hash))
  if (bytes !== null) keepOriginal(mine, String(row.values.original_hash), bytes)
  insertText(mine, id, readText(theirs, row.id as InterviewId))
  insertTurns(mine, id, listTurns(theirs, row.id as InterviewId))
  ids.interview.set(row.id, id)
  report.add('interviews-added', name)
}

function updateDetails(
  { mine, blind, report }: MergeContext,
  theirs: StampedRow,
  row: StampedRow,
  name: string,
): void {
  updateTravelling(mine, 'interview', row.id, spokenValues('interview', blind, theirs.values))
  measure(mine, row.id as InterviewId)
  report.add('interviews-changed', name)
}

/** Brings the words of both sides together, and says where a stretch of theirs stands then. */
function joinWords(context: MergeContext, row: StampedRow, id: InterviewId, name: string): JoinedInterview {
  const { mine: db, theirs: there } = context
  const [here, from] = [readText(db, id), readText(there, row.id as InterviewId)]
  const turns = listTurns(db, id)
  const text = joinedText(context, { here, from, id, uid: row.uid, theirId: row.id, name })
  const interview = getInterview(db, id)
  if (text !== here && interview !== null) correct(context, interview, compareTexts(here, text), name)
  joinSpeakers(context, {
    uid: row.uid,
    id,
    name,
    before: turns,
    from: listTurns(there, row.id as InterviewId),
  })
  const edits = from === text ? [] : compareTexts(from, text)
  const remap = spanRemapper(edits, text)
  return { id, name, text, place: remap }
}

interface TwoTexts {
  readonly here: string
  readonly from: string
  readonly id: InterviewId
  readonly uid: string
  readonly theirId: number
  readonly name: string
}

function joinedText(context: MergeContext, texts: TwoTexts): string {
  const { here, from, uid, name } = texts
  const { report, agreed, answers } = context
  const state = agreed.get(stateKey('text', uid)) ?? null
  const decision = decide(textVersion(here), textVersion(from), state)
  if (decision === 'same' || decision === 'mine') return here
  const base = state === null ? null : formerText(context, texts, state.theirs)
  const merged = base === null ? null : mergeTexts(base, here, from)
  if (merged !== null && merged.text !== null) {
    report.add(merged.text === from ? 'texts-taken' : 'texts-joined', name)
    return merged.text
  }
  const clash = merged?.clash
  const difference =
    base === null || !clash ? firstDifference(here, from) : differenceAround(base, clash.mine, clash.theirs)
  const question = { id: `text:${uid}`, kind: 'text' as const, name, gone: null, differences: [difference] }
  const side = report.ask(question, answers, 'mine')
  report.add(side === 'mine' ? 'texts-kept' : 'texts-taken', name)
  return side === 'mine' ? here : from
}

/** Their text when the two sides were last brought together; null when neither trail holds it. */
function formerText({ mine, theirs }: MergeContext, texts: TwoTexts, version: string): string | null {
  if (textVersion(texts.here) === version) return texts.here
  return findFormerText(theirs, texts.theirId, version) ?? findFormerText(mine, texts.id, version)
}

/** How much of a text a question shows, before the place where two differ and from there on. */
const shown = { before: 20, behind: 40 }

/** The first place where two texts differ whose common origin is not known. */
function firstDifference(here: string, from: string) {
  const [edit] = compareTexts(here, from)
  const start = edit?.start ?? 0
  const excerpt = (text: string) =>
    wholeCharacters(text, { start: start - shown.before, end: start + shown.behind })
  return { field: 'text', mine: excerpt(here), theirs: excerpt(from) }
}

/** The words that both touched, as each has them, among those around. */
function differenceAround(base: string, mine: TextEdit, theirs: TextEdit) {
  const start = Math.min(mine.start, theirs.start)
  const end = Math.max(mine.end, theirs.end)
  const before = wholeCharacters(base, { start: start - shown.before, end: start })
  const behind = wholeCharacters(base, { start: end, end: end + shown.before })
  const within = (edit: TextEdit) => base.slice(start, edit.start) + edit.text + base.slice(edit.end, end)
  return {
    field: 'text',
    mine: `${before}${within(mine)}${behind}`,
    theirs: `${before}${within(theirs)}${behind}`,
  }
}

function wholeCharacters(text: string, { start, end }: StoredSpan): string {
  const span = snapToGraphemes(text, { start: Math.max(start, 0), end: Math.min(end, text.length) })
  return text.slice(span.start, span.end)
}

function correct(
  { mine, report }: MergeContext,
  interview: InterviewRow,
  edits: Parameters<typeof correctTranscript>[2],
  name: string,
): void {
  const { gone, changed } = correctTranscript(mine, interview, edits)
  report.add('own-codings-gone', name, gone)
  report.add('own-codings-to-review', name, changed.length)
}

interface TwoCasts {
  readonly uid: string
  readonly id: InterviewId
  readonly name: string
  /** Our turns before any words were brought together. */
  readonly before: readonly Turn[]
  readonly from: readonly Turn[]
}

/** Speakers and roles, where only they were changed there and the turns still are the same ones. */
function joinSpeakers(
  { mine: db, agreed, report }: MergeContext,
  { uid, id, name, before, from }: TwoCasts,
): void {
  const decision = decide(turnsStamp(before), turnsStamp(from), agreed.get(stateKey('turns', uid)) ?? null)
  const now = listTurns(db, id)
  if (decision === 'same' || decision === 'mine' || turnsStamp(now) === turnsStamp(from)) return
  if (decision === 'clash' || now.length !== from.length) {
    report.add('speakers-kept', name)
    return
  }
  const speakers = now.map((turn, index) => ({ ...turn, ...speechOf(from[index] ?? turn) }))
  setTurns(db, id, speakers)
  measure(db, id)
  report.add('speakers-taken', name)
}

function speechOf({ speaker, role, seconds }: Turn): Pick<Turn, 'speaker' | 'role' | 'seconds'> {
  return { speaker, role, seconds }
}

/** Counts anew what the interviewee said. */
function measure(db: WritableDb, id: InterviewId): void {
  const text = readText(db, id)
  const spoken = listTurns(db, id).map(({ start, end, role }) => ({ text: text.slice(start, end), role }))
  const language = getInterview(db, id)?.language ?? 'zh'
  updateInterview(db, id, { length: interviewLength(spoken, language) })
}
