import type { CoderId } from '../core/model/ids.ts'
import type { Layer } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { requireInPlace } from './in-place.ts'

export interface CoderRow {
  readonly id: CoderId
  readonly uid: string
  readonly name: string
  readonly blind: boolean
  readonly lead: boolean
}

type RawCoder = Omit<CoderRow, 'blind' | 'lead'> & { readonly blind: number; readonly lead: number }

const columns = 'coder.id, coder.uid, coder.name, coder.blind, coder.lead'

function toCoder(row: RawCoder): CoderRow {
  return { ...row, blind: row.blind === 1, lead: row.lead === 1 }
}

export function listCoders(db: ReadableDb): CoderRow[] {
  return (db.prepare(`SELECT ${columns} FROM coder ORDER BY id`).all() as RawCoder[]).map(toCoder)
}

/**
 * Who is at work: the first coder where the one who was is gone (undo can take a coder out); before there is any, a
 * nameless one.
 */
export function activeCoder(db: ReadableDb): CoderRow & { readonly layer: Layer } {
  const row = db
    .prepare(
      `SELECT ${columns}, coalesce(desk.layer, 'independent') AS layer
       FROM coder LEFT JOIN desk ON desk.coder_id = coder.id ORDER BY desk.id IS NULL, coder.id LIMIT 1`,
    )
    .get() as (RawCoder & { layer: Layer }) | undefined
  if (row === undefined)
    return { id: 0 as CoderId, uid: '', name: '', blind: true, lead: false, layer: 'independent' }
  return { ...toCoder(row), layer: row.layer }
}

/** Says who is at work and on which layer; undo knows nothing of it. */
export function activate(db: ReadableDb, coderId: CoderId, layer: Layer): void {
  requireInPlace(db)
  db.prepare('INSERT OR REPLACE INTO desk (id, coder_id, layer) VALUES (1, ?, ?)').run(coderId, layer)
}

export function addCoder(db: WritableDb, coder: { name: string; blind: boolean; lead: boolean }): CoderId {
  const done = db
    .prepare('INSERT INTO coder (name, blind, lead) VALUES (?, ?, ?)')
    .run(coder.name, Number(coder.blind), Number(coder.lead))
  return Number(done.lastInsertRowid) as CoderId
}

/** Changes what is given and leaves the rest. Returns false when there is no such coder. */
export function editCoder(
  db: WritableDb,
  coderId: CoderId,
  change: { name?: string | undefined; blind?: boolean | undefined; lead?: boolean | undefined },
): boolean {
  const done = db
    .prepare(
      'UPDATE coder SET name = coalesce(?, name), blind = coalesce(?, blind), lead = coalesce(?, lead) WHERE id = ?',
    )
    .run(change.name ?? null, asNumber(change.blind), asNumber(change.lead), coderId)
  return done.changes > 0
}

function asNumber(flag: boolean | undefined): number | null {
  return flag === undefined ? null : Number(flag)
}
