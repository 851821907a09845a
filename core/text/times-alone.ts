import type { SourceLine } from './source-line.ts'
import { stamp, toSeconds } from './time-stamp.ts'

const alone = new RegExp(
  String.raw`^\s*\\?[[(（【]?${stamp}(?:\s?(?:-->|[-–—~至到])\s?${stamp})?\\?[\])）】]?\s*$`,
  'u',
)

/** Fewer than these, or a smaller share of lines, may be what somebody said: "When did it begin?" – "9:30". */
const fewest = 3
const share = 1 / 8

/**
 * Time stamps on lines of their own, which never go back, are when the next line is said, not words: they are taken out
 * and noted with it. Of those without hours or brackets there have to be many.
 */
export function takeTimesAlone(lines: readonly SourceLine[]): readonly SourceLine[] {
  const all = lines.map(readTime)
  const bare = all.filter((time) => time?.isBare === true).length
  const times = bare >= lines.length * share ? all : all.map((time) => (time?.isBare === true ? null : time))
  const found = times.flatMap((time) => time?.seconds ?? [])
  const goesBack = found.some((seconds, index) => seconds < (found[index - 1] ?? 0))
  if (found.length < fewest || goesBack) return lines
  return lines.flatMap((line, index) => {
    if (times[index] != null) return []
    const time = times[index - 1]
    return time == null ? [line] : [{ ...line, seconds: time.seconds, end: time.end, startsBlock: true }]
  })
}

interface TimeAlone {
  readonly seconds: number
  readonly end: number | null
  readonly isBare: boolean
}

function readTime({ text, speaker, seconds }: SourceLine): TimeAlone | null {
  if (speaker !== null || seconds !== null || text.length > 60) return null
  const [, from, to] = alone.exec(text) ?? []
  if (from === undefined) return null
  return {
    seconds: toSeconds(from),
    end: to === undefined ? null : toSeconds(to),
    isBare: /^\s*\d+:\d+\s*$/u.test(text),
  }
}
