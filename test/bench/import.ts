import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../api/client.ts'
import { makeBenchProject, uploadBytes } from './bench-project.ts'
import type { Bench, Figure } from './figure.ts'

const characters = 30_000
const counts = { txt: 1000, docx: 100 }

/**
 * Many files at once, over the whole backend, with another call every few milliseconds meanwhile. The files are made by
 * a process of its own, so that the memory measured is that of the backend, its client and the uploaded files; the
 * second run comes in the same process after the first, as a user's second import does.
 */
export const importBench: Bench = {
  name: 'import',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-bench-files-'))
    try {
      const script = join(import.meta.dirname, 'write-import-files.ts')
      const wanted = [counts.txt, counts.docx, characters].map(String)
      execFileSync(process.execPath, [script, folder, ...wanted])
      return [...(await measure(folder, 'txt', 15_000)), ...(await measure(folder, 'docx', 30_000))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measure(folder: string, format: 'txt' | 'docx', limit: number): Promise<Figure[]> {
  const count = counts[format]
  const project = await makeBenchProject()
  const { client } = project
  try {
    const uploads: string[] = []
    for (let index = 0; index < count; index += 1) {
      const name = `P${index}.${format}`
      uploads.push(await uploadBytes(client, name, readFileSync(join(folder, name))))
    }
    const begun = performance.now()
    const others = new Others(client)
    const { imported } = await client.call('import.run', {
      job: 'bench',
      files: uploads.map((upload, index) => ({
        ...{ upload, encoding: '', speakersOn: [], speakersOff: [], roles: [] },
        ...{ intervieweeCode: `P${index}`, group: null, stratum: '', date: '', interviewer: '' },
      })),
    })
    const time = Math.round(performance.now() - begun)
    const { latency, memory } = await others.stop()
    if (imported.length !== count) throw new Error(`bench: ${count - imported.length} were not imported`)
    const about = `${count} ${format} files of ${characters} characters`
    return [
      { measure: `import of ${about}`, value: time, unit: 'ms', limit },
      { measure: `longest wait of another call, ${about}`, value: latency, unit: 'ms', limit: null },
      { measure: `memory of the whole process at most, ${about}`, value: memory, unit: 'MB', limit: 500 },
    ]
  } finally {
    project.end()
  }
}

/** Somebody else at work: asks for the list of interviews again and again, and notes the longest wait. */
class Others {
  #isOn = true
  #latency = 0
  #memory = 0
  readonly #asking: Promise<void>

  constructor(client: Client) {
    this.#asking = this.#ask(client)
  }

  async #ask(client: Client): Promise<void> {
    while (this.#isOn) {
      const begun = performance.now()
      await client.call('interview.list', {})
      this.#latency = Math.max(this.#latency, performance.now() - begun)
      this.#memory = Math.max(this.#memory, process.memoryUsage.rss())
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async stop(): Promise<{ readonly latency: number; readonly memory: number }> {
    this.#isOn = false
    await this.#asking
    return { latency: Math.round(this.#latency), memory: Math.round(this.#memory / 1e6) }
  }
}
