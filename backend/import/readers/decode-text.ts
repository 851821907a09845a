import type { EncodingCandidate } from '../../../api/types/reading.ts'
import { countCharacters } from '../../../core/text/character-test.ts'
import { commonCharacters } from './common-characters.ts'

/** Encodings tried where the bytes do not name theirs, the more trusted first. */
const tried = ['utf-8', 'gb18030', 'big5', 'windows-1252'] as const
const wide = ['utf-16le', 'utf-16be'] as const

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding used. */
  readonly encoding: string
  /** Encodings that were tried, the one used first. */
  readonly candidates: readonly EncodingCandidate[]
  /** Whether another encoding makes nearly as much sense. */
  readonly isUncertain: boolean
}

/**
 * Decodes a text file: by its byte order mark; else as UTF-8 where that can be read; else as whatever gives the most
 * usual characters. `wish` overrides all of that. Null when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, wish = ''): DecodedText | null {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  const readings = marked === undefined ? guesses(bytes) : [read(bytes, marked.encoding)]
  const [best, second] = readings
  if (best === undefined) return null
  const wished = wish === '' || wish === best.encoding ? null : readWish(bytes, wish)
  const used = wished ?? best
  const others = readings.filter(({ encoding }) => encoding !== used.encoding)
  return {
    text: used.text,
    encoding: used.encoding,
    candidates: [used, ...others].map(({ encoding, faults }) => ({ encoding, faults })),
    isUncertain: wished === null && !isClear(best, second),
  }
}

/** A reading has to be usual, or more so than the next. */
function isClear(best: Reading, second: Reading | undefined): boolean {
  if (second === undefined) return true
  return best.score >= certain || best.score - second.score >= margin
}

/** A reading this usual needs no second look; less so, it must stand clear of the next by the margin. */
const certain = 0.8
const margin = 0.25
/** So many characters of more than one byte are UTF-8 by no accident. */
const soundCharacters = 10
/** More of a text than this share cannot be unreadable. */
const faultShare = 0.1
/** Below this score UTF-16 without a mark is not believed, unless this share of it is ASCII, which no accident gives. */
const wideScore = 0.5
const wideAscii = 0.7

interface Reading extends EncodingCandidate {
  readonly text: string
  readonly score: number
}

/** All readings that were tried, best first; none for what is no text. */
function guesses(bytes: Uint8Array): Reading[] {
  const strict = readStrictly(bytes)
  if (strict !== null) return [strict]
  const isWide = bytes.length % 2 === 0
  const wides = isWide ? wide.map((encoding) => read(bytes, encoding)) : []
  const fitting = wides.filter(looksWide)
  const narrow = looksBinary(bytes) ? [] : tried.map((encoding) => read(bytes, encoding))
  const [utf8] = narrow
  if (utf8 !== undefined && isNearlyClean(utf8)) return [utf8, ...byScore(narrow.slice(1))]
  const [best, ...others] = byScore([...narrow, ...fitting])
  return best === undefined || best.faults > best.text.length * faultShare ? [] : [best, ...others]
}

function byScore(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => b.score - a.score)
}

/** UTF-8 is hardly ever right by accident. Zero bytes are, in it, but not in text. */
function readStrictly(bytes: Uint8Array): Reading | null {
  if (looksBinary(bytes)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { encoding: 'utf-8', text, faults: 0, score: 1 }
  } catch {
    return null
  }
}

function looksWide({ text, score, faults }: Reading): boolean {
  const head = text.slice(0, sample)
  return faults === 0 && (score >= wideScore || countCharacters(head, isPlain) >= head.length * wideAscii)
}

/** One cut character does not speak against UTF-8, where others beyond ASCII speak for it. */
function isNearlyClean({ faults, text }: Reading): boolean {
  return faults <= 2 && countCharacters(text, isBeyondAscii) - faults >= soundCharacters
}

function readWish(bytes: Uint8Array, wish: string): Reading | null {
  try {
    return read(bytes, new TextDecoder(wish).encoding)
  } catch {
    return null
  }
}

function read(bytes: Uint8Array, encoding: string): Reading {
  const text = new TextDecoder(encoding).decode(bytes)
  let faults = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) faults += 1
  return { encoding, text, faults, score: usualness(text.slice(0, sample)) - (faults === 0 ? 0 : 0.2) }
}

const sample = 20_000

const isBeyondAscii = (codePoint: number) => codePoint >= 0x80
const isPlain = (codePoint: number) => !isBeyondAscii(codePoint) && !isControl(codePoint)

/** How usual the characters beyond ASCII are, from 0 to 1; 0.5 where there are none. */
function usualness(text: string): number {
  let total = 0
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80 && code >= 0x20) continue
    if (code === 9 || code === 10 || code === 13) continue
    total += 1
    sum += usualnessAt(text, at, code)
  }
  return total === 0 ? 0.5 : sum / total
}

function usualnessAt(text: string, at: number, code: number): number {
  const character = text.charAt(at)
  if (commonCharacters.has(character)) return 1
  if (isHan(code)) return isLonely(text, at) ? 0 : 0.3
  // Ideographic and full-width punctuation.
  if ((code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e)) return 1
  if ((code >= 0x2013 && code <= 0x201d) || code === 0x2026 || code === 0xa0) return 0.9
  const isLatin = code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7
  return isLatin && (isAsciiLetter(text, at - 1) || isAsciiLetter(text, at + 1)) ? 0.9 : 0
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff

/** One Han character inside Latin words is a misread apostrophe: "It抯". */
function isLonely(text: string, at: number): boolean {
  return (isAsciiLetter(text, at - 1) || isAsciiLetter(text, at + 1)) && !nextToWide(text, at)
}

function nextToWide(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) >= 0x3000 || text.charCodeAt(at + 1) >= 0x3000
}

function isAsciiLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20
  return code >= 97 && code <= 122
}

const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13

/** Zero bytes, or many control characters, mean that this is no text of one byte a letter. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  if (head.includes(0)) return true
  let control = 0
  for (let at = 0; at < head.length; at += 1) if (isControl(head[at] ?? 0)) control += 1
  return control > head.length * 0.02
}
