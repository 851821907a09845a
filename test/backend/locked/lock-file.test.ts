import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError } from '../../../api/error.ts'
import { readHead } from '../../../backend/locked/archive-head.ts'
import {
  type ArchiveKey,
  newPasswordSource,
  newSealingPair,
  passwordKey,
  sealedSecret,
  sealingKey,
} from '../../../backend/locked/archive-key.ts'
import { lockFile, unlockFile } from '../../../backend/locked/lock-file.ts'

const piece = 2 ** 20
let folder: string
let key: ArchiveKey
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-lock-'))
  key = await passwordKey('一个很长的密码', newPasswordSource())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Locks bytes, and gives the archive's. */
function locked(bytes: Uint8Array): Buffer {
  writeFileSync(at('clear'), bytes)
  lockFile(at('clear'), at('archive'), key, true)
  return readFileSync(at('archive'))
}

/** What comes of an archive of these bytes: its content, or the code of the error. */
function unlocked(archive: Uint8Array, secret = key.secret): Buffer | string {
  writeFileSync(at('given'), archive)
  rmSync(at('back'), { force: true })
  try {
    unlockFile(at('given'), at('back'), secret)
    return readFileSync(at('back'))
  } catch (error) {
    expect(existsSync(at('back'))).toBe(false)
    return (error as ApiError).code
  }
}

describe('an archive', () => {
  it.each([0, 1, piece - 1, piece, piece + 1, 3 * piece, 3 * piece + 7])(
    'gives back %d bytes as they were',
    (size) => {
      const bytes = Buffer.alloc(size, 'interview ')
      const archive = locked(bytes)
      expect(archive.includes('interview')).toBe(false)
      expect(bytes.equals(unlocked(archive) as Buffer)).toBe(true)
    },
  )

  it('is another one every time, though content and password are the same', () => {
    expect(locked(Buffer.from('x')).equals(locked(Buffer.from('x')))).toBe(false)
  })

  it('notices a change of any one byte, and does not call it a wrong password', () => {
    const archive = locked(Buffer.from('正文'.repeat(40)))
    for (let place = 0; place < archive.length; place++) {
      const spoilt = Buffer.from(archive)
      spoilt.writeUInt8(spoilt.readUInt8(place) ^ (1 << (place % 8)), place)
      expect(unlocked(spoilt), `byte ${place}`).toBe('lock-damaged')
    }
  })

  it('notices being cut short anywhere, and anything added', () => {
    const archive = locked(Buffer.alloc(piece + 100, 7))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: archive.length - 1 }), (length) => {
        expect(unlocked(archive.subarray(0, length))).toBe('lock-damaged')
      }),
      { numRuns: 30, examples: [[0], [20], [archive.length - 1], [archive.length - 116]] },
    )
    expect(unlocked(Buffer.concat([archive, Buffer.alloc(1)]))).toBe('lock-damaged')
  })

  it('notices pieces that changed places, are repeated or come from another archive of the same key', () => {
    const bytes = Buffer.alloc(3 * piece, 5)
    const [archive, other] = [locked(bytes), locked(bytes)]
    writeFileSync(at('given'), archive)
    const { length } = readHead(at('given'))
    const stride = piece + 16
    const part = (from: Buffer, number: number) =>
      from.subarray(length + number * stride, length + (number + 1) * stride)
    const head = archive.subarray(0, length)
    const made = (...parts: Buffer[]) => unlocked(Buffer.concat([head, ...parts]))
    const [a, b, c] = [part(archive, 0), part(archive, 1), part(archive, 2)]
    expect(made(a, b, c)).toHaveLength(3 * piece)
    expect(made(b, a, c)).toBe('lock-damaged')
    expect(made(a, a, b, c)).toBe('lock-damaged')
    expect(made(a, c)).toBe('lock-damaged')
    expect(made(a, part(other, 1), c)).toBe('lock-damaged')
  })

  it('tells a wrong password from damage', async () => {
    const archive = locked(Buffer.from('text'))
    if (key.source.kind !== 'password') throw new Error()
    const wrong = await passwordKey('一个很长的密妈', key.source)
    expect(unlocked(archive, wrong.secret)).toBe('password-wrong')
    const wide = await passwordKey('ｐａｓｓｗｏｒｄ１２３', key.source)
    expect(wide.secret.equals((await passwordKey('password123', key.source)).secret)).toBe(true)
  })

  it('of a later version is left alone', () => {
    const archive = locked(Buffer.from('text'))
    expect(readHead(at('archive')).source).toEqual(key.source)
    expect(archive.toString('latin1', 0, 16)).toBe('Exemplar locked\n')
    expect(archive.toString('utf8', 20, 32)).toBe('{"version":1')
  })

  it('is for its user alone, and nothing else is left in the folder', () => {
    locked(Buffer.alloc(10))
    unlocked(readFileSync(at('archive')))
    expect(statSync(at('archive')).mode & 0o777).toBe(0o600)
    expect(statSync(at('back')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).sort()).toEqual(['archive', 'back', 'clear', 'given'])
  })

  it('can be sealed by anybody and opened only with the private key', () => {
    const { publicKey, privateKey } = newSealingPair()
    writeFileSync(at('clear'), 'left behind')
    lockFile(at('clear'), at('sealed'), sealingKey(publicKey), true)
    const { source } = readHead(at('sealed'))
    if (source.kind !== 'sealed') throw new Error()
    const sealed = readFileSync(at('sealed'))
    expect(unlocked(sealed, sealedSecret(privateKey, source.ephemeral)).toString()).toBe('left behind')
    const another = newSealingPair()
    expect(unlocked(sealed, sealedSecret(another.privateKey, source.ephemeral))).toBe('password-wrong')
    rmSync(at('sealed'))
  })
})
