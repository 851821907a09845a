import { createCipheriv, createDecipheriv } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { ApiError } from '../../api/error.ts'
import { writeNewFile } from '../../db/new-file.ts'
import { type ArchiveHead, contentKey, fits, newHead, readHead } from './archive-head.ts'
import type { ArchiveKey } from './archive-key.ts'

/** Bytes at a time: a project of any size needs no more memory than this. */
const pieceSize = 2 ** 20
const tagSize = 16

/**
 * Locks a file into an archive, which is read again as a check before it takes its name.
 * @throws DbError 'file-exists' | 'disk-full' | 'write-failed'; nothing is left behind
 */
export function lockFile(from: string, archive: string, key: ArchiveKey, overwrite: boolean): void {
  const write = (temporary: string) => {
    withFiles(from, temporary, (source, target) => {
      const { head, bytes } = newHead(key, pieceSize)
      writeAll(target, bytes)
      encrypt(source, target, head, key.secret)
    })
    readThrough(temporary, key.secret, () => undefined)
  }
  writeNewFile(archive, write, { overwrite, mode: 0o600 })
}

/**
 * Unlocks an archive into a file for this user alone.
 * @throws ApiError 'password-wrong' | 'lock-damaged' and DbError 'disk-full' | 'write-failed'; nothing is left behind
 */
export function unlockFile(archive: string, to: string, secret: Buffer): void {
  const write = (temporary: string) => {
    const file = openSync(temporary, 'w')
    try {
      readThrough(archive, secret, (piece) => writeAll(file, piece))
    } finally {
      closeSync(file)
    }
  }
  writeNewFile(to, write, { overwrite: true, mode: 0o600 })
}

function encrypt(source: number, target: number, head: ArchiveHead, secret: Buffer): void {
  const key = contentKey(head, secret)
  const { size } = fstatSync(source)
  const last = Math.max(Math.ceil(size / head.piece) - 1, 0)
  for (let number = 0; number <= last; number++) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, number === last))
    cipher.setAAD(head.digest)
    const plain = readPiece(source, number * head.piece, Math.min(head.piece, size - number * head.piece))
    writeAll(target, Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
  }
}

/** Hands an archive's content over piece by piece, each only when it is known to be what was locked. */
function readThrough(archive: string, secret: Buffer, take: (piece: Buffer) => void): void {
  const head = readHead(archive)
  if (!fits(head, secret)) throw new ApiError('password-wrong', { path: archive })
  const key = contentKey(head, secret)
  const file = openSync(archive, 'r')
  try {
    const size = fstatSync(file).size - head.length
    const stride = head.piece + tagSize
    const last = Math.max(Math.ceil(size / stride) - 1, 0)
    for (let number = 0; number <= last; number++) {
      const length = Math.min(stride, size - number * stride)
      const bytes = readPiece(file, head.length + number * stride, length)
      take(decrypt(bytes, { key, head, number, isLast: number === last }, archive))
    }
  } finally {
    closeSync(file)
  }
}

interface Piece {
  readonly key: Buffer
  readonly head: ArchiveHead
  readonly number: number
  readonly isLast: boolean
}

function decrypt(bytes: Buffer, { key, head, number, isLast }: Piece, archive: string): Buffer {
  const end = bytes.length - tagSize
  if (end < 0) throw new ApiError('lock-damaged', { path: archive })
  const nonce = nonceOf(number, isLast)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize })
  decipher.setAAD(head.digest)
  decipher.setAuthTag(bytes.subarray(end))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()])
  } catch {
    throw new ApiError('lock-damaged', { path: archive })
  }
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 4)
  nonce.writeUInt8(isLast ? 1 : 0, 8)
  return nonce
}

function readPiece(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, position + read)
    if (count === 0) break
    read += count
  }
  return bytes.subarray(0, read)
}

function writeAll(file: number, bytes: Buffer): void {
  for (let start = 0; start < bytes.length; ) start += writeSync(file, bytes, start)
}

function withFiles(from: string, to: string, work: (source: number, target: number) => void): void {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'w')
    try {
      work(source, target)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}
