import { realpathSync } from 'node:fs'

/** One name for one file, whatever links lead to it. */
export function canonicalPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
