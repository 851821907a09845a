import type { EncodingCandidate } from '../../api/types/reading.ts'

/** Encodings tried, in order of trust: strict UTF-8 is hardly ever right by accident. */
const tried = ['utf-8', 'gb18030', 'big5', 'windows-1252'] as const

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding used. */
  readonly encoding: string
  /** Encodings under which the bytes make sense, the one used first. */
  readonly candidates: readonly EncodingCandidate[]
}

/**
 * Decodes a text file: by its byte order mark; else strictly as UTF-8; else as GB18030, which includes GBK; else as
 * what is left. `wish` overrides all of that. Null when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, wish = ''): DecodedText | null {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  const guessed = marked === undefined ? guessUtf16(bytes) : marked.encoding
  if (guessed === null && looksBinary(bytes)) return null
  const possible = guessed === null ? tried.filter((encoding) => decode(bytes, encoding) !== null) : [guessed]
  const encoding = wish !== '' && decode(bytes, wish) !== null ? wish : possible[0]
  const text = encoding === undefined ? null : decode(bytes, encoding)
  if (encoding === undefined || text === null) return null
  const others = possible.filter((other) => other !== encoding)
  return { text, encoding, candidates: [encoding, ...others].map((name) => ({ encoding: name, faults: 0 })) }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark shows in zero bytes that stand on one side only. */
function guessUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096 - (4096 % 2))
  if (head.length < 4 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
  }
  const half = head.length / 2
  if (odd > half * 0.1 && even === 0) return 'utf-16le'
  if (even > half * 0.1 && odd === 0) return 'utf-16be'
  return null
}

/** Zero bytes, or many control characters, mean that this is no text. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1
  }
  return control > head.length * 0.02
}
