import type { ReadableDb, WritableDb } from './database.ts'
import { restoreSomeBefore } from './row-images.ts'
import { closeChange, insertChange, inTrailTerms, type NewChange, setCurrent, type Touched } from './trail.ts'

/**
 * A change too long for one transaction, which would hold up everybody else. Its steps write rows that nobody can find
 * yet, because the rows they belong to are written by `finish` alone; so it is all there or not there at all, as any
 * change. Undo and the trail know nothing of it before it is finished.
 */
export interface LongChange {
  /** Does a part of the work. What it writes may refer to rows that only `finish` will write. */
  step<T>(work: (db: WritableDb) => T): T
  /** Does the rest, and makes a change of the whole. `params` are those of the change as it turned out. */
  finish<T>(
    params: NewChange['params'],
    work: (db: WritableDb) => T,
  ): { readonly result: T; readonly touched: Touched }
  /** Takes a part of the steps back; true while there is more. Called until it says false, nothing is left of them. */
  takeBackSome(): boolean
}

/** Rows taken back at a time: a few milliseconds. */
const portion = 500

export function beginLongChange(db: ReadableDb, change: NewChange): LongChange {
  const begin = db.transaction(() => {
    const id = insertChange(db, change, 'abandoned')
    db.prepare('INSERT INTO unfinished_change VALUES (?)').run(id)
    return id
  })
  const id = inTrailTerms(db, () => begin.immediate())
  return {
    step(work) {
      const run = db.transaction(() => {
        setCurrent(db, id)
        const result = work(db as WritableDb)
        setCurrent(db, null)
        return result
      })
      // SQLite looks at references when a step ends; the rows referred to come with the last one.
      db.pragma('foreign_keys = OFF')
      try {
        return inTrailTerms(db, () => run.immediate())
      } finally {
        db.pragma('foreign_keys = ON')
      }
    },
    finish(params, work) {
      const run = db.transaction(() => {
        setCurrent(db, id)
        const result = work(db as WritableDb)
        setCurrent(db, null)
        db.prepare('DELETE FROM unfinished_change WHERE change_id = ?').run(id)
        db.prepare("UPDATE change SET state = 'done', params = ? WHERE id = ?").run(
          JSON.stringify(params),
          id,
        )
        return { result, touched: closeChange(db, id) }
      })
      return inTrailTerms(db, () => run.immediate())
    },
    takeBackSome: () => takeBackSome(db, id),
  }
}

/** Takes back what was left unfinished, by a crash or a closed window; called when a project is opened. */
export function takeBackUnfinished(db: ReadableDb): void {
  const rows = db.prepare('SELECT change_id AS id FROM unfinished_change').all() as { id: number }[]
  for (const { id } of rows) while (takeBackSome(db, id));
}

function takeBackSome(db: ReadableDb, id: number): boolean {
  const run = db.transaction(() => {
    setCurrent(db, 0)
    const isMore = restoreSomeBefore(db, id, portion)
    setCurrent(db, null)
    if (isMore) return true
    db.prepare('DELETE FROM unfinished_change WHERE change_id = ?').run(id)
    db.prepare('DELETE FROM change WHERE id = ?').run(id)
    return false
  })
  return inTrailTerms(db, () => run.immediate())
}
