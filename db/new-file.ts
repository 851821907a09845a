import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DbError } from './error.ts'

/**
 * Writes a file that is never half there: under a name nobody has, in the same folder, which is given up for `path` when
 * all of it is on the disk. Whether a file at `path` may be written over is the caller's to know.
 * @param mode of the new file; closed to other users: 0o600
 * @throws DbError 'disk-full' | 'write-failed', or what `write` threw; nothing is left behind
 */
export function writeNewFile(path: string, write: (temporary: string) => void, mode = 0o666): void {
  let temporary: string | null = null
  try {
    temporary = makeTemporary(path, mode)
    write(temporary)
    takeName(temporary, path)
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true })
    throw fromSystem(error, path)
  }
}

/** Makes an empty file of a name nobody has beside `path`. @throws the system's error */
export function makeTemporary(path: string, mode = 0o666): string {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  closeSync(openSync(temporary, 'wx', mode))
  return temporary
}

/** Gives a complete file its name, once all of it is on the disk. @throws the system's error */
export function takeName(temporary: string, path: string): void {
  sync(temporary, 'r+')
  renameSync(temporary, path)
  // Windows knows no handle of a folder; there the name is written with the file.
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What the system refused, as an error that can be told; any other error stays what it is. */
function fromSystem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT'
  return new DbError(isFull ? 'disk-full' : 'write-failed', { path })
}
