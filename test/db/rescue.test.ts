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
import { checkProject } from '../../backend/check-project.ts'
import { DbError } from '../../db/error.ts'
import { openProject } from '../../db/open.ts'
import { peek, readFigures } from '../../db/peek.ts'
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
    const db = new Database(path)
    db.pragma('foreign_keys = OFF')
    db.exec(
      'UPDATE trail_state SET current_change = 0; DELETE FROM competency; UPDATE trail_state SET current_change = NULL',
    )
    db.close()
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
})
