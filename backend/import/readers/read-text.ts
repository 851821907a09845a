import { type Joining, looksWrapped } from '../../../core/text/join-lines.ts'
import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import { leadingTime, toSeconds } from '../../../core/text/time-stamp.ts'
import { linesOf, type SourceText } from './source-text.ts'

/**
 * The lines of plain text or Markdown, which stays as it was typed. Times in brackets at the head of most lines are
 * taken for what they are; lines with a beginning and an end ("[00:43.810 --> 00:47.850] …") are pieces of speech.
 * @param joinWrapped whether lines broken by width are joined; null: where they look so
 */
export function readText(text: string, joinWrapped: boolean | null): SourceText {
  const lines = linesOf(text)
  const ranges = lines.map(({ text: line }) => range(line))
  if (isMost(ranges, lines)) {
    return { lines: lines.map((line, index) => ranges[index] ?? line), joining: 'cues' }
  }
  const timed = lines.map(takeTime)
  const known = isMost(timed, lines) ? lines.map((line, index) => timed[index] ?? line) : lines
  const joining: Joining = (joinWrapped ?? looksWrapped(known)) ? 'wrapped' : 'none'
  return { lines: known, joining, linesJoined: joining === 'wrapped' }
}

function isMost(found: readonly (SourceLine | null)[], lines: readonly SourceLine[]): boolean {
  const count = found.filter((one) => one !== null).length
  return count >= 3 && count >= lines.length / 2
}

const rangePattern =
  /^\s{0,9}\[((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s{0,3}-->\s{0,3}((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\]\s{0,9}/u

function range(line: string): SourceLine | null {
  const match = rangePattern.exec(line.slice(0, 80))
  if (match?.[1] === undefined || match[2] === undefined) return null
  const said = plainLine(line.slice(match[0].length), true)
  return { ...said, seconds: toSeconds(match[1]), end: toSeconds(match[2]) }
}

function takeTime(line: SourceLine): SourceLine | null {
  const time = leadingTime(line.text)
  const rest = time === null ? '' : line.text.slice(time.end)
  return time === null || rest === ''
    ? null
    : { ...line, text: rest, seconds: time.seconds, startsBlock: true }
}
