import type { EncodingCandidate, ReadingSettings, SeenColumn } from '../../../api/types/reading.ts'
import type { Joining } from '../../../core/text/join-lines.ts'
import { plainLines, type SourceLine } from '../../../core/text/source-line.ts'
import { ImportError } from '../import-error.ts'
import type { ReadingNote } from '../transcript-reading.ts'
import { decodeText } from './decode-text.ts'

/** A transcript's file as it came. */
export interface SourceFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly settings: ReadingSettings
  readonly signal: AbortSignal | undefined
}

/** The lines of a file, before anybody asks who speaks in them; and what its format had to say. */
export interface SourceText {
  readonly lines: readonly SourceLine[]
  readonly notes?: readonly ReadingNote[]
  readonly columns?: readonly SeenColumn[]
  readonly headerRow?: boolean
  readonly linesJoined?: boolean
  /** How its lines make turns; 'none' unless said. */
  readonly joining?: Joining
}

/** Text taken out of its bytes, with what the reader made of them. */
export interface PlainText {
  readonly text: string
  readonly encoding: string
  readonly encodings: readonly EncodingCandidate[]
  readonly notes: readonly ReadingNote[]
}

/** @throws ImportError 'binary-file' */
export function decodeFile(bytes: Uint8Array, fileName: string, encoding: string): PlainText {
  const decoded = decodeText(bytes, encoding)
  if (decoded === null) throw new ImportError('binary-file', { fileName })
  const { candidates } = decoded
  const faults = candidates[0]?.faults ?? 0
  const notes: ReadingNote[] = []
  const named = decoded.encoding.toUpperCase()
  if (decoded.isUncertain) notes.push({ code: 'encoding-uncertain', params: { encoding: named } })
  if (faults > 0) notes.push({ code: 'characters-unreadable', params: { encoding: named, count: faults } })
  return { text: decoded.text, encoding: decoded.encoding, encodings: candidates, notes }
}

/** Line ends; this is the one place where they are normalised. Other separators (U+2028) are characters like any. */
const lineEnd = /\r\n|[\n\r]/u

export function splitLines(text: string): string[] {
  return text.split(lineEnd)
}

export function linesOf(text: string): SourceLine[] {
  return plainLines(splitLines(text))
}

/** A note on something that was counted; none when there was nothing. */
export function countNote(code: ReadingNote['code'], count: number): ReadingNote[] {
  return count === 0 ? [] : [{ code, params: { count } }]
}
