import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Client } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { UsageError } from './usage-error.ts'

const piece = 512 * 1024

/** Hands a file of this computer to the backend, as a window would. @throws UsageError | ApiError */
export async function uploadPath(client: Client, path: string): Promise<string> {
  const size = sizeOf(path)
  const { upload } = await client.call('upload.begin', { fileName: basename(path), size })
  const bytes = readFileSync(path)
  for (let start = 0; start < bytes.length; start += piece) {
    const data = bytes.subarray(start, start + piece).toString('base64')
    await client.call('upload.append', { upload, data })
  }
  return upload
}

function sizeOf(path: string): number {
  try {
    const stats = statSync(path)
    if (stats.isFile()) return stats.size
  } catch {
    throw new UsageError('fileMissing', { path })
  }
  throw new ApiError('format-not-supported', { fileName: basename(path) })
}
