import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkProject } from '../../backend/project-file/check-project.ts'
import { DbError } from '../../db/error.ts'
import { openProject } from '../../db/open.ts'
import { peek, readFigures } from '../../db/peek.ts'
import { jsonRules, spanTables, valueRules } from '../../db/possible-values.ts'
import { rescueProject } from '../../db/rescue.ts'
import { addCompetency, importTranscript, makeProject, upload } from '../backend/fixture.ts'

/** A closed project with three interviews and 240 codings. */
async function makeFile(): Promise<string> {
  const { client, path } = await makeProject()
  await addCompetency(client)
  for (const code of ['P1', 'P2', 'P3']) await importTranscript(client, { intervieweeCode: code })
  const rows = Array.from({ length: 240 }, (_, index) => {
    const start = index % 40
    return `P${(index % 3) + 1},CSO,1,${start},${start + 2 + Math.floor(index / 40)},${'x'.repeat(200)}`
  })
  const table = ['interview,competency,level,start,end,memo', ...rows].join('\n')
  await client.call('coding.import', { upload: await upload(client, 'codings.csv', table) })
  await client.call('project.close', {})
  return path
}

function damage(path: string, offset: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, offset)
  closeSync(file)
}

/** Writes past everything that guards a project, as another program could. */
function edit(path: string, sql: string): void {
  const db = new Database(path)
  db.pragma('ignore_check_constraints = ON')
  db.exec(`UPDATE trail_state SET current_change = 0; ${sql}; UPDATE trail_state SET current_change = NULL`)
  db.close()
}

