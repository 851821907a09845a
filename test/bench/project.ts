import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { directClient } from '../../backend/direct-client.ts'
import { type Bench, medianTime } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const characters = 500_000
const codings = 2_000

/** A long interview in a project: import, read, code, take back, over the whole backend. */
export const projectBench: Bench = {
  name: 'project',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-bench-'))
    const client = directClient({
      dataFolder: join(folder, 'data'),
      root: resolve(import.meta.dirname, '..', '..'),
    })
    try {
      await client.call('project.create', {
        path: join(folder, 'bench.exemplar'),
        name: 'bench',
        language: 'zh',
        criterion: '',
        coders: [{ name: 'A', blind: false, lead: true }],
        dictionary: 'spencer-20',
      })
      const bytes = Buffer.from(makeTranscript(characters))
      const importTime = await timeOf(async () => {
        const { upload } = await client.call('upload.begin', { fileName: 'long.txt', size: bytes.length })
        await client.call('upload.append', { upload, data: bytes.toString('base64') })
        const reading = { upload, encoding: '', speakersOn: [], speakersOff: [] }
        const [preview] = await client.call('import.preview', { files: [reading] })
        await client.call('import.run', {
          job: 'bench',
          files: [
            {
              ...reading,
              roles: (preview?.speakers ?? []).map(({ name, role }) => ({ speaker: name, role })),
              intervieweeCode: 'P1',
              group: 'superior',
              stratum: '',
              language: 'zh',
              date: '',
              interviewer: '',
            },
          ],
        })
      })
      const [interview] = await client.call('interview.list', {})
      const { clusters } = await client.call('dictionary.get', {})
      const ids = clusters.flatMap((cluster) => cluster.competencies.map((competency) => competency.id))
      const [competencyId] = ids
      if (interview === undefined || competencyId === undefined) throw new Error('bench project was not made')
      const interviewId = interview.id
      const code = (index: number) =>
        client.call('coding.add', {
          interviewId,
          competencyId: ids[index % ids.length] ?? competencyId,
          level: 3,
          start: (index * 211) % (characters - 100),
          end: ((index * 211) % (characters - 100)) + 40,
          memo: '',
        })
      for (let index = 0; index < codings; index += 1) await code(index)
      let next = codings
      return [
        { measure: `import of ${characters} characters`, value: importTime, unit: 'ms', limit: null },
        {
          measure: 'text and turns of one interview',
          value: await medianTime(5, () => client.call('interview.get', { interviewId })),
          unit: 'ms',
          limit: null,
        },
        {
          measure: `list of ${codings} codings`,
          value: await medianTime(5, () => client.call('coding.list', { interviewId })),
          unit: 'ms',
          limit: null,
        },
        {
          measure: 'one coding added and saved',
          value: await medianTime(30, () => code(next++)),
          unit: 'ms',
          limit: null,
        },
        {
          measure: 'undo and redo',
          value: await medianTime(10, async () => {
            await client.call('history.undo', {})
            await client.call('history.redo', {})
          }),
          unit: 'ms',
          limit: null,
        },
      ]
    } finally {
      client.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}
