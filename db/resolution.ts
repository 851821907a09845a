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
  linkCodings(db, Number(id), { sources, results })
}

/** The codings of something that was settled, as row numbers. */
export interface SettledCodings {
  readonly sources: readonly number[]
  /** Consensus codings that it made. */
  readonly results: readonly number[]
}

/** Says what a resolution settles and what it made; a coding that belongs to one already stays with it. */
export function linkCodings(db: WritableDb, id: number, { sources, results }: SettledCodings): void {
  const link = prepared(
    db,
    'INSERT OR IGNORE INTO resolution_coding (resolution_id, coding_id, role) VALUES (?, ?, ?)',
  )
  for (const source of sources) link.run(id, source, 'source')
  for (const result of results) link.run(id, result, 'result')
}

/** The codings of everything that was settled, by its row number. */
export function settledCodings(db: ReadableDb): ReadonlyMap<number, SettledCodings> {
  const links = db
    .prepare('SELECT resolution_id AS id, coding_id AS codingId, role FROM resolution_coding ORDER BY id')
    .all() as { id: number; codingId: number; role: 'source' | 'result' }[]
  const all = new Map<number, { sources: number[]; results: number[] }>()
  for (const { id, codingId, role } of links) {
    const one = all.get(id) ?? { sources: [], results: [] }
    one[role === 'source' ? 'sources' : 'results'].push(codingId)
    all.set(id, one)
  }
  return all
}

/** Row numbers of what settles any of these codings. */
export function settlersOf(db: ReadableDb, sources: readonly number[]): number[] {
  return prepared(
    db,
    `SELECT DISTINCT resolution_id FROM resolution_coding
     WHERE role = 'source' AND coding_id IN (SELECT value FROM json_each(?)) ORDER BY resolution_id`,
  )
    .pluck()
    .all(JSON.stringify(sources)) as number[]
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
