import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import { directClient } from '../../backend/direct-client.ts'
import type { Random } from '../../core/stats/random.ts'
import { root } from '../bench/bench-project.ts'
import { makeProjectFile } from './make-project.ts'

export interface DiskToll {
  readonly refused: number
  readonly written: number
  /** Codings that were acknowledged and are not there. */
  readonly lost: number
  /** Failures that were anything but a full disk told in words. */
  readonly untold: number
  readonly unopenable: number
}

/** A small disk of its own at `folder`; false where this user may not make one. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' })
}

/** Works while the disk fills up and is emptied again, at random; every step that is refused is done again later. */
export async function fullDisk(disk: string, steps: number, random: Random): Promise<DiskToll> {
  const path = await makeProjectFile(disk, `full-${random.below(1e9)}`)
  const toll = { refused: 0, written: 0, lost: 0, untold: 0, unopenable: 0 }
  const client = directClient({ dataFolder: join(disk, 'data'), root })
  await client.call('project.open', { path })
  const names = new Set<string>()
  for (let step = 0; step < steps; step += 1) {
    if (random.below(3) === 0) fill(disk, random)
    if (random.below(12) === 0) makeRoom(disk)
    const code = `P${step}-${'x'.repeat(150)}`
    try {
      await client.call('interviewee.add', { code, group: null, stratum: '' })
      names.add(code)
    } catch (error) {
      toll.refused += 1
      if (!(error instanceof ApiError && error.code === 'disk-full')) toll.untold += 1
    }
  }
  makeRoom(disk)
  client.close()
  toll.written = names.size
  const again = directClient({ dataFolder: join(disk, 'data'), root })
  try {
    await again.call('project.open', { path })
    const { interviewees } = await again.call('interviewee.list', {})
    const there = new Set(interviewees.map((person) => person.code))
    toll.lost = [...names].filter((code) => !there.has(code)).length
    // What was refused must not be there either.
    toll.untold += [...there].filter((code) => !names.has(code)).length
  } catch {
    toll.unopenable = 1
  }
  again.close()
  return toll
}

function fill(disk: string, random: Random): void {
  const { bavail, bsize } = statfsSync(disk)
  const left = random.below(3) * bsize
  const ballast = Math.max(0, Number(bavail) * bsize - left)
  try {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(ballast, 1))
  } catch {
    // As full as it gets.
  }
}

function makeRoom(disk: string): void {
  rmSync(join(disk, 'ballast'), { force: true })
}
