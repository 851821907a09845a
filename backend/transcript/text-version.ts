import { createHash } from 'node:crypto'

/** Names a state of a stored text: the same text has the same version, however it came to be. */
export function textVersion(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
