import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeRandom } from '../../core/stats/random.ts'
import { fullDisk, mountSmallDisk, unmount } from './full-disk.ts'
import { killRuns } from './kill-runs.ts'
import { tornWrites } from './torn-writes.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

// A few seeded runs; `npm run -s bench -- crash` makes hundreds.
describe('what was acknowledged', () => {
  it('is there after the backend was killed at any moment', async () => {
    const toll = await killRuns(temporaryFolder(), 4, makeRandom(20))
    expect(toll).toMatchObject({ runs: 4, lost: 0, unopenable: 0, unsound: 0 })
  })

  it('is there after pages or the journal were written in part', async () => {
    const toll = await tornWrites(temporaryFolder(), 30, makeRandom(21))
    expect(toll).toEqual({ runs: 30, lost: 0, unopenable: 0 })
  })

  it('is there when the disk was full in between, and what was refused is not', async (test) => {
    const disk = join(temporaryFolder(), 'disk')
    if (!mountSmallDisk(disk, 4)) return test.skip('this user may not make a small disk')
    onTestFinished(() => unmount(disk))
    const toll = await fullDisk(disk, 200, makeRandom(22))
    expect(toll).toMatchObject({ lost: 0, untold: 0, unopenable: 0 })
    expect(toll.refused).toBeGreaterThan(0)
    expect(toll.written).toBeGreaterThan(20)
  })
})
