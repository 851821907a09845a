import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../core/stats/random.ts'
import { makeProjectFile } from './make-project.ts'
import type { State } from './state.ts'
import { verify } from './verify.ts'

export interface Toll {
  readonly runs: number
  /** Changes the backend had said were done. */
  readonly acknowledged: number
  /** Runs after which the last of them was not there. */
  readonly lost: number
  readonly unopenable: number
  /** Runs after which the file held what should be impossible. */
  readonly unsound: number
  /** Runs that ended in the middle of writing: a journal was left to be rolled back. */
  readonly amidWriting: number
}

const worker = join(import.meta.dirname, 'worker.ts')
/** Longest time a worker is left to work, in milliseconds. */
const longest = 600

/** Lets a backend work at random on one project, kills it (kill -9) at a random moment, looks, and again. */
export async function killRuns(folder: string, runs: number, random: Random): Promise<Toll> {
  const path = await makeProjectFile(folder, `killed-${random.below(1e9)}`)
  const toll = { runs: 0, acknowledged: 0, lost: 0, unopenable: 0, unsound: 0, amidWriting: 0 }
  for (; toll.runs < runs; toll.runs += 1) {
    const states = await workUntilKilled(path, random, join(folder, 'data'))
    const last = states.at(-1)
    if (last === undefined) throw new Error('crash: the backend did not open the project')
    toll.acknowledged += states.length - 1
    if (isHot(`${path}-journal`)) toll.amidWriting += 1
    const { opened, kept, problems } = verify(path, last)
    if (!opened) toll.unopenable += 1
    else if (!kept) toll.lost += 1
    if (problems.length > 0) toll.unsound += 1
  }
  return toll
}

/** While a project is open its journal stays, emptied by zeros at its head; another head means that it is needed. */
function isHot(journal: string): boolean {
  return (
    existsSync(journal) &&
    readFileSync(journal)
      .subarray(0, 8)
      .some((byte) => byte !== 0)
  )
}

function workUntilKilled(path: string, random: Random, dataFolder: string): Promise<State[]> {
  const child = spawn(process.execPath, [worker, path, String(random.below(2 ** 31)), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const delay = random.next() * longest
  let output = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (piece: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), delay)
    output += piece
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(readStates(output)))
  })
}

/** Whole lines only: what was cut off was not said. */
function readStates(output: string): State[] {
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as State | { failed: string })
    .filter((line): line is State => 'hash' in line)
}
