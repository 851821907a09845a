import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import { readStart } from '../../db/read-start.ts'
import { type ArchiveKey, derive, type KeySource, keySource } from './archive-key.ts'

/*
 * An archive, version 1:
 *   16 bytes  "Exemplar locked\n"
 *    4 bytes  length of the description, big-endian
 *    n bytes  the description, JSON: version, cipher, size of a piece, how the secret is come by, this archive's salt
 *   32 bytes  HMAC-SHA-256 of all before, with a key drawn from the secret: a wrong password is told by it
 *   32 bytes  SHA-256 of all before: damage up to here is told by it, whatever the password
 *   then      the content in pieces, each AES-256-GCM: cipher text, and 16 bytes of tag
 * Every piece has the SHA-256 above as its additional data, and its number and whether it is the last as its nonce: no
 * piece can be changed, left out, moved, repeated or taken from another archive. The key is this archive's own, so no
 * nonce is ever used twice with it.
 */
const mark = Buffer.from('Exemplar locked\n')
const longestDescription = 4096

const description = z.object({
  version: z.literal(1),
  cipher: z.literal('aes-256-gcm'),
  piece: z
    .int()
    .min(1024)
    .max(2 ** 24),
  key: keySource,
  salt: z.base64(),
})

/** What stands before an archive's content. */
export interface ArchiveHead {
  readonly piece: number
  readonly source: KeySource
  readonly salt: Buffer
  /** What the check is made from, and the check. */
  readonly checked: Buffer
  readonly check: Buffer
  /** SHA-256 of all of it. */
  readonly digest: Buffer
  /** Where the content begins, in bytes. */
  readonly length: number
}

/** The head of a new archive, and its bytes. */
export function newHead(key: ArchiveKey, piece: number): { head: ArchiveHead; bytes: Buffer } {
  const salt = randomBytes(32)
  const about = { version: 1, cipher: 'aes-256-gcm', piece, key: key.source, salt: salt.toString('base64') }
  const text = Buffer.from(JSON.stringify(about))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length)
  const checked = Buffer.concat([mark, size, text])
  const check = checkOf(checked, key.secret)
  const digest = sha256(Buffer.concat([checked, check]))
  const bytes = Buffer.concat([checked, check, digest])
  return { head: { piece, source: key.source, salt, checked, check, digest, length: bytes.length }, bytes }
}

/** Whether a file says of itself that it is an archive. */
export function isArchive(path: string): boolean {
  try {
    return readStart(path, mark.length).equals(mark)
  } catch {
    return false
  }
}

/** @throws ApiError 'lock-damaged'; 'project-newer' when it was made by a later version */
export function readHead(path: string): ArchiveHead {
  const bytes = readStart(path, mark.length + 4 + longestDescription + 64)
  const end = mark.length + 4 + (bytes.length >= mark.length + 4 ? bytes.readUInt32BE(mark.length) : 0)
  const checked = bytes.subarray(0, end)
  const check = bytes.subarray(end, end + 32)
  const digest = bytes.subarray(end + 32, end + 64)
  const isWhole = end <= mark.length + 4 + longestDescription && digest.length === 32
  if (!isWhole || !sha256(bytes.subarray(0, end + 32)).equals(digest))
    throw new ApiError('lock-damaged', { path })
  const about = description.safeParse(parseJson(checked.toString('utf8', mark.length + 4)))
  // What is whole and yet not understood was written by a program that knows more.
  if (!about.success) throw new ApiError('project-newer', { path })
  const { piece, key: source, salt } = about.data
  return { piece, source, salt: Buffer.from(salt, 'base64'), checked, check, digest, length: end + 64 }
}

/** Whether a secret is the archive's. */
export function fits({ checked, check }: ArchiveHead, secret: Buffer): boolean {
  return timingSafeEqual(checkOf(checked, secret), check)
}

/** The key of an archive's content. */
export function contentKey({ salt }: ArchiveHead, secret: Buffer): Buffer {
  return derive(secret, salt, 'exemplar content')
}

function checkOf(bytes: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', derive(secret, Buffer.alloc(0), 'exemplar check'))
    .update(bytes)
    .digest()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
