import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'exemplar-work-'

/** A folder for files that are needed for a moment, closed to other users. Whoever makes it removes it. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

/** Removes what programs that died left behind; called when the program starts. */
export function removeLeftFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (owner !== undefined && isDead(Number(owner))) remove(join(tmpdir(), name))
  }
}

function isDead(owner: number): boolean {
  try {
    process.kill(owner, 0)
    return false
  } catch (error) {
    // Another user's may not be asked, and lives.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Another user's.
  }
}
