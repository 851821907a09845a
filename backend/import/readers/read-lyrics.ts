import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import { toSeconds } from '../../../core/text/time-stamp.ts'
import { countNote, type SourceText, splitLines } from './source-text.ts'

const timed = /^\s{0,9}\[(\d{1,3}:\d{2}(?:\.\d{1,3})?)\]/u
const exact = /^\s{0,9}\[\d{1,3}:\d{2}\.\d{1,3}\]/u
const aside = /^\s{0,9}\[[a-z#]{1,10}:[^\]]{0,500}\]\s*$/iu

/** Whether a text is LRC: most of its lines begin with a time to the hundredth, or it names its title and times follow. */
export function looksLikeLyrics(text: string): boolean {
  const lines = splitLines(text.slice(0, 200_000)).filter((line) => line.trim() !== '')
  const asides = lines.filter((line) => aside.test(line.slice(0, 520)) && !timed.test(line)).length
  const count = lines.filter((line) => (asides > 0 ? timed : exact).test(line.slice(0, 40))).length
  return count >= 2 && count >= (lines.length - asides) * 0.8
}

/** The lines of an LRC file with their times; a time without words ends the line before it. */
export function readLyrics(text: string): SourceText {
  const lines: SourceLine[] = []
  let asides = 0
  for (const line of splitLines(text)) {
    const match = timed.exec(line.slice(0, 40))
    const words = line.slice(match?.[0].length ?? 0).trim()
    const last = lines.at(-1)
    if (match?.[1] === undefined) {
      if (aside.test(line.slice(0, 520))) asides += 1
      else if (words !== '') lines.push(plainLine(words))
    } else if (words !== '') lines.push({ ...plainLine(words, true), seconds: toSeconds(match[1]) })
    else if (last !== undefined) lines[lines.length - 1] = { ...last, end: toSeconds(match[1]) }
  }
  return { lines, joining: 'cues', notes: countNote('notes-left-out', asides) }
}
