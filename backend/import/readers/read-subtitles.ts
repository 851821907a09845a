import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import { toSeconds } from '../../../core/text/time-stamp.ts'
import { countNote, type SourceText, splitLines } from './source-text.ts'

const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`
const timing = new RegExp(String.raw`^\s{0,9}(${clock})\s{0,9}-->\s{0,9}(${clock})(?:\s|$)`, 'u')

interface Block {
  readonly start: number
  readonly end: number
  readonly lines: string[]
}

/** Whether a text holds subtitles: a good part of its lines say from when to when. */
export function looksLikeSubtitles(text: string): boolean {
  const lines = splitLines(text.slice(0, 200_000)).filter((line) => line.trim() !== '')
  const count = lines.filter((line) => timing.test(line.slice(0, 80))).length
  return count > 0 && count >= lines.length / 8
}

/**
 * The pieces of speech in SRT or WebVTT: with their times, and their speakers where voice tags name them. Formatting
 * is taken away; notes, styles and regions are left out; what rolling captions repeat is taken once.
 */
export function readSubtitles(text: string): SourceText {
  const { blocks, asides } = toBlocks(splitLines(text))
  const { kept, repeated } = takeRepeatedOnce(blocks)
  return {
    lines: kept.flatMap(sayBlock),
    joining: 'cues',
    notes: [...countNote('notes-left-out', asides), ...countNote('repeated-cues-left-out', repeated)],
  }
}

const aside = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u

function toBlocks(lines: readonly string[]): { readonly blocks: Block[]; readonly asides: number } {
  const blocks: Block[] = []
  let asides = 0
  let isAside = false
  let wasBlank = true
  for (const [index, line] of lines.entries()) {
    const match = timing.exec(line.slice(0, 80))
    if (match?.[1] !== undefined && match[2] !== undefined) {
      blocks.push({ start: toSeconds(match[1]), end: toSeconds(match[2]), lines: [] })
      isAside = false
    } else if (line.trim() === '') isAside = false
    else if (wasBlank && aside.test(line)) {
      isAside = true
      asides += 1
    } else if (!isAside && !isIdentifier(lines, index)) blocks.at(-1)?.lines.push(line)
    wasBlank = line.trim() === ''
  }
  return { blocks, asides }
}

/** A cue's number or name stands directly above its times, after a blank line. */
function isIdentifier(lines: readonly string[], index: number): boolean {
  if (!timing.test((lines[index + 1] ?? '').slice(0, 80))) return false
  return (lines[index - 1] ?? '').trim() === '' || /^\s{0,9}\d{1,7}\s{0,9}$/u.test(lines[index] ?? '')
}

/** Rolling captions show the last line once more above the next one: then it was said once. */
function takeRepeatedOnce(blocks: readonly Block[]): { readonly kept: Block[]; readonly repeated: number } {
  const plain = blocks.map(({ start, end, lines }) => ({ start, end, lines: lines.map(strip) }))
  const isRepeat = (index: number) => {
    const before = plain[index - 1]?.lines.filter((line) => line !== '').at(-1)
    return before !== undefined && before === plain[index]?.lines.find((line) => line !== '')
  }
  const repeats = plain.map((_, index) => index > 0 && isRepeat(index))
  const count = repeats.filter(Boolean).length
  if (count < 4 || count < plain.length * 0.4) return { kept: [...blocks], repeated: 0 }
  const kept = blocks.map((block, index) => {
    if (repeats[index] !== true) return block
    const first = block.lines.findIndex((line) => strip(line) !== '')
    return { ...block, lines: block.lines.slice(first + 1) }
  })
  return { kept, repeated: count }
}

/** Tags are short: a "<" that nothing closes soon is a character like any. */
const tag = /<\/?[^<>]{0,200}>|\{\\[^{}]{0,60}\}/gu
const entities: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0', '&quot;': '"', '&#39;': "'" },
  ...{ '&lrm;': '\u200e', '&rlm;': '\u200f' },
}

function strip(line: string): string {
  return line
    .replace(tag, '')
    .replace(/&(?:amp|lt|gt|nbsp|quot|#39|lrm|rlm);/gu, (entity) => entities[entity] ?? entity)
    .trim()
}

const voice = /<v(?:\.[^\s<>]{0,60})?\s+([^<>]{1,100})>/gu

/** The lines of a cue: one a voice where voice tags are, else as they stand. */
function sayBlock({ start, end, lines }: Block): SourceLine[] {
  const said: SourceLine[] = []
  let speaker: string | null = null
  for (const line of lines) {
    let from = 0
    for (const match of line.matchAll(voice)) {
      say(line.slice(from, match.index))
      speaker = strip(match[1] ?? '')
      from = match.index + match[0].length
    }
    say(line.slice(from))
  }
  return said

  function say(part: string): void {
    const text = strip(part)
    if (text !== '') said.push({ ...plainLine(text, true), speaker, seconds: start, end })
  }
}
