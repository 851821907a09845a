import type { AttributeId, IntervieweeId, InterviewId } from '../core/model/ids.ts'
import type { Group } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface IntervieweeRow {
  readonly id: IntervieweeId
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
}

export interface AttributeRow {
  readonly id: AttributeId
  readonly name: string
}

export interface AttributeValueRow {
  readonly intervieweeId: IntervieweeId
  readonly attributeId: AttributeId
  readonly value: string
}

export function listInterviewees(db: ReadableDb): IntervieweeRow[] {
  return db
    .prepare('SELECT id, code, "group", stratum FROM interviewee ORDER BY code')
    .all() as IntervieweeRow[]
}

export function findInterviewee(db: ReadableDb, code: string): IntervieweeRow | null {
  const row = db.prepare('SELECT id, code, "group", stratum FROM interviewee WHERE code = ?').get(code)
  return (row as IntervieweeRow | undefined) ?? null
}

export function getInterviewee(db: ReadableDb, id: IntervieweeId): IntervieweeRow | null {
  const row = db.prepare('SELECT id, code, "group", stratum FROM interviewee WHERE id = ?').get(id)
  return (row as IntervieweeRow | undefined) ?? null
}

export function insertInterviewee(
  db: WritableDb,
  person: { readonly code: string; readonly group: Group | null; readonly stratum: string },
): IntervieweeId {
  const done = db
    .prepare('INSERT INTO interviewee (code, "group", stratum) VALUES (?, ?, ?)')
    .run(person.code, person.group, person.stratum)
  return Number(done.lastInsertRowid) as IntervieweeId
}

export function renameInterviewee(db: WritableDb, id: IntervieweeId, code: string): void {
  db.prepare('UPDATE interviewee SET code = ? WHERE id = ?').run(code, id)
}

export function setGroup(db: WritableDb, id: IntervieweeId, group: Group | null): void {
  db.prepare('UPDATE interviewee SET "group" = ? WHERE id = ?').run(group, id)
}

export function setStratum(db: WritableDb, id: IntervieweeId, stratum: string): void {
  db.prepare('UPDATE interviewee SET stratum = ? WHERE id = ?').run(stratum, id)
}

/** With the interviewee's interviews and everything coded in them, by cascade. */
export function deleteInterviewee(db: WritableDb, id: IntervieweeId): void {
  db.prepare('DELETE FROM interviewee WHERE id = ?').run(id)
}

export function listAttributes(db: ReadableDb): AttributeRow[] {
  return db.prepare('SELECT id, name FROM attribute ORDER BY id').all() as AttributeRow[]
}

export function insertAttribute(db: WritableDb, name: string): AttributeId {
  return Number(
    db.prepare('INSERT INTO attribute (name) VALUES (?)').run(name).lastInsertRowid,
  ) as AttributeId
}

/** Returns false when there is no such attribute. */
export function deleteAttribute(db: WritableDb, id: AttributeId): boolean {
  return db.prepare('DELETE FROM attribute WHERE id = ?').run(id).changes > 0
}

export function listAttributeValues(db: ReadableDb): AttributeValueRow[] {
  return db
    .prepare(
      'SELECT interviewee_id AS intervieweeId, attribute_id AS attributeId, value FROM attribute_value',
    )
    .all() as AttributeValueRow[]
}

/** Sets a value; '' takes it out. */
export function setAttributeValue(db: WritableDb, row: AttributeValueRow): void {
  const keys = [row.intervieweeId, row.attributeId]
  if (row.value === '') {
    db.prepare('DELETE FROM attribute_value WHERE interviewee_id = ? AND attribute_id = ?').run(...keys)
    return
  }
  db.prepare(
    `INSERT INTO attribute_value (interviewee_id, attribute_id, value) VALUES (?, ?, ?)
     ON CONFLICT (interviewee_id, attribute_id) DO UPDATE SET value = excluded.value`,
  ).run(...keys, row.value)
}

/** Which interviews each interviewee gave. */
export function interviewsByInterviewee(db: ReadableDb): Map<IntervieweeId, InterviewId[]> {
  const rows = db.prepare('SELECT id, interviewee_id AS person FROM interview ORDER BY id').all() as {
    id: InterviewId
    person: IntervieweeId
  }[]
  const map = new Map<IntervieweeId, InterviewId[]>()
  for (const { id, person } of rows) map.set(person, [...(map.get(person) ?? []), id])
  return map
}
