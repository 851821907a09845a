import { extname } from 'node:path'
import type { FileFormat } from '../../../api/types/reading.ts'
import { ImportError } from '../import-error.ts'
import { decodeText, looksBinary } from './decode-text.ts'
import { looksLikeHtml } from './read-html.ts'
import { looksLikeSegments } from './read-json.ts'
import { looksLikeLyrics } from './read-lyrics.ts'
import { looksLikeSubtitles } from './read-subtitles.ts'
import { looksLikeUtterances } from './read-utterances.ts'
import { readZip } from './read-zip.ts'

/** What the first bytes of a file say; 'text' when nothing: then the words decide. */
export type Container = 'docx' | 'xlsx' | 'odt' | 'doc' | 'pdf' | 'rtf' | 'text'

const startsWith = (bytes: Uint8Array, start: string | readonly number[]) =>
  [...Buffer.from(start as string)].every((byte, index) => bytes[index] === byte)

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const unsupported = [
  'SQLite format 3',
  'PK\u0005\u0006',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc',
  'ID3',
  'RIFF',
  '\u0089PNG',
]

/**
 * What a file is, by its content (many a ".doc" is a web page or plain text); its name only tells a damaged document from
 * what is none.
 * @throws ImportError 'empty-file' | 'encrypted-file' | 'format-not-supported' | 'damaged-file' | 'unpacks-too-large'
 */
export function detectContainer(bytes: Uint8Array, fileName: string): Container {
  if (bytes.length === 0) throw new ImportError('empty-file', { fileName })
  if (startsWith(bytes, 'PK\u0003\u0004')) return formatInZip(bytes, fileName)
  if (startsWith(bytes, ole)) return formatInOle(bytes, fileName)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (/^[\s\u00ef\u00bb\u00bf]{0,8}\{\\rtf/u.test(head)) return 'rtf'
  if (unsupported.some((start) => head.startsWith(start)))
    throw new ImportError('format-not-supported', { fileName })
  if (/^\.(?:docx|xlsx|odt|doc|pdf)$/.test(extname(fileName).toLowerCase()) && looksBinary(bytes))
    throw new ImportError('damaged-file', { fileName })
  return 'text'
}

/** What a whole file is. @throws ImportError those of detectContainer, 'binary-file' */
export function detectFormat(bytes: Uint8Array, fileName: string): FileFormat {
  const container = detectContainer(bytes, fileName)
  if (container !== 'text') return container
  const decoded = decodeText(bytes)
  if (decoded === null) throw new ImportError('binary-file', { fileName })
  return detectTextFormat(decoded.text, fileName)
}

function formatInZip(bytes: Uint8Array, fileName: string): Container {
  const files = readZip(bytes, fileName)
  if (files.names.has('word/document.xml')) return 'docx'
  if (files.names.has('xl/workbook.xml')) return 'xlsx'
  const type = files.names.has('mimetype') ? files.read('mimetype')?.toString('latin1') : ''
  if (type?.startsWith('application/vnd.oasis.opendocument.text') === true) return 'odt'
  throw new ImportError('format-not-supported', { fileName })
}

/** A password turns docx and xlsx into an OLE container; an old .doc or .xls is one by nature. */
function formatInOle(bytes: Uint8Array, fileName: string): Container {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || /^\.(?:docx|xlsx)$/.test(extname(fileName).toLowerCase()))
    throw new ImportError('encrypted-file', { fileName })
  if (has('WordDocument')) return 'doc'
  const code = extname(fileName).toLowerCase() === '.doc' ? 'damaged-file' : 'format-not-supported'
  throw new ImportError(code, { fileName })
}

/** JSON that breaks off reads like nothing: its name tells. */
function isBrokenJson(text: string, extension: string): boolean {
  return /^\.jsonl?$/.test(extension) && /^\s{0,99}[[{]/u.test(text.slice(0, 100))
}

/** Text for programs, whose marks are no words: XML that is no web page, a page saved with its pictures in one file. */
const forPrograms = /^\s{0,99}(?:<\?xml\s|MIME-Version:\s)/iu

/**
 * What a text holds, by what it reads like; its name only decides where that leaves a choice.
 * @throws ImportError 'format-not-supported'
 */
export function detectTextFormat(text: string, fileName: string): FileFormat {
  const extension = extname(fileName).toLowerCase()
  if (/^\s{0,99}WEBVTT(?:\s|$)/u.test(text.slice(0, 200))) return 'vtt'
  if (looksLikeSegments(text) || isBrokenJson(text, extension)) return 'json'
  if (looksLikeHtml(text)) return 'html'
  if (forPrograms.test(text.slice(0, 200))) throw new ImportError('format-not-supported', { fileName })
  if (looksLikeSubtitles(text)) return /\d,\d{1,3}\s{0,9}-->/u.test(text.slice(0, 2000)) ? 'srt' : 'vtt'
  if (looksLikeLyrics(text)) return 'lrc'
  const delimiter = looksLikeUtterances(text, /^\.(?:csv|tsv|tab)$/.test(extension))
  if (delimiter !== null) return delimiter === '\t' ? 'tsv' : 'csv'
  return /^\.(?:md|markdown)$/.test(extension) ? 'markdown' : 'text'
}
