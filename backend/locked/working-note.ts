import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import { writeNewFile } from '../../db/new-file.ts'
import { type ArchiveKey, derive, keySource, newSealingPair } from './archive-key.ts'

const note = z.object({
  /** The archive that the clear copy beside this note was taken from. */
  archive: z.string(),
  /** The process that works on it. */
  process: z.number(),
  at: z.iso.datetime(),
  /** What the archive's file was like then (stateOf). */
  archiveState: z.string(),
  source: keySource,
  /** With this, anybody can lock what the process leaves behind … */
  publicKey: z.base64(),
  /** … and with this, which is locked with the password's secret, it is opened again. */
  privateKey: z.base64(),
})
/** What lies beside a clear working copy, so that it can be locked again without the password should the program die. */
export type WorkingNote = z.infer<typeof note>

export const noteName = 'working.json'
const use = 'exemplar private key'

/** null: there is none, or it cannot be read. */
export function readNote(folder: string): WorkingNote | null {
  try {
    return note.parse(JSON.parse(readFileSync(join(folder, noteName), 'utf8')))
  } catch {
    return null
  }
}

/** Writes a note of this process, with a pair of keys of its own. @throws DbError */
export function writeNote(folder: string, key: ArchiveKey, archive: string, archiveState: string): void {
  const { publicKey, privateKey } = newSealingPair()
  const written: WorkingNote = {
    archive,
    process: process.pid,
    at: new Date().toISOString(),
    archiveState,
    source: key.source,
    publicKey: publicKey.toString('base64'),
    privateKey: lockPrivateKey(privateKey, publicKey, key.secret),
  }
  writeNewFile(join(folder, noteName), (temporary) => writeFileSync(temporary, JSON.stringify(written)), {
    overwrite: true,
    mode: 0o600,
  })
}

/** The private key in a note. @throws ApiError 'password-wrong' */
export function readPrivateKey({ privateKey, publicKey, archive }: WorkingNote, secret: Buffer): KeyObject {
  const bytes = Buffer.from(privateKey, 'base64')
  // Drawn for this pair alone, so the nonce may be the same every time.
  const decipher = createDecipheriv('aes-256-gcm', pairKey(secret, publicKey), Buffer.alloc(12))
  try {
    decipher.setAuthTag(bytes.subarray(-16))
    const der = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  } catch {
    throw new ApiError('password-wrong', { path: archive })
  }
}

function lockPrivateKey(privateKey: KeyObject, publicKey: Buffer, secret: Buffer): string {
  const cipher = createCipheriv(
    'aes-256-gcm',
    pairKey(secret, publicKey.toString('base64')),
    Buffer.alloc(12),
  )
  const der = privateKey.export({ type: 'pkcs8', format: 'der' })
  return Buffer.concat([cipher.update(der), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

function pairKey(secret: Buffer, publicKey: string): Buffer {
  return derive(secret, Buffer.from(publicKey, 'base64'), use)
}
