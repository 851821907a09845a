import type { InterviewId } from '../core/model/ids.ts'
import type { Turn } from '../core/model/transcript.ts'
import type { WritableDb } from './database.ts'
import { insertTurns, listTurns } from './interview.ts'

/** Writes an interview's text anew; the change's row images keep the one before. */
export function setText(db: WritableDb, id: InterviewId, text: string): void {
  db.prepare('UPDATE transcript SET text = ? WHERE interview_id = ?').run(text, id)
}

/** Makes an interview's turns these. Those that stay as they are, at the text's start and end, are not touched. */
export function setTurns(db: WritableDb, id: InterviewId, turns: readonly Turn[]): void {
  const before = listTurns(db, id)
  const most = Math.min(before.length, turns.length)
  let head = 0
  while (head < most && isSame(before[head], turns[head])) head += 1
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), turns.at(-1 - tail))) tail += 1
  const remove = db.prepare('DELETE FROM turn WHERE interview_id = ? AND start = ?')
  for (const { start } of before.slice(head, before.length - tail)) remove.run(id, start)
  insertTurns(db, id, turns.slice(head, turns.length - tail))
}

function isSame(one: Turn | undefined, other: Turn | undefined): boolean {
  const keys = ['start', 'end', 'speaker', 'role', 'seconds'] as const
  return keys.every((key) => one?.[key] === other?.[key])
}
