import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DbError } from './error.ts'

export interface NewFileOptions {
  /** Whether a file that stands at the path may be written over. */
  readonly overwrite: boolean
  /** Of the new file; closed to other users: 0o600 */
  readonly mode?: number
}

/**
 * Writes a file that is never half there: under a name nobody has, in the same folder, which is given up for `path` when
 * all of it is on the disk.
 * @throws DbError 'file-exists' | 'disk-full' | 'write-failed', or what `write` threw; nothing is left behind
 */
export function writeNewFile(
  path: string,
  write: (temporary: string) => void,
  { overwrite, mode = 0o666 }: NewFileOptions,
): void {
  let temporary: string | null = null
  try {
    temporary = makeTemporary(path, mode)
    write(temporary)
    takeName(temporary, path, overwrite)
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
export function takeName(temporary: string, path: string, overwrite: boolean): void {
  sync(temporary, 'r+')
  if (!overwrite) reserveName(path)
  renameSync(temporary, path)
  // Windows knows no handle of a folder; there the name is written with the file.
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

/**
 * Takes a name that nobody has, by an empty file: whoever looks first and writes then may write over what came in between.
 * A link is somebody's too, also one that leads nowhere. @throws the system's error
 */
export function reserveName(path: string): void {
  closeSync(openSync(path, 'wx'))
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
export function fromSystem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error
  if (error.code === 'EEXIST') return new DbError('file-exists', { path })
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT'
  return new DbError(isFull ? 'disk-full' : 'write-failed', { path })
}
