import { createHash } from 'node:crypto'
import type { FileFormat, ReadingSettings } from '../../api/types/reading.ts'
import { detectLanguage } from '../../core/text/language.ts'
import { readSpeakers } from '../../core/text/speakers.ts'
import { type Container, detectContainer, detectTextFormat } from './detect-format.ts'
import { ImportError } from './import-error.ts'
import { readApart } from './read-apart.ts'
import { readDocx } from './read-docx.ts'
import { namedEncoding, readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readLyrics } from './read-lyrics.ts'
import { readOdt } from './read-odt.ts'
import { readRtf } from './read-rtf.ts'
import { readSubtitles } from './read-subtitles.ts'
import { readText } from './read-text.ts'
import { readDelimited } from './read-utterances.ts'
import { decodeFile, type PlainText, type SourceFile, type SourceText } from './source-text.ts'
import type { ReadTranscript } from './transcript-reading.ts'

/** Far above any interview: what is longer is something else. In characters. */
const textLimit = 5_000_000
const paragraphLimit = 500_000

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
  const read = container === 'text' ? readPlain(file) : await readContainer(container, file)
  signal?.throwIfAborted()
  const { lines, notes = [], columns = [], headerRow = null, linesJoined = null } = read.source
  checkLength(lines, fileName)
  const wishes = { on: settings.speakersOn, off: settings.speakersOff }
  const spoken = readSpeakers(lines, wishes, read.source.joining)
  if (spoken.turns.length === 0) throw new ImportError('no-text', { fileName })
  return {
    ...spoken,
    ...{ format: read.format, encoding: read.encoding, encodings: read.encodings },
    language: detectLanguage(sampleOf(lines)),
    ...{ columns, headerRow, linesJoined, notes: [...read.notes, ...notes] },
  }
}

/** SHA-256 of a file's bytes, by which it is known again. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

interface Read extends Omit<PlainText, 'text'> {
  readonly format: FileFormat
  readonly source: SourceText
}

const noChoice = { encoding: '', encodings: [], notes: [] }

const readers: Readonly<
  Record<Exclude<Container, 'text'>, (file: SourceFile) => SourceText | Promise<SourceText>>
> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  doc: (file) => readApart('doc', file),
  pdf: (file) => readApart('pdf', file),
  xlsx: (file) => readApart('xlsx', file),
}

async function readContainer(format: Exclude<Container, 'text'>, file: SourceFile): Promise<Read> {
  return { ...noChoice, format, source: await readers[format](file) }
}

function readPlain({ bytes, fileName, settings }: SourceFile): Read {
  const { text, ...decoded } = decodeFile(bytes, fileName, settings.encoding || namedEncoding(bytes))
  const format = settings.format ?? detectTextFormat(text, fileName)
  return { ...decoded, format, source: readAs(format, text, fileName, settings) }
}

function readAs(format: FileFormat, text: string, fileName: string, settings: ReadingSettings): SourceText {
  if (format === 'srt' || format === 'vtt') return readSubtitles(text)
  if (format === 'lrc') return readLyrics(text)
  if (format === 'json') return readJson(text, fileName)
  if (format === 'html') return readHtml(text)
  if (format === 'csv' || format === 'tsv') return readDelimited(text, fileName, settings)
  if (format === 'text' || format === 'markdown') return readText(text, settings.joinLines)
  throw new ImportError('format-not-supported', { fileName })
}

function checkLength(lines: SourceText['lines'], fileName: string): void {
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
