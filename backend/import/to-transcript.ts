import type { FileFormat } from '../../api/types/reading.ts'
import { detectLanguage } from '../../core/text/language.ts'
import { readSpeakers } from '../../core/text/speakers.ts'
import { ImportError } from './import-error.ts'
import type { PlainText, SourceFile, SourceText } from './readers/source-text.ts'
import type { ReadTranscript } from './transcript-reading.ts'

/** Far above any interview: what is longer is something else. In characters, and in lines. */
const textLimit = 5_000_000
const paragraphLimit = 500_000
const lineLimit = 100_000

/** The lines of a file, with what its format and encoding were. */
export interface ReadSource extends Omit<PlainText, 'text'> {
  readonly format: FileFormat
  readonly source: SourceText
}

/** Of a format that leaves no choice of encoding. */
export const noChoice = { encoding: '', encodings: [], notes: [] }

/** Makes turns of a file's lines. @throws ImportError 'text-too-long' | 'paragraph-too-long' | 'too-many-lines' | 'no-text' */
export function toTranscript(
  { format, encoding, encodings, notes: ofText, source }: ReadSource,
  { fileName, settings }: Pick<SourceFile, 'fileName' | 'settings'>,
): ReadTranscript {
  const { lines, notes = [], columns = [], headerRow = null, linesJoined = null } = source
  checkLength(lines, fileName)
  const wishes = { on: settings.speakersOn, off: settings.speakersOff }
  const spoken = readSpeakers(lines, wishes, source.joining)
  if (spoken.turns.length === 0) throw new ImportError('no-text', { fileName })
  return {
    ...spoken,
    ...{ format, encoding, encodings, columns, headerRow, linesJoined },
    language: detectLanguage(sampleOf(lines)),
    notes: [...ofText, ...notes],
  }
}

function checkLength(lines: SourceText['lines'], fileName: string): void {
  if (lines.length > lineLimit) throw new ImportError('too-many-lines', { fileName, limit: lineLimit })
  let total = 0
  for (const [index, { text }] of lines.entries()) {
    total += text.length
    if (text.length > paragraphLimit)
      throw new ImportError('paragraph-too-long', { fileName, line: index + 1, limit: paragraphLimit })
  }
  if (total > textLimit) throw new ImportError('text-too-long', { fileName, limit: textLimit })
}

/** Enough of the beginning to know the language by. */
function sampleOf(lines: SourceText['lines']): string {
  return lines
    .slice(0, 400)
    .map(({ text }) => text.slice(0, 500))
    .join('\n')
}
