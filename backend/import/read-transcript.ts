import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { ReadingSettings } from '../../api/types/reading.ts'
import { detectLanguage } from '../../core/text/language.ts'
import { readSpeakers } from '../../core/text/speakers.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect-format.ts'
import { ImportError } from './import-error.ts'
import { readDocx } from './read-docx.ts'
import type { ReadTranscript } from './transcript-reading.ts'

/** Texts that are no running words: read as plain text they would fill a transcript with numbers and brackets. */
const structured = /^\.(json|csv|tsv|srt|vtt|lrc|html?|xml)$/

/** Line ends; this is the one place where they are normalised. Other separators (U+2028) are characters like any. */
const lineEnd = /\r\n|[\n\r]/u

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
  const format = detectFormat(bytes, fileName)
  if (format === 'xlsx' || structured.test(extname(fileName).toLowerCase()))
    throw new ImportError('format-not-supported', { fileName })
  const { lines, encoding, encodings } =
    format === 'docx'
      ? { lines: await readDocx(bytes, fileName), encoding: '', encodings: [] }
      : decodeLines(bytes, fileName, settings.encoding)
  const spoken = readSpeakers(lines, { on: settings.speakersOn, off: settings.speakersOff })
  if (spoken.turns.length === 0) throw new ImportError('no-text', { fileName })
  return {
    ...spoken,
    ...{ format, encoding, encodings, language: detectLanguage(lines.join('\n')) },
    ...{ columns: [], headerRow: null, linesJoined: null, notes: [] },
  }
}

/** SHA-256 of a file's bytes, by which it is known again. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function decodeLines(bytes: Uint8Array, fileName: string, wish: string) {
  const decoded = decodeText(bytes, wish)
  if (decoded === null) throw new ImportError('binary-file', { fileName })
  return { lines: decoded.text.split(lineEnd), encoding: decoded.encoding, encodings: decoded.candidates }
}
