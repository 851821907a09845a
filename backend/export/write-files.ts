import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ApiError } from '../../api/error.ts'
import { writeNewFile } from '../../db/new-file.ts'

export interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files, each through a temporary one, so that none is ever half there.
 * @throws ApiError 'file-exists' (before anything is written, unless `overwrite`), 'folder-missing', and DbError
 * 'file-exists' (of one that came meanwhile), 'disk-full' or 'write-failed'
 */
export function writeFiles(files: readonly NewFile[], overwrite: boolean): void {
  const taken = overwrite ? undefined : files.find((file) => existsSync(file.path))
  if (taken !== undefined) throw new ApiError('file-exists', { path: taken.path })
  for (const file of files) writeFile(file, overwrite)
}

/** Makes a folder for several files, if it is not there; its parent must be. @throws ApiError 'folder-missing' */
export function ensureFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  if (!existsSync(dirname(path))) throw new ApiError('folder-missing', { path: dirname(path) })
  try {
    mkdirSync(path)
  } catch {
    throw new ApiError('write-failed', { path })
  }
}

function writeFile({ path, content }: NewFile, overwrite: boolean): void {
  if (!existsSync(dirname(path))) throw new ApiError('folder-missing', { path: dirname(path) })
  writeNewFile(path, (temporary) => writeFileSync(temporary, content), { overwrite })
}
