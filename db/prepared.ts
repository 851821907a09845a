import type Database from 'better-sqlite3'

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/**
 * A statement that is compiled once for a connection: with the triggers of the trail, compiling a write takes longer
 * than writing a row. For what is done to many rows, with words that do not depend on them; its mode is not to be
 * changed (raw, pluck), for others use it too.
 */
export function prepared(db: Database.Database, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>()
  const statement = known.get(sql) ?? db.prepare(sql)
  statements.set(db, known.set(sql, statement))
  return statement
}
