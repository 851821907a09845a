import { randomUUID } from 'node:crypto'
import { ApiError } from '../../api/error.ts'

interface Upload {
  readonly fileName: string
  readonly announced: number
  readonly pieces: Buffer[]
  size: number
}

/** No transcript of an interview is larger; a file that is, is something else. */
export const uploadLimit = 20 * 1024 * 1024

/** They are held in memory, which has an end. */
const heldLimit = 1024 * 1024 * 1024

/** Files handed over piece by piece, kept in memory until the process ends or they are dropped. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>()

  /** Announces a file; what comes back names it from now on. @throws ApiError 'file-too-large' | 'uploads-too-large' */
  begin(fileName: string, size: number): string {
    if (size > uploadLimit) throw tooLarge(fileName, size)
    const held = [...this.#uploads.values()].reduce(
      (sum, { announced, size: arrived }) => sum + Math.max(announced, arrived),
      0,
    )
    if (held + size > heldLimit)
      throw new ApiError('uploads-too-large', { fileName, limit: toMebibytes(heldLimit) })
    const id = randomUUID()
    this.#uploads.set(id, { fileName, announced: size, pieces: [], size: 0 })
    return id
  }

  /** Adds the next piece. @throws ApiError 'upload-unknown' | 'file-too-large' */
  append(id: string, piece: Buffer): void {
    const upload = this.#get(id)
    upload.size += piece.length
    if (upload.size > uploadLimit) {
      this.#uploads.delete(id)
      throw tooLarge(upload.fileName, upload.size)
    }
    upload.pieces.push(piece)
  }

  /** A file as handed over. @throws ApiError 'upload-unknown' when there is none, or not all of it */
  read(id: string): { readonly fileName: string; readonly bytes: Uint8Array } {
    const upload = this.#get(id)
    if (upload.size !== upload.announced) throw new ApiError('upload-unknown')
    // Joined once, for each joining leaves a copy of the file behind until memory is tidied up.
    if (upload.pieces.length > 1) upload.pieces.splice(0, Infinity, Buffer.concat(upload.pieces))
    return { fileName: upload.fileName, bytes: upload.pieces[0] ?? new Uint8Array() }
  }

  /** The name a file was announced under; '' when it was not. */
  nameOf(id: string): string {
    return this.#uploads.get(id)?.fileName ?? ''
  }

  /** Forgets a file. */
  drop(id: string): void {
    this.#uploads.delete(id)
  }

  #get(id: string): Upload {
    const upload = this.#uploads.get(id)
    if (upload === undefined) throw new ApiError('upload-unknown')
    return upload
  }
}

function tooLarge(fileName: string, size: number): ApiError {
  return new ApiError('file-too-large', {
    fileName,
    size: toMebibytes(size),
    limit: toMebibytes(uploadLimit),
  })
}

const toMebibytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
