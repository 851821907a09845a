import type { Client } from '../../api/client.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { importText, makeBenchProject, uploadText } from './bench-project.ts'
import { type Bench, type Figure, medianTime } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const size = { interviews: 200, competencies: 50, codingsEach: 50, events: 5, characters: 8_000 }

/** Two coders' work on a large project: what the agreement screen asks for, and settling what they coded. */
export const agreementBench: Bench = {
  name: 'agreement',
  async run() {
    const project = await makeBenchProject()
    try {
      const { client } = project
      const { first, second } = await fill(client)
      const pair = { first, second }
      const { disagreements, agreed } = await client.call('agreement.disagreements', pair)
      const codings = size.interviews * size.codingsEach * 2
      const about = `${size.interviews} interviews, ${size.competencies} competencies, ${codings} codings`
      const figure = async (measure: string, limit: number | null, repeats: number, work: () => unknown) =>
        figures.push({ measure, value: await medianTime(repeats, work), unit: 'ms', limit })
      const figures: Figure[] = []
      await figure(`the agreement screen: ${about}`, 1000, 5, async () => {
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

/** Interviews with events, and two coders who see much the same. */
async function fill(client: Client) {
  const { coders } = await client.call('coder.add', { name: 'B', blind: true, lead: false })
  const [first, second] = coders
  if (first === undefined || second === undefined) throw new Error('bench: two coders are needed')
  const { clusters } = await client.call('dictionary.get', {})
  const model = clusters[0]?.competencies[0]
  if (model === undefined) throw new Error('bench: no competency')
  const { id: _, codingCount: __, ...fields } = model
  const known = clusters.flatMap((cluster) => cluster.competencies.map((one) => one.code))
  for (let index = known.length; index < size.competencies; index += 1)
    await client.call('competency.add', { ...fields, code: `X${index}` })
  const codes = [
    ...known,
    ...Array.from({ length: size.competencies - known.length }, (_, index) => `X${index + known.length}`),
  ]
  const rows: string[] = ['interview,coder,competency,level,start,end']
  for (let interview = 0; interview < size.interviews; interview += 1) {
    const code = `P${String(interview).padStart(3, '0')}`
    const text = `${makeTranscript(size.characters)}\n\n访谈者：第 ${interview} 次。`
    const interviewId = await importText(client, code, text)
    await markEvents(client, interviewId)
    rows.push(...codingRows(code, codes, interview))
  }
  const upload = await uploadText(client, 'codings.csv', rows.join('\n'))
  const { placed } = await client.call('coding.import', { upload })
  if (placed !== rows.length - 1) throw new Error('bench: codings were not placed')
  return { first: first.id, second: second.id }
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

/** B codes what A codes, but for other levels, other borders, another code or nothing, each now and then. */
function codingRows(code: string, codes: readonly string[], interview: number): string[] {
  return Array.from({ length: size.codingsEach }, (_, index) => index).flatMap((index) => {
    const start = index * 150 + (interview % 40)
    const competency = codes[(index * 7 + interview) % codes.length]
    const other = codes[(index * 7 + interview + (index % 11 === 0 ? 1 : 0)) % codes.length]
    const level = (index % 4) + 1
    const moved = index % 7 === 0 ? 45 : 0
    return [
      `${code},A,${competency},${level},${start},${start + 60}`,
      `${code},B,${other},${index % 5 === 0 ? level + 1 : level},${start + moved},${start + moved + 60}`,
    ]
  })
}
