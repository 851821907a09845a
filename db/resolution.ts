import type { CoderId, CodingId, InterviewId } from '../core/model/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { prepared } from './prepared.ts'

/** What was settled of some independent codings. */
export interface ResolutionRow {
  readonly id: number
  readonly interviewId: InterviewId
  readonly choice: 'agreed' | 'first' | 'second' | 'both' | 'other' | 'none'
  readonly note: string
  readonly coder: string
  readonly at: string
}

/** What was settled, by each independent coding it settles. */
export function resolutionsBySource(db: ReadableDb): ReadonlyMap<CodingId, ResolutionRow> {
  const rows = db
    .prepare(
      `SELECT link.coding_id AS codingId, resolution.id, resolution.interview_id AS interviewId, resolution.choice,
         resolution.note, coder.name AS coder, resolution.at
       FROM resolution_coding AS link JOIN resolution ON resolution.id = link.resolution_id
         JOIN coder ON coder.id = resolution.coder_id
       WHERE link.role = 'source'`,
    )
    .all() as (ResolutionRow & { codingId: CodingId })[]
  return new Map(rows.map(({ codingId, ...row }) => [codingId, row]))
}

export interface NewResolution extends Pick<ResolutionRow, 'interviewId' | 'choice' | 'note'> {
  readonly coderId: CoderId
  readonly sources: readonly CodingId[]
  /** Consensus codings that it made. */
  readonly results: readonly CodingId[]
}

export function insertResolution(db: WritableDb, resolution: NewResolution): void {
  const { interviewId, choice, note, coderId, sources, results } = resolution
  const id = prepared(
    db,
    'INSERT INTO resolution (interview_id, choice, note, coder_id, at) VALUES (?, ?, ?, ?, ?)',
  ).run(interviewId, choice, note, coderId, new Date().toISOString()).lastInsertRowid
  const link = prepared(db, 'INSERT INTO resolution_coding (resolution_id, coding_id, role) VALUES (?, ?, ?)')
  for (const source of sources) link.run(id, source, 'source')
  for (const result of results) link.run(id, result, 'result')
}

/**
 * Takes back whatever was settled of these codings, with the consensus codings it made. Returns all independent codings
 * that were settled with them.
 */
export function withdrawResolutions(db: WritableDb, sources: readonly CodingId[]): CodingId[] {
  const freed = new Set<CodingId>()
  for (const source of sources) {
    const found = prepared(
      db,
      "SELECT resolution_id AS id FROM resolution_coding WHERE coding_id = ? AND role = 'source'",
    ).get(source) as { id: number } | undefined
    if (found === undefined) continue
    const linked = prepared(
      db,
      'SELECT coding_id AS codingId, role FROM resolution_coding WHERE resolution_id = ?',
    ).all(found.id) as { codingId: CodingId; role: 'source' | 'result' }[]
    for (const { codingId, role } of linked) {
      if (role === 'source') freed.add(codingId)
    }
    prepared(db, 'DELETE FROM resolution WHERE id = ?').run(found.id)
    const remove = prepared(db, 'DELETE FROM coding WHERE id = ?')
    for (const { codingId, role } of linked) if (role === 'result') remove.run(codingId)
  }
  return [...freed]
}
