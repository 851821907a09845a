import { ImportError } from '../import-error.ts'
import { RtfText } from './rtf-text.ts'
import { countNote, type SourceFile, type SourceText } from './source-text.ts'

/** Control word with its number, byte in hex, control symbol, brace, text; line ends mean nothing. */
const token =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gu

/** No document nests its groups deeper. */
const depthLimit = 2_000

/**
 * The lines of an RTF document: paragraphs and line breaks each make one. Text is decoded by the code page of its
 * font, or stands in Unicode. Footnotes stand in brackets at their places; deleted and hidden text, comments, headers
 * and footers are left out and told. Nothing embedded is looked at.
 * @throws ImportError 'damaged-file'
 */
export function readRtf({ bytes, fileName }: SourceFile): SourceText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const text = new RtfText()
  const damaged = () => new ImportError('damaged-file', { fileName })
  const tokens = new RegExp(token)
  tokens.lastIndex = Math.max(source.indexOf('{'), 0)
  let isClosed = false
  for (let match = tokens.exec(source); match !== null && !isClosed; match = tokens.exec(source)) {
    if (match[1] === 'bin') tokens.lastIndex += Math.max(Number(match[2] ?? 0), 0)
    isClosed = take(match, text)
    if (text.depth > depthLimit) throw damaged()
  }
  if (!isClosed) throw damaged()
  const { comments, deleted, inserted, footnotes, hidden, pictures, headers } = text.counts
  return {
    lines: text.finish(),
    notes: [
      ...countNote('comments-left-out', comments),
      ...countNote('deleted-text-left-out', deleted),
      ...countNote('inserted-text-taken', inserted),
      ...countNote('footnotes-in-brackets', footnotes),
      ...countNote('hidden-text-left-out', hidden),
      ...countNote('pictures-left-out', pictures),
      ...(headers > 0 ? [{ code: 'headers-left-out' as const, params: {} }] : []),
    ],
  }
}

/** @returns whether the document ends with this token */
function take([, word, number, hex, symbol, brace, plain]: RegExpExecArray, text: RtfText): boolean {
  if (brace === '}') return text.close()
  if (brace === '{') text.open()
  else if (word !== undefined) text.word(word, number === undefined ? null : Number(number))
  else if (hex !== undefined) text.byte(Number.parseInt(hex, 16))
  else if (symbol !== undefined) text.symbol(symbol)
  else if (plain !== undefined) text.plain(plain)
  return false
}
