import { strToU8, zipSync } from 'fflate'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import { makeDoc } from './make-doc.ts'
import { makeDocx, paragraph, table } from './make-docx.ts'
import { makeOdt } from './make-odt.ts'
import { makePdf } from './make-pdf.ts'

const turns = Array.from({ length: 12 }, (_, at) =>
  at % 2 === 0 ? `问：第 ${at} 件事是怎样的？` : `答：那年冬天，我们去了工厂，看了 ${at} 本账。`,
)
const said = turns.map((turn, at) => ({
  speaker: turn.slice(0, 1),
  text: turn.slice(2),
  start: at,
  end: at + 1,
}))
const stamp = (second: number) => `00:00:${String(second).padStart(2, '0')},000`

/** One sound file of every format, under the name it usually has. */
export async function soundFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const cues = turns.map((turn, at) => `${at + 1}\n${stamp(at)} --> ${stamp(at + 1)}\n${turn}\n`).join('\n')
  const rows = said.map(({ speaker, text, start }) => [`0:${10 + start}`, speaker, text])
  return new Map<string, Uint8Array>([
    ['a.txt', strToU8(turns.join('\n\n'))],
    ['utf16.txt', new Uint8Array(Buffer.from(`\uFEFF${turns.join('\r\n')}`, 'utf16le'))],
    ['a.md', strToU8(turns.map((turn) => `**${turn.replace('：', '：** ')}`).join('\n\n'))],
    ['a.docx', makeDocx(turns.map(paragraph).join('') + table(rows))],
    ['a.doc', makeDoc(turns.join('\r'))],
    ['a.odt', makeOdt(turns.map((turn) => `<text:p>${turn}</text:p>`).join(''))],
    ['a.rtf', strToU8(rtf(turns))],
    ['a.pdf', makePdf([turns.map((text, at) => ({ x: 72, y: 760 - at * 30, text }))])],
    ['a.html', strToU8(`<html><body>${turns.map((turn) => `<p>${turn}</p>`).join('')}</body></html>`)],
    ['a.srt', strToU8(cues)],
    ['a.vtt', strToU8(`WEBVTT\n\n${cues.replaceAll(',000', '.000')}`)],
    ['a.lrc', strToU8(turns.map((turn, at) => `[00:${10 + at}.00]${turn}`).join('\n'))],
    [
      'a.csv',
      strToU8(`时间,说话人,内容\n${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}`),
    ],
    ['a.tsv', strToU8(`start\tspeaker\ttext\n${rows.map((row) => row.join('\t')).join('\n')}`)],
    ['a.xlsx', await toWorkbook([{ name: 't', columns: ['时间', '说话人', '内容'], rows }])],
    ['a.json', strToU8(JSON.stringify({ segments: said }))],
    ['stored.docx', zipSync({ 'word/document.xml': [documentXml(), { level: 0 }] })],
  ])
}

function documentXml(): Uint8Array {
  const body = turns.map(paragraph).join('')
  return strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
}

function rtf(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    [...line].map((one) => (one < '\u0080' ? one : `\\u${(one.charCodeAt(0) << 16) >> 16}?`)).join(''),
  )
  return `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${escaped.join('\\par\n')}\\par}`
}

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A file with something wrong: cut, with bits flipped, with a piece overwritten or repeated, or nothing but noise. */
export function spoil(sound: Uint8Array, random: () => number): Uint8Array {
  const upTo = (limit: number) => Math.floor(random() * limit)
  const bytes = Buffer.from(sound)
  const kind = upTo(6)
  if (kind === 0) return bytes.subarray(0, upTo(bytes.length))
  if (kind === 1) return Buffer.concat([bytes.subarray(0, 8), noise(upTo(4_000), upTo)])
  if (kind === 2) {
    const at = upTo(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(upTo(at + 1))])
  }
  if (kind === 3) noise(1 + upTo(64), upTo).copy(bytes, upTo(bytes.length))
  else {
    const flips = 1 + upTo(kind === 4 ? 3 : 60)
    for (let flip = 0; flip < flips; flip += 1) {
      const at = upTo(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8))
    }
  }
  return bytes
}

function noise(length: number, upTo: (limit: number) => number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, () => upTo(256)))
}
