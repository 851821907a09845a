import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DbError } from '../../db/error.ts'
import { type Migration, migrations } from '../../db/migrate.ts'
import { createProject, openProject } from '../../db/open.ts'
import { insertProject, readProject } from '../../db/project.ts'
import { recordChange } from '../../db/trail.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-open-'))
  path = join(folder, 'study.exemplar')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A sound project with a name, closed. */
function makeFile(): void {
  const db = createProject(path)
  recordChange(db, { kind: 'project.create', params: {}, coder: 'A' }, (writable) =>
    insertProject(writable, { name: 'Study', language: 'zh', criterion: '', codingApart: false }),
  )
  db.close()
}

function errorOf(work: () => unknown): DbError {
  try {
    work()
  } catch (error) {
    if (error instanceof DbError) return error
    throw error
  }
  throw new Error('it did not fail')
}

/** What opening says of a file; and that the file, and its folder, are byte for byte what they were. */
function refusal(file: string, known?: readonly Migration[]): DbError {
  const before = readFileSync(file)
  const names = readdirSync(folder)
  const error = errorOf(() => openProject(file, known))
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(names)
  return error
}

const openInChild = resolve(import.meta.dirname, 'open-in-child.ts')

describe('what cannot be opened is refused and left as it was', () => {
  it('a file that is not there, or a folder', () => {
    expect(errorOf(() => openProject(path))).toMatchObject({ code: 'project-missing', params: { path } })
    expect(errorOf(() => openProject(folder)).code).toBe('project-missing')
    expect(existsSync(path)).toBe(false)
  })

  it.each([
    ['an empty file', ''],
    ['a text', 'Dear interviewee'],
    ['what only begins like a database', 'SQLite format 3\0'],
  ])('%s', (_what, content) => {
    writeFileSync(path, content)
    expect(refusal(path)).toMatchObject({ code: 'not-a-project', params: { path } })
  })

  it('another program’s database', () => {
    const db = new Database(path)
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE other (a)')
    db.close()
    expect(refusal(path).code).toBe('not-a-project')
  })

  it('a project of a newer version, by its number or by a migration that is not known', () => {
    makeFile()
    const db = new Database(path)
    db.pragma(`user_version = ${migrations.length + 1}`)
    db.close()
    expect(refusal(path)).toMatchObject({ code: 'project-newer', params: { path } })
    const again = new Database(path)
    again.pragma(`user_version = ${migrations.length}`)
    again.prepare('UPDATE migration SET id = ? WHERE id = ?').run('001-other', '001-first')
    again.close()
    expect(refusal(path).code).toBe('project-newer')
  })

  it('a damaged project', () => {
    makeFile()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 8192)
    writeFileSync(path, bytes)
    expect(refusal(path)).toMatchObject({ code: 'project-damaged', params: { path } })
  })

  it('a project that another process has open', () => {
    makeFile()
    const db = openProject(path)
    try {
      expect(inChild(path)).toBe('project-in-use')
    } finally {
      db.close()
    }
    expect(inChild(path)).toBe('opened')
  })

  it('a project that this user may not write to', (test) => {
    if (process.platform === 'win32') return test.skip('no such permissions on Windows')
    makeFile()
    chmodSync(path, 0o444)
    const isRoot = process.getuid?.() === 0
    if (isRoot) chmodSync(folder, 0o777)
    // Root may write anywhere, so there the question is asked in the name of nobody.
    const said = isRoot ? inChild(path, 65_534) : inChild(path)
    if (said.startsWith('cannot')) return test.skip(said)
    expect(said).toBe('project-read-only')
  })
})

function inChild(file: string, uid?: number): string {
  const run = spawnSync(process.execPath, [openInChild, file], {
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  return run.status === 0
    ? run.stdout.trim()
    : `cannot run as another user: ${run.error?.message ?? run.stderr}`
}

describe('making a project file', () => {
  it('refuses a path that is taken or whose folder is missing', () => {
    writeFileSync(path, 'mine')
    expect(errorOf(() => createProject(path)).code).toBe('file-exists')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(errorOf(() => createProject(join(folder, 'none', 'x'))).code).toBe('folder-missing')
  })

  it('leaves one file once it is closed', () => {
    const db = createProject(path)
    db.close()
    expect(readdirSync(folder)).toEqual(['study.exemplar'])
  })
})

describe('bringing an older project up to date', () => {
  const backUpName = `study.exemplar.v${migrations.length}.backup`
  const second = { id: '002-second', sql: 'ALTER TABLE project ADD COLUMN motto TEXT' }

  it('backs it up first, keeps what was in it, and records the new column from then on', () => {
    makeFile()
    const db = openProject(path, [...migrations, second])
    expect(readProject(db).name).toBe('Study')
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
    recordChange(db, { kind: 'project.edit', params: {}, coder: 'A' }, (writable) =>
      writable.prepare("UPDATE project SET motto = 'clear'").run(),
    )
    expect(db.prepare("SELECT after ->> 'motto' AS motto FROM row_image").all()).toContainEqual({
      motto: 'clear',
    })
    db.close()
    expect(readdirSync(folder)).toEqual(['study.exemplar', backUpName])
    const backup = openProject(join(folder, backUpName))
    expect(readProject(backup).name).toBe('Study')
    backup.close()
  })

  it('stops at a migration that fails, with the project as it was and the back-up beside it', () => {
    makeFile()
    const broken = { id: '003-broken', sql: 'UPDATE nothing SET a = 1' }
    const error = errorOf(() => openProject(path, [...migrations, broken]))
    expect(error).toMatchObject({ code: 'migration-failed', params: { path, migration: '003-broken' } })
    expect(readdirSync(folder)).toContain(backUpName)
    const db = openProject(path)
    expect(readProject(db).name).toBe('Study')
    db.close()
  })

  it('writes nothing to a project that is up to date', () => {
    makeFile()
    const before = readFileSync(path)
    openProject(path).close()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['study.exemplar'])
  })
})
