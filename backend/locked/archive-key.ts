import {
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto'
import { z } from 'zod'

const base64 = z.base64()

/**
 * How the secret of an archive is come by. It is written into the archive, so the limits keep a hostile one from asking
 * for all of the memory or for hours.
 */
export const keySource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('password'),
    kdf: z.literal('scrypt'),
    cost: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    blockSize: z.int().min(1).max(16),
    parallel: z.int().min(1).max(4),
    salt: base64,
  }),
  // For what is locked without anybody there to give the password: whoever has the private key can open it.
  z.object({ kind: z.literal('sealed'), to: z.literal('x25519'), ephemeral: base64 }),
])
export type KeySource = z.infer<typeof keySource>
export type PasswordSource = Extract<KeySource, { kind: 'password' }>

/** What an archive is locked with: the secret, and the way to come by it again. */
export interface ArchiveKey {
  readonly source: KeySource
  /** 32 bytes; every archive draws keys of its own from it. */
  readonly secret: Buffer
}

/** scrypt at N = 2^17, r = 8: 128 MiB and some 0.4 s for every guess (RFC 7914; OWASP's first choice for scrypt). */
export function newPasswordSource(): PasswordSource {
  const salt = randomBytes(16).toString('base64')
  return { kind: 'password', kdf: 'scrypt', cost: 2 ** 17, blockSize: 8, parallel: 1, salt }
}

/** The key that a password gives. Full and half width, and the ways to write an accent, make no difference. */
export function passwordKey(password: string, source: PasswordSource): Promise<ArchiveKey> {
  const { cost, blockSize, parallel, salt } = source
  const options = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, secret) =>
      error === null ? resolve({ source, secret }) : reject(error),
    )
  })
}

/** A new pair of keys: what is locked with the one is opened with the other. */
export function newSealingPair(): { readonly publicKey: Buffer; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }), privateKey }
}

/** A key that only the holder of the private key can come by again. @param publicKey in DER */
export function sealingKey(publicKey: Buffer): ArchiveKey {
  const one = newSealingPair()
  const ephemeral = one.publicKey.toString('base64')
  const secret = agree(one.privateKey, publicKey)
  return { source: { kind: 'sealed', to: 'x25519', ephemeral }, secret }
}

/** The secret of what was sealed for this private key. @throws when the key written there is none */
export function sealedSecret(privateKey: KeyObject, ephemeral: string): Buffer {
  return agree(privateKey, Buffer.from(ephemeral, 'base64'))
}

function agree(privateKey: KeyObject, publicKey: Buffer): Buffer {
  const other = createPublicKey({ key: publicKey, type: 'spki', format: 'der' })
  return derive(diffieHellman({ privateKey, publicKey: other }), Buffer.alloc(0), 'exemplar sealing')
}

/** A key for one use, drawn from a secret (HKDF, RFC 5869). */
export function derive(secret: Buffer, salt: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, use, 32))
}
