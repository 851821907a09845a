import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { createProject } from '../../db/open.ts'
import { insertProject } from '../../db/project.ts'
import { type NewChange, recordChange } from '../../db/trail.ts'

/** The path of a project file still to be made, in a temporary folder that goes when the test is over. */
export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'study.exemplar')
}

/** A new project named "Study" whose making cannot be undone, closed when the test is over. */
export function temporaryProject(path = temporaryPath()): ReadableDb {
  const db = createProject(path)
  onTestFinished(() => {
    db.close()
  })
  change(
    db,
    (writable) =>
      insertProject(writable, { name: 'Study', language: 'zh', criterion: '', codingApart: false }),
    {
      kind: 'project.create',
      undoable: false,
    },
  )
  return db
}

/** Does some work as one change. */
export function change<T>(db: ReadableDb, work: (db: WritableDb) => T, about: Partial<NewChange> = {}) {
  return recordChange(db, { kind: 'test', params: {}, coder: 'A', ...about }, work)
}
