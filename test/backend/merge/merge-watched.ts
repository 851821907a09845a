import { expect } from 'vitest'
import type { MergedFile, MergeLineCode } from '../../../api/types/merge.ts'
import type { ReadableDb } from '../../../db/database.ts'
import { type Copy, merge, type Study } from './copies.ts'

/** A coding; whoever makes one gives it a memo that no other has. */
interface Said {
  readonly uid: string
  readonly memo: string
  readonly coder: string
  readonly competency: string
  readonly level: number | null
  readonly words: string
  readonly place: string
  readonly review: number
}

function saidIn(db: ReadableDb): readonly Said[] {
  const rows = db
    .prepare(
      `SELECT coding.uid, coding.memo, coder.name AS coder, competency.code AS competency, coding.level, coding.start,
         coding."end", needs_review AS review, transcript.text, coding.interview_id AS interview
       FROM coding JOIN coder ON coder.id = coder_id JOIN competency ON competency.id = competency_id
         JOIN transcript ON transcript.interview_id = coding.interview_id`,
    )
    .all() as (Said & { start: number; end: number; text: string; interview: number })[]
  return rows.map(({ start, end, text, interview, ...one }) => ({
    ...one,
    words: text.slice(start, end),
    place: `${interview} ${start} ${end}`,
  }))
}

/** Something that was settled; whoever settles it gives it a note that no other has. */
interface Settled {
  readonly uid: string
  readonly note: string
  /** Uids of the codings it settles. */
  readonly sources: readonly string[]
}

function settledIn(db: ReadableDb): readonly Settled[] {
  const rows = db
    .prepare(
      `SELECT resolution.uid, note, json_group_array(coding.uid) FILTER (WHERE role = 'source') AS sources
       FROM resolution LEFT JOIN resolution_coding ON resolution_id = resolution.id
         LEFT JOIN coding ON coding.id = coding_id GROUP BY resolution.id`,
    )
    .all() as { uid: string; note: string; sources: string }[]
  return rows.map(({ uid, note, sources }) => ({ uid, note, sources: JSON.parse(sources) as string[] }))
}

/** Memos of all codings, and notes of all that was settled. */
export function memosIn({ db }: Study['session']['project']): ReadonlySet<string> {
  return new Set([...saidIn(db).map(({ memo }) => memo), ...settledIn(db).map(({ note }) => note)])
}

/**
 * All that merging brings together, without row numbers, uids and the order of the dictionary.
 * @param withReview also which codings somebody is to look at
 */
export function outcomeOf({ db }: Study['session']['project'], withReview: boolean) {
  const all = (sql: string) => db.prepare(sql).raw().all().map(String).sort()
  const codings = saidIn(db).map(({ uid: _, review, ...one }) => [
    ...Object.values(one),
    withReview && review,
  ])
  return {
    codings: codings.map(String).sort(),
    texts: all('SELECT interview_id, text FROM transcript'),
    turns: all('SELECT interview_id, start, "end", speaker, role FROM turn'),
    events: all('SELECT interview_id, start, "end", title FROM event'),
    competencies: all('SELECT code, name_zh, name_en, definition_zh FROM competency'),
    levels: all('SELECT code, value, anchor_zh FROM level JOIN competency ON competency.id = competency_id'),
    settled: all(
      `SELECT choice, note, role, coding.memo FROM resolution JOIN resolution_coding ON resolution_id = resolution.id
         JOIN coding ON coding.id = coding_id`,
    ),
    people: all('SELECT code, "group", stratum FROM interviewee'),
    memos: all('SELECT name, interview_id, text FROM memo JOIN coder ON coder.id = coder_id'),
  }
}

/** Heads under which a report tells of codings that did not come in. */
const leftOut = ['codings-words-gone', 'codings-nowhere', 'codings-double', 'codings-deleted-here'] as const

/** How many things a report tells of under these heads. */
function told(files: readonly MergedFile[], ...codes: readonly MergeLineCode[]): number {
  const lines = files.flatMap((file) => file.lines).filter(({ code }) => codes.includes(code))
  return lines.reduce((sum, { count }) => sum + count, 0)
}

/**
 * Merges a copy and looks after every coding here and there: none is gone without a line in the report, and each is on
 * its own words or is to be reviewed.
 * @param settled memos of codings that are rightly gone; those that go now are added
 */
export async function mergeWatched(study: Study, copy: Copy, settled: Set<string>): Promise<void> {
  const here = saidIn(study.session.project.db)
  const there = saidIn(copy.session.project.db)
  const decisions = { here: settledIn(study.session.project.db), there: settledIn(copy.session.project.db) }
  const files = await merge(study, [copy])
  expect(files.map(({ problem }) => problem)).toEqual([null])
  const now = saidIn(study.session.project.db)
  const goneNotes = watchSettled(study, decisions, files, settled)
  const uids = new Set(now.map(({ uid }) => uid))
  const memos = new Set(now.map(({ memo }) => memo))
  const answered = files.flatMap(({ questions }) => questions).filter(({ kind }) => kind === 'coding').length
  const lost = here.filter(({ uid, memo }) => !uids.has(uid) && !goneNotes.has(memo)).map(({ memo }) => memo)
  const deleted = told(files, 'own-codings-gone', 'codings-deleted')
  expect(lost.length, `lost here: ${lost}`).toBeLessThanOrEqual(deleted + answered)
  const known = new Set([...here.map(({ memo }) => memo), ...settled, ...memos, ...goneNotes])
  const left = there.filter(({ memo }) => !known.has(memo)).map(({ memo }) => memo)
  const toldLeft = told(files, ...leftOut)
  expect(left.length, `left out: ${left}`).toBeLessThanOrEqual(toldLeft + answered)
  for (const memo of [...lost, ...left]) settled.add(memo)
  const before = new Map(here.map((one) => [one.uid, one.words]))
  const theirs = new Map(there.map((one) => [one.memo, one.words]))
  for (const { uid, memo, words, review } of now)
    if (review === 0) expect([before.get(uid), theirs.get(memo)], memo).toContain(words)
}

/**
 * No decision is gone without a line in the report, unless another one took its place.
 * @returns notes of those that are gone or stayed out, whose consensus codings did, too
 */
function watchSettled(
  study: Study,
  { here, there }: Readonly<Record<'here' | 'there', readonly Settled[]>>,
  files: readonly MergedFile[],
  settled: Set<string>,
): ReadonlySet<string> {
  const now = settledIn(study.session.project.db)
  const notes = new Set(now.map(({ note }) => note))
  const gone = here.filter(({ note }) => !notes.has(note))
  const theirs = new Set(there.map(({ uid }) => uid))
  const taken = new Set(now.filter(({ uid }) => theirs.has(uid)).flatMap(({ sources }) => sources))
  const open = gone.filter(({ sources }) => !sources.some((source) => taken.has(source)))
  expect(open.length, `open again: ${open.map(({ note }) => note)}`).toBeLessThanOrEqual(
    told(files, 'resolutions-withdrawn'),
  )
  const left = there.filter(({ note }) => !notes.has(note) && !settled.has(note))
  const asked = files.flatMap(({ questions }) => questions).filter(({ kind }) => kind === 'resolution').length
  const reported = told(files, 'resolutions-withdrawn-here', 'resolutions-nowhere')
  expect(left.length, `left out: ${left.map(({ note }) => note)}`).toBeLessThanOrEqual(asked + reported)
  const all = [...gone, ...left].map(({ note }) => note)
  for (const note of all) settled.add(note)
  return new Set(all)
}
