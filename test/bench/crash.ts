import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRandom } from '../../core/stats/random.ts'
import { fullDisk, mountSmallDisk, unmount } from '../crash/full-disk.ts'
import { killRuns } from '../crash/kill-runs.ts'
import { tornWrites } from '../crash/torn-writes.ts'
import type { Bench, Figure } from './figure.ts'

/** Projects worked on at the same time, each by a backend of its own. */
const lanes = 2
const runsPerLane = 125
const tornRuns = 500
const diskSteps = 2000

/** Months of accidents: the backend killed while it works, writes torn as by a power cut, a disk that fills up. */
export const crashBench: Bench = {
  name: 'crash',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-crash-'))
    try {
      return [...(await killed(folder)), ...(await torn(folder)), ...(await full(folder))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function killed(folder: string): Promise<Figure[]> {
  const tolls = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => killRuns(folder, runsPerLane, makeRandom(100 + lane))),
  )
  const sum = (name: keyof (typeof tolls)[number]) => tolls.reduce((total, toll) => total + toll[name], 0)
  return [
    count('kill -9: runs', sum('runs'), null),
    count('kill -9: runs that ended amid writing', sum('amidWriting'), null),
    count('kill -9: changes acknowledged', sum('acknowledged'), null),
    count('kill -9: acknowledged changes lost', sum('lost'), 0),
    count('kill -9: files that cannot be opened', sum('unopenable'), 0),
    count('kill -9: files with something impossible in them', sum('unsound'), 0),
  ]
}

async function torn(folder: string): Promise<Figure[]> {
  const { runs, lost, unopenable } = await tornWrites(folder, tornRuns, makeRandom(200))
  return [
    count('torn writes: runs', runs, null),
    count('torn writes: acknowledged changes lost', lost, 0),
    count('torn writes: files that cannot be opened', unopenable, 0),
  ]
}

async function full(folder: string): Promise<Figure[]> {
  const disk = join(folder, 'disk')
  if (!mountSmallDisk(disk, 8)) {
    process.stderr.write('skipped: this user may not make a small disk\n')
    return []
  }
  try {
    const toll = await fullDisk(disk, diskSteps, makeRandom(300))
    return [
      count('full disk: changes refused and told', toll.refused, null),
      count('full disk: changes written', toll.written, null),
      count('full disk: acknowledged changes lost', toll.lost, 0),
      count('full disk: failures not told as a full disk', toll.untold, 0),
      count('full disk: files that cannot be opened', toll.unopenable, 0),
    ]
  } finally {
    unmount(disk)
  }
}

function count(measure: string, value: number, limit: number | null): Figure {
  return { measure, value, unit: '', limit }
}
