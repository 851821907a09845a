/** `npm run -s bench -- [NAME [SIZE]]`: prints one JSON line per figure, {bench, measure, value, unit, limit}. */

import type { Bench } from './figure.ts'

/** Each is loaded by itself: what another one needs is no part of the memory it measures. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  project: async () => (await import('./project.ts')).projectBench,
  import: async () => (await import('./import.ts')).importBench,
  coding: async () => (await import('./coding.ts')).codingBench,
  search: async () => (await import('./search.ts')).searchBench,
  analysis: async () => (await import('./analysis.ts')).analysisBench,
  crash: async () => (await import('./crash.ts')).crashBench,
  agreement: async () => (await import('./agreement.ts')).agreementBench,
  start: async () => (await import('./start.ts')).startBench,
}

/** Minutes of looking for what breaks rather than a measure of speed: only by its name. */
const byName: typeof benches = {
  ...benches,
  'import-fuzz': async () => (await import('./import-fuzz.ts')).importFuzzBench,
}

const [wanted, size] = process.argv.slice(2)
const chosen = Object.entries(byName).filter(([name]) =>
  wanted === undefined ? Object.hasOwn(benches, name) : name === wanted,
)
if (chosen.length === 0) {
  console.error(`There is no bench "${wanted}". Known: ${Object.keys(byName).join(', ')}`)
  process.exit(2)
}
for (const [, load] of chosen) {
  const bench = await load()
  for (const figure of await bench.run(Number(size) || undefined))
    console.log(JSON.stringify({ bench: bench.name, ...figure }))
}
