import type { Client } from '../../api/client.ts'
import { makeDocx, paragraph } from '../backend/import/make-docx.ts'
import { makeBenchProject, uploadBytes } from './bench-project.ts'
import type { Bench, Figure } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const characters = 30_000

/** Many files at once, over the whole backend, with another call every few milliseconds meanwhile. */
export const importBench: Bench = {
  name: 'import',
  async run() {
    const body = makeTranscript(characters)
    const text = (index: number) => Buffer.from(`访谈者：第 ${index} 次访谈。\n\n${body}`)
    const docx = (index: number) => makeDocx(text(index).toString().split('\n\n').map(paragraph).join(''))
    return [...(await measure('txt', 1000, text, 15_000)), ...(await measure('docx', 100, docx, 30_000))]
  },
}

async function measure(
  format: string,
  count: number,
  make: (index: number) => Uint8Array,
  limit: number,
): Promise<Figure[]> {
  const project = await makeBenchProject()
  const { client } = project
  try {
    const uploads: string[] = []
    for (let index = 0; index < count; index += 1)
      uploads.push(await uploadBytes(client, `P${index}.${format}`, make(index)))
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
      { measure: `memory of the process, ${about}`, value: memory, unit: 'MB', limit: 500 },
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