describe('saving what can be read of a damaged project', () => {
  it('saves everything of a sound one', async () => {
    const path = await makeFile()
    const to = join(dirname(path), 'rescued.exemplar')
    const { figures, incomplete, orphans } = rescueProject(path, to)
    expect({ incomplete, orphans }).toEqual({ incomplete: [], orphans: 0 })
    expect(figures).toEqual(peek(path))
    expect(figures.codings).toBeGreaterThan(200)
    const opened = openProject(to)
    onTestFinished(() => void opened.close())
    expect(checkProject(opened).problems).toEqual([])
  })

  it('opens as a sound project wherever a page was overwritten or the end is missing, and touches nothing', async () => {
    const path = await makeFile()
    const sound = readFileSync(path)
    const pages = sound.length / 4096
    const kept: number[] = []
    const to = join(dirname(path), 'rescued.exemplar')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: pages - 1 }), fc.boolean(), (page, isCut) => {
        writeFileSync(path, sound)
        if (isCut) truncateSync(path, page * 4096 + 100)
        else damage(path, page * 4096, 4096)
        const damaged = readFileSync(path)
        rmSync(to, { force: true })
        try {
          const { figures } = rescueProject(path, to)
          if (!isCut) kept.push(figures.codings)
          const opened = openProject(to)
          expect(checkProject(opened).problems).toEqual([])
          expect(readFigures(opened)).toEqual(figures)
          opened.close()
        } catch (error) {
          if (!(error instanceof DbError)) throw error
          expect(error.code).toBe('project-damaged')
        }
        expect(readFileSync(path).equals(damaged)).toBe(true)
      }),
      { seed: 7, numRuns: 25 },
    )
    // One page of codings holds a dozen; most pages hold none.
    expect(kept.filter((count) => count > 200).length).toBeGreaterThan(kept.length / 2)
  })

  it('gives codings whose competency is lost a stand-in', async () => {
    const path = await makeFile()
    edit(path, 'PRAGMA foreign_keys = OFF; DELETE FROM competency')
    const to = join(dirname(path), 'rescued.exemplar')
    expect(rescueProject(path, to).figures).toMatchObject({
      codings: peek(path)?.codings,
      competencies: 1,
    })
  })

  it('says so, and leaves no file, where nothing can be read', async () => {
    const path = await makeFile()
    damage(path, 0, statSync(path).size)
    const to = join(dirname(path), 'rescued.exemplar')
    expect(() => rescueProject(path, to)).toThrow('project-damaged')
    expect(() => statSync(to)).toThrow()
  })

  it('keeps every row that holds an impossible value, and marks codings among them for checking', async () => {
    const path = await makeFile()
    const before = peek(path)
    edit(
      path,
      `UPDATE coding SET layer = 'x' WHERE id = 1;
       UPDATE coding SET "end" = start WHERE id = 2;
       UPDATE coding SET start = "end", "end" = start WHERE id = 3;
       UPDATE interviewee SET "group" = 'best' WHERE code = 'P1';
       UPDATE interview SET language = 'xx' WHERE id = 1;
       UPDATE turn SET role = '' WHERE interview_id = 2;`,
    )
    expect(() => openProject(path)).toThrow('project-damaged')
    const to = join(dirname(path), 'rescued.exemplar')
    const { figures, incomplete, orphans, mended } = rescueProject(path, to)
    expect({ incomplete, orphans }).toEqual({ incomplete: [], orphans: 0 })
    expect(figures).toEqual(before)
    const opened = openProject(to)
    onTestFinished(() => void opened.close())
    expect(checkProject(opened).problems).toEqual([])
    const marked = opened.prepare('SELECT id FROM coding WHERE needs_review = 1').pluck().all()
    expect(marked).toEqual([1, 2, 3])
    const turns = opened.prepare('SELECT count(*) FROM turn WHERE interview_id = 2').pluck().get()
    expect(mended).toBe(5 + Number(turns))
  })

  it.each(jsonRules)(
    'puts the nearest that can be for $table.$column that is not what it should hold',
    { timeout: 60_000 },
    async (rule) => {
      const path = await makeFile()
      const before = peek(path)
      const { table, column } = rule
      // A row in each of the tables that have none yet.
      edit(
        path,
        `INSERT INTO memo (coder_id, interview_id, text, marks, changed_at) VALUES (1, 1, 'm', '', '');
       INSERT INTO dictionary_version (number, note, frozen_at, content) VALUES (9, '', '', '{"clusters":[],"competencies":[]}');
       INSERT INTO model_version (number, name, note, coder, at, content) VALUES (9, '', '', 'A', '', '{"entries":[]}');`,
      )
      const sound = readFileSync(path)
      for (const broken of ['{', '17', '["', 'null', 'undefined']) {
        writeFileSync(path, sound)
        // A frozen version is guarded against us, not against others.
        edit(path, `DROP TRIGGER model_version_frozen; UPDATE ${table} SET ${column} = '${broken}'`)
        expect(() => openProject(path), broken).toThrow('project-damaged')
        const to = join(dirname(path), 'rescued.exemplar')
        rmSync(to, { force: true })
        const { figures, incomplete, orphans, mended } = rescueProject(path, to)
        expect({ ...figures, incomplete, orphans }).toEqual({ ...before, incomplete: [], orphans: 0 })
        const opened = openProject(to)
        const values = opened.prepare(`SELECT DISTINCT ${column} FROM "${table}"`).pluck().all()
        const rows = opened.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
        opened.close()
        expect({ values, mended }).toEqual({ values: [rule.instead], mended: rows })
      }
    },
  )

  it('knows of every value that the schema forbids', async () => {
    const path = await makeFile()
    const db = new Database(path)
    onTestFinished(() => void db.close())
    const schema = db.prepare("SELECT name, sql FROM sqlite_schema WHERE sql LIKE '%CHECK%'").all() as {
      name: string
      sql: string
    }[]
    const forbidden = schema.flatMap(({ name, sql }) =>
      [...sql.matchAll(/CHECK \("?(\w+)"? (IN|>)[^)]*/g)].map(([rule, column]) => ({
        table: name,
        column,
        allowed: [...rule.matchAll(/'(\w+)'/g)].map(([, value]) => value),
      })),
    )
    const known = [
      ...valueRules.map(({ table, column, allowed }) => ({ table, column, allowed })),
      ...spanTables.map((table) => ({ table, column: 'end', allowed: [] })),
    ]
    const images = forbidden.filter(({ table }) => table === 'row_image')
    expect(images).toHaveLength(1)
    const byName = (one: { table: string; column?: string | undefined }, other: typeof one) =>
      `${one.table} ${one.column}` < `${other.table} ${other.column}` ? -1 : 1
    expect(forbidden.filter((rule) => !images.includes(rule)).sort(byName)).toEqual(known.sort(byName))
  })

  it('keeps both of two rows that claim one name', async () => {
    const path = await makeFile()
    const db = new Database(path)
    // As a ruined index lets it happen.
    db.unsafeMode()
    db.pragma('writable_schema = ON')
    db.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'code TEXT NOT NULL UNIQUE', 'code TEXT NOT NULL')
       WHERE name = 'interviewee'`)
    db.exec("DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_interviewee_2'")
    db.close()
    edit(path, "UPDATE interviewee SET code = 'P1' WHERE code = 'P2'")
    const to = join(dirname(path), 'rescued.exemplar')
    expect(rescueProject(path, to)).toMatchObject({ incomplete: [], orphans: 0, mended: 1 })
    const opened = openProject(to)
    onTestFinished(() => void opened.close())
    expect(opened.prepare('SELECT code FROM interviewee ORDER BY id').pluck().all()).toEqual([
      'P1',
      'P1 (2)',
      'P3',
    ])
  })
})
