import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReadableDb } from '../../db/database.ts'
import { DbError } from '../../db/error.ts'
import { insertInterviewee } from '../../db/interviewee.ts'
import { type Migration, migrate, migrations } from '../../db/migrate.ts'
import { createProject, openProject } from '../../db/open.ts'
import { undo } from '../../db/trail.ts'
import { trackedTables } from '../../db/trail-triggers.ts'
import { dump } from '../backend/dump.ts'
import { change, temporaryPath, temporaryProject } from './temporary-project.ts'

const motto: Migration = { id: '002-motto', sql: "ALTER TABLE project ADD COLUMN motto TEXT DEFAULT 'none'" }
const nickname: Migration = { id: '003-nickname', sql: 'ALTER TABLE interviewee ADD COLUMN nickname TEXT' }
const broken: Migration = { id: '003-broken', sql: 'UPDATE nothing SET a = 1' }

/** A closed project with an interviewee that was taken out, and may come back. */
function olderProject(): string {
  const path = temporaryPath()
  const db = temporaryProject(path)
  change(db, (writable) => insertInterviewee(writable, { code: 'P01', group: null, stratum: 'north' }))
  change(db, (writable) => writable.exec('DELETE FROM interviewee'))
  db.close()
  return path
}

function failureOf(work: () => ReadableDb): DbError {
  try {
    work().close()
  } catch (error) {
    if (error instanceof DbError) return error
    throw error
  }
  throw new Error('it did not fail')
}

const applied = (db: ReadableDb) => db.prepare('SELECT id FROM migration ORDER BY rowid').pluck().all()

describe('migrations', () => {
  it('are written down in their order, and their number stands in the file’s header', () => {
    const path = olderProject()
    const db = openProject(path, [...migrations, motto, nickname])
    expect(applied(db)).toEqual([...migrations.map((one) => one.id), '002-motto', '003-nickname'])
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 2)
    db.close()
  })

  it('have names that begin with their number, each once', () => {
    const numbers = migrations.map(({ id }) => Number(/^(\d{3})-[a-z-]+$/.exec(id)?.[1]))
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
  })

  it('leave undo what it was before them, and let it know the new columns', () => {
    const path = olderProject()
    const db = openProject(path, [...migrations, motto, nickname])
    undo(db)
    expect(dump(db).interviewee).toMatchObject([{ code: 'P01', stratum: 'north', nickname: null }])
    change(db, (writable) => writable.exec("UPDATE interviewee SET nickname = 'Xiao'"))
    change(db, (writable) => writable.exec('DELETE FROM interviewee'))
    undo(db)
    expect(dump(db).interviewee).toMatchObject([{ nickname: 'Xiao' }])
    db.close()
  })

  it('are all taken back when one of them fails, so that the version before opens the project still', () => {
    const path = olderProject()
    const error = failureOf(() => openProject(path, [...migrations, motto, broken]))
    expect(error).toMatchObject({ code: 'migration-failed', params: { path, migration: '003-broken' } })
    expect(existsSync(`${path}.v${migrations.length}.backup`)).toBe(true)
    const db = openProject(path)
    expect(applied(db)).toEqual(migrations.map((one) => one.id))
    expect(dump(db).project).toMatchObject([{ name: 'Study' }])
    expect(dump(db).project[0]).not.toHaveProperty('motto')
    db.close()
  })

  it('are refused when those applied are no beginning of those known', () => {
    const path = olderProject()
    openProject(path, [...migrations, motto]).close()
    expect(failureOf(() => openProject(path, [...migrations, nickname])).code).toBe('project-newer')
    expect(failureOf(() => openProject(path)).code).toBe('project-newer')
    openProject(path, [...migrations, motto, nickname]).close()
  })

  it('back a project up once, before anything is changed, and a new one never', () => {
    const db = temporaryProject()
    const seen: unknown[] = []
    migrate(db, [...migrations, motto, nickname], () =>
      seen.push(applied(db), Object.keys(dump(db).project[0] ?? {})),
    )
    expect(seen).toEqual([migrations.map((one) => one.id), expect.not.arrayContaining(['motto'])])
    migrate(db, [...migrations, motto, nickname], () => seen.push('again'))
    expect(seen).toHaveLength(2)
    const path = temporaryPath()
    createProject(path).close()
    expect(existsSync(`${path}.v0.backup`)).toBe(false)
  })

  it('give every tracked table its row number, by which the trail knows a row', () => {
    const db = temporaryProject()
    for (const table of Object.keys(trackedTables)) {
      const columns = db.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[]
      expect(
        columns.find((column) => column.pk === 1),
        table,
      ).toMatchObject({ name: 'id', type: 'INTEGER' })
    }
  })
})
