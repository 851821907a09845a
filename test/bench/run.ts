/** `npm run -s bench -- [NAME]`: prints one JSON line per figure, {bench, measure, value, unit, limit}. */

import { agreementBench } from './agreement.ts'
import { analysisBench } from './analysis.ts'
import { codingBench } from './coding.ts'
import { crashBench } from './crash.ts'
import type { Bench } from './figure.ts'
import { importBench } from './import.ts'
import { importFuzzBench } from './import-fuzz.ts'
import { projectBench } from './project.ts'
import { searchBench } from './search.ts'
import { startBench } from './start.ts'

const benches: readonly Bench[] = [
  projectBench,
  importBench,
  codingBench,
  searchBench,
  analysisBench,
  crashBench,
  agreementBench,
  startBench,
]

/** Minutes of looking for what breaks rather than a measure of speed: only by its name. */
const byName: readonly Bench[] = [...benches, importFuzzBench]

const wanted = process.argv[2]
const chosen = wanted === undefined ? benches : byName.filter((bench) => bench.name === wanted)
if (chosen.length === 0) {
  console.error(`There is no bench "${wanted}". Known: ${byName.map((bench) => bench.name).join(', ')}`)
  process.exit(2)
}
for (const bench of chosen) {
  for (const figure of await bench.run()) console.log(JSON.stringify({ bench: bench.name, ...figure }))
}
