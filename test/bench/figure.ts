/** One measured figure, printed as one line of JSON. `limit` null: none is set. */
export interface Figure {
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly limit: number | null
}

export interface Bench {
  readonly name: string
  /** @param size how much of it, where the bench leaves that open */
  readonly run: (size?: number) => Promise<readonly Figure[]>
}

/** Median time of a piece of work in milliseconds, after one run that warms up. */
export async function medianTime(repeats: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let index = 0; index < repeats; index += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return round(times[Math.floor(times.length / 2)] ?? 0)
}

/** Three significant digits: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}
