import { join } from 'node:path'
import type { Client } from '../../api/client.ts'
import { directClient } from '../../backend/direct-client.ts'
import { defaultAgreementSettings } from '../../core/agreement/agreement-settings.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { type BenchProject, importText, makeBenchProject, root, uploadText } from './bench-project.ts'
import { type Bench, type Figure, medianTime, round } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const size = { interviews: 200, competencies: 50, codingsEach: 50, events: 5, characters: 8_000 }

/** Two coders' work on a large project: what the agreement screen asks for, and settling what they coded. */
export const agreementBench: Bench = {
  name: 'agreement',
  async run() {
    const project = await makeBenchProject()
    try {
      const { client } = project
      const { first, second, copy } = await fill(project)
      const pair = { first, second }
      const merged = { paths: [copy] }
      const preview = await time(() => client.call('merge.preview', merged))
      const merge = await time(() => client.call('merge.run', merged))
      const { disagreements, agreed } = await client.call('agreement.disagreements', pair)
      const codings = size.interviews * size.codingsEach * 2
      const about = `${size.interviews} interviews, ${size.competencies} competencies, ${codings} codings`
      const figure = async (measure: string, limit: number | null, repeats: number, work: () => unknown) =>
        figures.push({ measure, value: await medianTime(repeats, work), unit: 'ms', limit })
      const figures: Figure[] = [
        { measure: `what a merge would do: ${about}`, value: preview, unit: 'ms', limit: null },
        { measure: `a coder's copy merged: ${about}`, value: merge, unit: 'ms', limit: 3000 },
      ]
      await figure(`the agreement screen after a change: ${about}`, 1000, 5, async () => {
        await client.call('agreement.setSettings', { settings: defaultAgreementSettings })
        await client.call('agreement.run', { coderIds: [] })
        await client.call('agreement.disagreements', pair)
      })
      await figure(`of it ${disagreements.length} disagreements`, null, 5, () =>
        client.call('agreement.disagreements', pair),
      )
      let next = 0
      await figure('one disagreement settled', null, 9, () => {
        const one = disagreements[next++]
        return client.call('consensus.decide', {
          sources: [one?.first?.codingId ?? null, one?.second?.codingId ?? null],
          choice: one?.first === null ? 'second' : 'first',
          other: null,
          note: '',
        })
      })
      await figure(`${agreed} agreed codings taken into the consensus, and back`, null, 1, async () => {
        await client.call('consensus.takeAgreed', pair)
        await client.call('history.undo', {})
      })
      return figures
    } finally {
      project.end()
    }
  },
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return round(performance.now() - start)
}

/** Interviews with events, and two coders who see much the same; the second in a copy of the project. */
async function fill({ client, folder }: BenchProject) {
  const { coders } = await client.call('coder.add', { name: 'B', blind: true, lead: false })
  const [first, second] = coders
  if (first === undefined || second === undefined) throw new Error('bench: two coders are needed')
  const codes = await addCompetencies(client)
  const rows: Rows = { A: [], B: [] }
  for (let interview = 0; interview < size.interviews; interview += 1) {
    const code = `P${String(interview).padStart(3, '0')}`
    const text = `${makeTranscript(size.characters)}\n\n访谈者：第 ${interview} 次。`
    const interviewId = await importText(client, code, text)
    await markEvents(client, interviewId)
    addCodingRows(rows, code, codes, interview)
  }
  await importCodings(client, rows.A)
  const copy = join(folder, 'copy.exemplar')
  const handOut = { path: copy, coderId: second.id, interviewIds: [], blind: true, frozen: false }
  await client.call('handOut.write', handOut)
  const theirs = directClient({ dataFolder: join(folder, 'theirs'), root })
  await theirs.call('project.open', { path: copy })
  await importCodings(theirs, rows.B)
  theirs.close()
  return { first: first.id, second: second.id, copy }
}

async function addCompetencies(client: Client): Promise<string[]> {
  const { clusters } = await client.call('dictionary.get', {})
  const model = clusters[0]?.competencies[0]
  if (model === undefined) throw new Error('bench: no competency')
  const { id: _, codingCount: __, ...fields } = model
  const codes = clusters.flatMap((cluster) => cluster.competencies.map((one) => one.code))
  while (codes.length < size.competencies) {
    const code = `X${codes.length}`
    await client.call('competency.add', { ...fields, code })
    codes.push(code)
  }
  return codes
}

async function importCodings(client: Client, rows: readonly string[]): Promise<void> {
  const text = ['interview,coder,competency,level,start,end', ...rows].join('\n')
  const { placed } = await client.call('coding.import', {
    upload: await uploadText(client, 'codings.csv', text),
  })
  if (placed !== rows.length) throw new Error('bench: codings were not placed')
}

async function markEvents(client: Client, interviewId: InterviewId): Promise<void> {
  const { turns } = await client.call('interview.get', { interviewId })
  const each = Math.floor(turns.length / size.events)
  for (let event = 0; event < size.events; event += 1) {
    const [from, to] = [turns[event * each], turns[(event + 1) * each - 1]]
    if (from === undefined || to === undefined) continue
    await client.call('event.add', {
      interviewId,
      title: `e${event}`,
      polarity: 'success',
      start: from.start,
      end: to.end,
    })
  }
}

/** Lines of a table of codings, by coder. */
type Rows = Readonly<Record<'A' | 'B', string[]>>

/** B codes what A codes, but for other levels, other borders, another code or nothing, each now and then. */
function addCodingRows(rows: Rows, code: string, codes: readonly string[], interview: number): void {
  for (let index = 0; index < size.codingsEach; index += 1) {
    const start = index * 150 + (interview % 40)
    const competency = codes[(index * 7 + interview) % codes.length]
    const other = codes[(index * 7 + interview + (index % 11 === 0 ? 1 : 0)) % codes.length]
    const level = (index % 4) + 1
    const moved = index % 7 === 0 ? 45 : 0
    rows.A.push(`${code},A,${competency},${level},${start},${start + 60}`)
    const otherLevel = index % 5 === 0 ? level + 1 : level
    rows.B.push(`${code},B,${other},${otherLevel},${start + moved},${start + moved + 60}`)
  }
}
