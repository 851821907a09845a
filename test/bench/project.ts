import { importSpans, importText, makeBenchProject } from './bench-project.ts'
import { type Bench, medianTime } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const characters = 500_000
const codings = 2_000

/** A long interview in a project: import, read, code, take back, over the whole backend. */
export const projectBench: Bench = {
  name: 'project',
  async run() {
    const project = await makeBenchProject()
    const { client } = project
    try {
      const begun = performance.now()
      const interviewId = await importText(client, 'P1', makeTranscript(characters))
      const importTime = Math.round(performance.now() - begun)
      const spanAt = (index: number) => {
        const start = (index * 211) % (characters - 100)
        return { start, end: start + 40 }
      }
      await importSpans(
        client,
        'P1',
        Array.from({ length: codings }, (_, index) => spanAt(index)),
      )
      const [first] = await client.call('coding.list', { interviewId })
      if (first === undefined) throw new Error('bench: nothing was coded')
      let next = codings
      const add = () =>
        client.call('coding.add', {
          interviewId,
          competencyId: first.competencyId,
          level: 3,
          ...spanAt(next++),
          memo: '',
        })
      const undoRedo = async () => {
        await client.call('history.undo', {})
        await client.call('history.redo', {})
      }
      const time = async (measure: string, repeats: number, work: () => unknown) => ({
        measure,
        value: await medianTime(repeats, work),
        unit: 'ms',
        limit: null,
      })
      return [
        { measure: `import of ${characters} characters`, value: importTime, unit: 'ms', limit: null },
        await time('text and turns of one interview', 5, () => client.call('interview.get', { interviewId })),
        await time(`list of ${codings} codings`, 5, () => client.call('coding.list', { interviewId })),
        await time('one coding added and saved', 30, add),
        await time('undo and redo', 10, undoRedo),
      ]
    } finally {
      project.end()
    }
  },
}
