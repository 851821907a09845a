import type { SourceLine } from './source-line.ts'
import { stamp, toSeconds } from './time-stamp.ts'

const alone = new RegExp(
  String.raw`^\s*\\?[[(（【]?${stamp}(?:\s?(?:-->|[-–—~至到])\s?${stamp})?\\?[\])）】]?\s*$`,
  'u',
)

/** Fewer than these may be what somebody said: "When did it begin?" – "9:30". */
const fewest = 3

/**
 * Time stamps on lines of their own, which never go back, are when the next line is said, not words: they are taken out
 * and noted with it.
 */
export function takeTimesAlone(lines: readonly SourceLine[]): readonly SourceLine[] {
  const times = lines.map(readTime)
  const found = times.flatMap((time) => time ?? [])
  const goesBack = found.some(({ seconds }, index) => seconds < (found[index - 1]?.seconds ?? 0))
  if (found.length < fewest || goesBack) return lines
  return lines.flatMap((line, index) => {
    if (times[index] != null) return []
    const time = times[index - 1]
    return time == null ? [line] : [{ ...line, ...time, startsBlock: true }]
  })
}

function readTime({
  text,
  speaker,
  seconds,
}: SourceLine): (Pick<SourceLine, 'seconds' | 'end'> & { seconds: number }) | null {
  if (speaker !== null || seconds !== null || text.length > 60) return null
  const [, from, to] = alone.exec(text) ?? []
  return from === undefined
    ? null
    : { seconds: toSeconds(from), end: to === undefined ? null : toSeconds(to) }
}
