import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../core/stats/random.ts'
import { openProject } from '../../db/open.ts'
import { makeProjectFile } from './make-project.ts'
import { stateOf } from './state.ts'
import { verify } from './verify.ts'

const dieWriting = join(import.meta.dirname, 'die-writing.ts')

export interface TornToll {
  readonly runs: number
  readonly lost: number
  readonly unopenable: number
}

/**
 * What a power cut can leave, made by hand on the files of a process that died amid writing: pages of the project half
 * written, where the journal was on the disk already; or a journal half written, where the project was not touched
 * yet. Either way the state before must come back.
 */
export async function tornWrites(folder: string, runs: number, random: Random): Promise<TornToll> {
  const sound = await makeProjectFile(folder, `torn-${random.below(1e9)}`)
  const before = copyOf(sound, 'before')
  const db = openProject(sound)
  const acknowledged = stateOf(db)
  db.close()
  spawnSync(process.execPath, [dieWriting, sound], { stdio: 'ignore' })
  if (!existsSync(`${sound}-journal`)) throw new Error('crash: the process left no journal')
  const toll = { runs: 0, lost: 0, unopenable: 0 }
  for (; toll.runs < runs; toll.runs += 1) {
    const path = copyOf(sound, 'torn')
    copyFileSync(`${sound}-journal`, `${path}-journal`)
    if (toll.runs % 2 === 0) tearPages(path, random)
    else tearJournal(path, before, random)
    const { opened, kept } = verify(path, acknowledged)
    if (!opened) toll.unopenable += 1
    else if (!kept) toll.lost += 1
  }
  return toll
}

function copyOf(path: string, name: string): string {
  const copy = path.replace(/\.exemplar$/, `-${name}.exemplar`)
  copyFileSync(path, copy)
  return copy
}

/** Ruins, in part, pages of the project whose content before stands in the journal. */
function tearPages(path: string, random: Random): void {
  const bytes = readFileSync(path)
  const { pages, pageSize } = journalled(readFileSync(`${path}-journal`))
  for (const page of pages) {
    if (random.below(2) === 0) continue
    const start = (page - 1) * pageSize + random.below(pageSize)
    const end = start + random.below(page * pageSize - start)
    if (end <= bytes.length) bytes.fill(random.below(256), start, end)
  }
  // The program's own look at the header must not come before the journal has put it right.
  if (pages.includes(1) && random.below(4) === 0) bytes.fill(random.below(256), 0, 100)
  writeFileSync(path, bytes)
}

/** Cuts the journal off somewhere, beside a project that had not been written to. */
function tearJournal(path: string, before: string, random: Random): void {
  copyFileSync(before, path)
  const journal = `${path}-journal`
  truncateSync(journal, random.below(readFileSync(journal).length))
}

/** Numbers of the pages a journal holds (https://www.sqlite.org/fileformat.html#the_rollback_journal). */
function journalled(journal: Buffer): { readonly pages: readonly number[]; readonly pageSize: number } {
  const count = journal.readUInt32BE(8)
  const sectorSize = journal.readUInt32BE(20)
  const pageSize = journal.readUInt32BE(24)
  const record = pageSize + 8
  const pages = Array.from({ length: count }, (_, index) => sectorSize + index * record)
    .filter((start) => start + record <= journal.length)
    .map((start) => journal.readUInt32BE(start))
  return { pages, pageSize }
}
