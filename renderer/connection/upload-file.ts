import type { Client } from '../../api/client.ts'

const piece = 512 * 1024

/** Hands a file to the backend, piece by piece; what comes back names it from now on. @throws ApiError */
export async function uploadFile(client: Client, file: File): Promise<string> {
  const { upload } = await client.call('upload.begin', { fileName: file.name, size: file.size })
  for (let start = 0; start < file.size; start += piece) {
    const bytes = new Uint8Array(await file.slice(start, start + piece).arrayBuffer())
    await client.call('upload.append', { upload, data: toBase64(bytes) })
  }
  return upload
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(text)
}
