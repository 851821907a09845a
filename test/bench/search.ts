import { importText, makeBenchProject } from './bench-project.ts'
import { type Bench, type Figure, medianTime } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const interviews = 1_000
const characters = 30_000
const pageSize = 50

/** Words looked for in a large project, over the whole backend: the first page, with all hits counted. */
export const searchBench: Bench = {
  name: 'search',
  async run() {
    const project = await makeBenchProject()
    try {
      const { client } = project
      const transcript = makeTranscript(characters)
      for (let index = 0; index < interviews; index += 1) {
        const code = `P${String(index).padStart(4, '0')}`
        await importText(client, code, `${transcript}\n\n访谈者：这是第 ${index} 次访谈。`)
      }
      const search = (query: string, offset: number) =>
        client.call('text.search', { query, options: {}, offset, limit: pageSize })
      const figures: Figure[] = []
      const figure = async (query: string, offset: number) => {
        const { total } = await search(query, offset)
        figures.push({
          measure: `"${query}" (${total} hits) in ${interviews} interviews, hits ${offset} to ${offset + pageSize}`,
          value: await medianTime(7, () => search(query, offset)),
          unit: 'ms',
          limit: 300,
        })
        return total
      }
      const total = await figure('客户', 0)
      await figure('客户', total - pageSize)
      await figure('的', 0)
      await figure('没有人说过的话', 0)
      await figure('abc', 0)
      return figures
    } finally {
      project.end()
    }
  },
}
