const clock = /^[[(]?(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,:;](\d{1,3}))?[\])]?$/u
const plain = /^\d{1,12}(?:\.\d{1,20})?\s?(ms|s)?$/u

/** Whether a cell holds a time: "0:12", "[00:00:12.5]", "12.5", "12500 ms". */
export function isTime(cell: string): boolean {
  return clock.test(cell) || plain.test(cell)
}

/** Factors that make seconds of what plain numbers say: seconds, milliseconds, ticks of 100 nanoseconds. */
const units = [1, 0.001, 1e-7] as const
export type TimeUnit = (typeof units)[number]

/** A cell's time in seconds; null for what is none. */
export function readTime(cell: string, unit: TimeUnit): number | null {
  // Of a span, its beginning: "0:00.0 - 0:12.5".
  const [text = ''] = cell.trim().split(/\s+(?:-->|[-–])\s+/u)
  const match = clock.exec(text)
  if (match !== null) {
    const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)
  }
  const number = plain.exec(text)
  if (number === null) return null
  const factor = number[1] === 'ms' ? 0.001 : number[1] === 's' ? 1 : unit
  return Number.parseFloat(text) * factor
}

/** Nobody speaks fewer characters a second for a whole recording. */
const slowestSpeech = 0.2

/** In which unit plain numbers are: the largest in which the words do not take for ever. */
export function guessUnit(times: readonly string[], characters: number): TimeUnit {
  const numbers = times.filter((time) => plain.test(time.trim())).map((time) => Number.parseFloat(time))
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined || numbers.some((number) => !Number.isInteger(number)))
    return 1
  const takes = (unit: TimeUnit) => Math.max((last - first) * unit, 1)
  return units.find((unit) => characters / takes(unit) >= slowestSpeech) ?? 0.001
}
