import { asDetected } from '../../api/types/reading.ts'
import { ImportError } from '../../backend/import/import-error.ts'
import { readTranscript } from '../../backend/import/read-transcript.ts'
import { seededNumbers, soundFiles, spoil } from '../backend/import/fuzz-files.ts'
import type { Bench, Figure } from './figure.ts'

/** Some two minutes of work; another number of files a format may be asked for. */
const ordinarily = 2_000

/** Spoilt files of every format, seeded: each comes in or is refused in words. The slowest of each, and the memory. */
export const importFuzzBench: Bench = {
  name: 'import-fuzz',
  async run(filesPerFormat = ordinarily) {
    const figures: Figure[] = []
    let memory = 0
    for (const [name, bytes] of await soundFiles()) {
      const random = seededNumbers(7)
      let slowest = 0
      let came = 0
      for (let index = 0; index < filesPerFormat; index += 1) {
        const spoilt = spoil(bytes, random)
        const before = performance.now()
        if (await comesIn(spoilt, name)) came += 1
        slowest = Math.max(slowest, performance.now() - before)
        memory = Math.max(memory, process.memoryUsage.rss())
      }
      const counts = `${came} came in, ${filesPerFormat - came} refused`
      figures.push({
        measure: `slowest of ${filesPerFormat} spoilt ${name} (${counts})`,
        value: Math.round(slowest),
        unit: 'ms',
        limit: 10_000,
      })
    }
    const megabytes = Math.round(memory / 1024 / 1024)
    figures.push({ measure: 'memory at most', value: megabytes, unit: 'MB', limit: 1024 })
    return figures
  },
}

/** @throws whatever is no clear refusal */
async function comesIn(bytes: Uint8Array, name: string): Promise<boolean> {
  try {
    await readTranscript(bytes, name, asDetected)
    return true
  } catch (error) {
    if (error instanceof ImportError) return false
    throw error
  }
}
