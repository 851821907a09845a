import type { FileFormat, ReadingSettings } from '../../../api/types/reading.ts'
import { ImportError } from '../import-error.ts'
import type { ReadSource } from '../to-transcript.ts'
import { detectTextFormat } from './detect-format.ts'
import { namedEncoding, readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readLyrics } from './read-lyrics.ts'
import { readSubtitles } from './read-subtitles.ts'
import { readText } from './read-text.ts'
import { readDelimited } from './read-utterances.ts'
import { decodeFile, type SourceFile, type SourceText } from './source-text.ts'

/** The lines of a file that is text, whatever that holds. @throws ImportError */
export function readPlain({ bytes, fileName, settings }: SourceFile): ReadSource {
  const { text, ...decoded } = decodeFile(bytes, fileName, settings.encoding || namedEncoding(bytes))
  const format = settings.format ?? detectTextFormat(text, fileName)
  return { ...decoded, format, source: readAs(format, text, fileName, settings) }
}

function readAs(format: FileFormat, text: string, fileName: string, settings: ReadingSettings): SourceText {
  if (format === 'srt' || format === 'vtt') return readSubtitles(text)
  if (format === 'lrc') return readLyrics(text)
  if (format === 'json') return readJson(text, fileName)
  if (format === 'html') return readHtml(text, fileName)
  if (format === 'csv' || format === 'tsv') return readDelimited(text, fileName, settings)
  if (format === 'text' || format === 'markdown') return readText(text, settings.joinLines)
  throw new ImportError('format-not-supported', { fileName })
}
