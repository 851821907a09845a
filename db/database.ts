import type Database from 'better-sqlite3'

declare const access: unique symbol

/** A project's database for reading. Only this type is passed to queries. */
export type ReadableDb = Database.Database & { readonly [access]: 'read' | 'write' }

/**
 * A project's database inside a recorded change; only recordChange hands one out, so nothing can be written that
 * undo and the trail would not know of.
 */
export type WritableDb = ReadableDb & { readonly [access]: 'write' }

/** Declares a connection readable. */
export function readable(db: Database.Database): ReadableDb {
  return db as ReadableDb
}
