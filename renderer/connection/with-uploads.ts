import type { Client } from '../../api/client.ts'
import { uploadFile } from './upload-file.ts'

/** Hands over what the window made, does the work with what the uploads are called, and has them forgotten. @throws ApiError */
export async function withUploads<Result>(
  client: Client,
  made: readonly Blob[],
  work: (uploads: string[]) => Promise<Result>,
): Promise<Result> {
  const uploads: string[] = []
  try {
    for (const blob of made) uploads.push(await uploadFile(client, new File([blob], 'picture')))
    return await work(uploads)
  } finally {
    if (uploads.length > 0) void client.call('upload.drop', { uploads }).catch(() => undefined)
  }
}
