import { createHash } from 'node:crypto'
import type { ReadingSettings } from '../../api/types/reading.ts'
import { isReadHere, readApart } from './read-apart.ts'
import { detectContainer } from './readers/detect-format.ts'
import { readPlain } from './readers/read-plain.ts'
import { toTranscript } from './to-transcript.ts'
import type { ReadTranscript } from './transcript-reading.ts'

/**
 * Reads a transcript's file into turns. Every character is kept but line ends, blank lines, and speakers' marks with
 * the white space after them; Markdown stays as it was typed.
 * @throws ImportError
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function readTranscript(
  bytes: Uint8Array,
  fileName: string,
  settings: ReadingSettings,
  signal?: AbortSignal,
): Promise<ReadTranscript> {
  signal?.throwIfAborted()
  const file = { bytes, fileName, settings, signal }
  const container = detectContainer(bytes, fileName)
  if (isReadHere(container, bytes)) return toTranscript(readPlain(file), file)
  return await readApart('transcript', container, file)
}

/** SHA-256 of a file's bytes, by which it is known again. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
