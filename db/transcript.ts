import type { ChangeId, InterviewId } from '../core/model/ids.ts'
import type { Turn } from '../core/model/transcript.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { insertTurns, listTurns } from './interview.ts'

/** Writes an interview's text anew; the change's row images keep the one before. */
export function setText(db: WritableDb, id: InterviewId, text: string): void {
  db.prepare('UPDATE transcript SET text = ? WHERE interview_id = ?').run(text, id)
}

/** What a change made of texts, and what they were before. */
export function textsOfChange(
  db: ReadableDb,
  changeId: ChangeId,
): readonly { readonly before: string; readonly after: string }[] {
  return db
    .prepare(
      `SELECT before ->> 'text' AS before, after ->> 'text' AS after FROM row_image
       WHERE change_id = ? AND table_name = 'transcript' AND operation = 'update'
         AND iif(json_valid(before) AND json_valid(after), before ->> 'text' IS NOT NULL AND after ->> 'text' IS NOT NULL, FALSE)
       ORDER BY id`,
    )
    .all(changeId) as { before: string; after: string }[]
}

/** Makes an interview's turns these. Those that stay as they are, at the text's start and end, are not touched. */
export function setTurns(db: WritableDb, id: InterviewId, turns: readonly Turn[]): void {
  const before = listTurns(db, id)
  const most = Math.min(before.length, turns.length)
  let head = 0
  while (head < most && isSame(before[head], turns[head])) head += 1
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), turns.at(-1 - tail))) tail += 1
  const old = before.slice(head, before.length - tail)
  const wanted = turns.slice(head, turns.length - tail)
  // Behind the place where turns come or go all others have only moved: they are paired from the end.
  const kept = Math.min(old.length, wanted.length)
  const remove = db.prepare('DELETE FROM turn WHERE interview_id = ? AND start = ?')
  for (const { start } of old.slice(0, old.length - kept)) remove.run(id, start)
  moveTurns(db, id, old.slice(old.length - kept), wanted.slice(wanted.length - kept))
  insertTurns(db, id, wanted.slice(0, wanted.length - kept))
}

/** Makes turns others, in pairs. In this order none ever comes to a place where another still is. */
function moveTurns(db: WritableDb, id: InterviewId, old: readonly Turn[], wanted: readonly Turn[]): void {
  const set = db.prepare(
    'UPDATE turn SET start = ?, "end" = ?, speaker = ?, role = ?, seconds = ? WHERE interview_id = ? AND start = ?',
  )
  const pairs = old.flatMap((from, index) => {
    const to = wanted[index]
    return to === undefined || isSame(from, to) ? [] : [{ from, to }]
  })
  const forward = pairs.filter(({ from, to }) => to.start > from.start).reverse()
  const backward = pairs.filter(({ from, to }) => to.start <= from.start)
  let starts: number[] = []
  let by = 0
  const shift = () => {
    shiftTurns(db, id, starts, by)
    starts = []
  }
  const occupied = new Set<number>()
  for (const { from, to } of [...forward, ...backward]) {
    const isMoved = isSame(to, { ...from, start: to.start, end: from.end + to.start - from.start })
    if (!isMoved || to.start - from.start !== by || occupied.has(to.start)) {
      shift()
      occupied.clear()
    }
    if (isMoved) {
      by = to.start - from.start
      starts.push(from.start)
      occupied.add(from.start)
    } else set.run(to.start, to.end, to.speaker, to.role, to.seconds, id, from.start)
  }
  shift()
}

/** Moves turns that start at these places, all by as much; none to where another of them starts. */
function shiftTurns(db: WritableDb, id: InterviewId, starts: readonly number[], by: number): void {
  if (starts.length === 0) return
  db.prepare(
    `UPDATE turn SET start = start + ?, "end" = "end" + ?
     WHERE interview_id = ? AND start IN (SELECT value FROM json_each(?))`,
  ).run(by, by, id, JSON.stringify(starts))
}

function isSame(one: Turn | undefined, other: Turn | undefined): boolean {
  const keys = ['start', 'end', 'speaker', 'role', 'seconds'] as const
  return keys.every((key) => one?.[key] === other?.[key])
}
