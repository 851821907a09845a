import fc from 'fast-check'
import type { Client } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { defaultAgreementSettings } from '../../core/agreement/agreement-settings.ts'
import { defaultSettings } from '../../core/comparison/settings.ts'
import type { CodingId } from '../../core/model/ids.ts'
import { eventParts } from '../../core/model/study.ts'
import { competencyFields, importTranscript, upload } from './fixture.ts'

/** One random step: which operation, and three numbers to choose with. */
export interface Step {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly c: number
}
export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(1000),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
})

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

async function interviewAt(client: Client, at: number) {
  return pick(await client.call('interview.list', {}), at)
}
async function competencyAt(client: Client, at: number) {
  const { clusters } = await client.call('dictionary.get', {})
  return pick(
    clusters.flatMap((cluster) => cluster.competencies),
    at,
  )
}
async function codingAt(client: Client, interview: number, at: number) {
  const chosen = await interviewAt(client, interview)
  return chosen && pick(await client.call('coding.list', { interviewId: chosen.id }), at)
}

/** Reads an interview's file again, as a correction that keeps codings. */
async function readAgain(client: Client, { a, b, c }: Step): Promise<void> {
  const interview = await interviewAt(client, a)
  if (interview === undefined) return
  const again = await client.call('original.reopen', { interviewId: interview.id })
  const reading = { ...again.settings, speakersOff: b % 2 === 0 ? ['问'] : [], roles: again.roles }
  const known = { intervieweeCode: 'P1', group: null, stratum: '', interviewer: '' }
  const file = { ...reading, ...known, upload: again.upload, date: c % 2 ? '2024-05-06' : '' }
  await client.call('import.run', { job: 'again', files: [{ ...file, replaces: interview.id }] })
}

const operations: readonly ((client: Client, step: Step) => Promise<unknown>)[] = [
  async (client, { a, b, c }) => {
    const [interview, competency] = [await interviewAt(client, a), await competencyAt(client, b)]
    if (interview === undefined || competency === undefined) return
    const place = {
      interviewId: interview.id,
      competencyId: competency.id,
      start: c % 60,
      end: (c % 60) + 1 + (a % 9),
    }
    await client.call('coding.add', { ...place, level: c % 3 === 0 ? null : c % 4, memo: '' })
  },
  async (client, { a, b, c }) => {
    const coding = await codingAt(client, a, b)
    const competency = await competencyAt(client, c)
    if (coding === undefined || competency === undefined) return
    await client.call('coding.update', {
      codingId: coding.id,
      memo: `memo ${c}`,
      ...(c % 2 === 0 ? { competencyId: competency.id } : {}),
    })
  },
  async (client, { a, b, c }) => {
    const coding = await codingAt(client, a, b)
    if (coding !== undefined) await client.call('coding.update', { codingId: coding.id, level: c % 4 })
  },
  async (client, { a, b }) => {
    const coding = await codingAt(client, a, b)
    if (coding !== undefined) await client.call('coding.delete', { codingIds: [coding.id] })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    if (interview === undefined) return
    const span = { start: b % 60, end: (b % 60) + 5 }
    await client.call('event.add', {
      interviewId: interview.id,
      title: `e${c}`,
      polarity: 'success',
      ...span,
    })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    const event = interview && pick(await client.call('event.list', { interviewId: interview.id }), b)
    if (event === undefined) return
    if (c % 2 === 0) await client.call('event.delete', { eventId: event.id })
    else await client.call('event.update', { eventId: event.id, title: `changed ${c}`, end: c % 80 })
  },
  async (client, { a, b }) => {
    const { clusters } = await client.call('dictionary.get', {})
    const cluster = a % 3 === 0 ? undefined : pick(clusters, b)
    if (cluster === undefined) await client.call('cluster.add', { name: { zh: `维度${a}`, en: '' } })
    else await client.call('competency.add', { clusterId: cluster.id, ...competencyFields(`N${b % 20}`) })
  },
  async (client, { a, b }) => {
    const competency = await competencyAt(client, a)
    if (competency === undefined) return
    const levels = competency.levels.filter((level) => level.value !== b % 5)
    await client.call('competency.update', { competencyId: competency.id, code: `C${b % 7}`, levels })
  },
  async (client, { a, b }) => {
    const competency = await competencyAt(client, a)
    const other = await competencyAt(client, b)
    if (competency === undefined || other === undefined) return
    const { clusterId } = other
    await client.call('competency.move', {
      competencyId: competency.id,
      clusterId,
      before: b % 2 ? null : other.id,
    })
  },
  async (client, { a }) => {
    const competency = await competencyAt(client, a)
    if (competency === undefined) return
    const { clusterId } = competency
    if (a % 2 === 0) await client.call('cluster.delete', { clusterId })
    else await client.call('competency.delete', { competencyId: competency.id })
  },
  (client, { a }) => client.call(a % 2 ? 'dictionary.newDraft' : 'project.info', {}),
  (client, { a }) => client.call('dictionary.freeze', { note: `v${a}` }),
  (client, one) =>
    one.c % 3 === 0
      ? readAgain(client, one)
      : importTranscript(client, {
          intervieweeCode: `P${one.a % 5}`,
          group: one.a % 2 ? 'superior' : 'average',
        }),
  async (client, { a, b }) => {
    const interview = await interviewAt(client, a)
    if (interview !== undefined)
      await client.call('interview.update', {
        interviewId: interview.id,
        minutes: b / 8,
        date: '2024-03-05',
        language: b % 2 ? 'zh' : 'en',
      })
  },
  async (client, { a, b }) => {
    const interview = await interviewAt(client, a)
    if (interview === undefined) return
    const { id: interviewId, intervieweeId } = interview
    if (b % 2 === 0) await client.call('interview.delete', { interviewIds: [interviewId] })
    else await client.call('interviewee.delete', { intervieweeIds: [intervieweeId] })
  },
  async (client, { a, b }) => {
    const interview = await interviewAt(client, a)
    const role = b % 2 ? ('other' as const) : ('interviewee' as const)
    if (interview !== undefined)
      await client.call('speaker.setRole', { interviewId: interview.id, speaker: '答', role })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    if (interview === undefined) return
    const { text, version } = await client.call('interview.get', { interviewId: interview.id })
    const put = pick(['', '嗯，', '\n', '𠮷👨‍👩‍👧', '一\r\n二', '\u0301'], c) ?? ''
    const start = b % (text.length + 1)
    const end = Math.min(text.length, start + (c % 4 === 0 ? 0 : c % 23))
    const later = Math.min(text.length, end + (a % 30))
    await client.call('transcript.correct', {
      interviewId: interview.id,
      version,
      edits: [
        { start, end, text: put },
        { start: later, end: Math.min(text.length, later + (b % 3)), text: `${c % 10}` },
      ],
    })
  },
  async (client, { a, b }) => {
    const names = [
      { name: pick(['园区', '客户', '报表'], a) ?? '', pseudonym: `某${b % 10}` },
      { name: '答', pseudonym: `受访者${b % 3}` },
    ]
    const found = await client.call('anonymise.preview', { names, interviewIds: [], wholeWords: false })
    await client.call('anonymise.apply', {
      interviews: found.map(({ interviewId, version, hits, speakers }) => ({
        ...{ interviewId, version, speakers },
        replacements: hits
          .filter((_hit, index) => index % 3 !== b % 3)
          .map(({ start, end, pseudonym }) => ({ start, end, text: pseudonym })),
      })),
    })
  },
  async (client, { a, b, c }) => {
    const { interviewees, attributes } = await client.call('interviewee.list', {})
    const ids = interviewees.map((person) => person.id).filter((_id, index) => index % 2 === a % 2)
    const values = attributes.map(({ id }) => ({ attributeId: id, value: b % 3 === 0 ? '' : `v${b}` }))
    await client.call('interviewee.set', { intervieweeIds: ids, stratum: `s${c % 3}`, attributes: values })
  },
  async (client, { a, b, c }) => {
    const competency = await competencyAt(client, a)
    if (competency === undefined) return
    const { id: competencyId } = competency
    const reason = { label: 'threshold' as const, reason: `because ${c}` }
    await client.call('model.decide', { competencyId, decision: b % 3 === 0 ? null : reason })
  },
  async (client, { a, b }) => {
    const interview = await interviewAt(client, a)
    const codings = interview && (await client.call('coding.list', { interviewId: interview.id }))
    const first = codings?.[0]
    if (codings === undefined || first === undefined) return
    const { competencyId } = first
    const codingIds = codings
      .filter((coding) => coding.competencyId === competencyId)
      .map((coding) => coding.id)
    await client.call('model.setEvidence', { competencyId, codingIds: codingIds.slice(b % 2) })
  },
  async (client, { a, b }) => {
    const version = pick(await client.call('model.versions', {}), b)
    if (a % 3 === 0 && version !== undefined)
      await client.call('model.deleteVersion', { versionId: version.id })
    else await client.call('model.saveVersion', { name: `m${a}`, note: '' })
  },
  (client, { a }) => client.call('attribute.add', { name: `a${a % 4}` }),
  async (client, { a }) => {
    const { attributes } = await client.call('interviewee.list', {})
    const attribute = pick(attributes, a)
    if (attribute !== undefined) await client.call('attribute.delete', { attributeId: attribute.id })
  },
  (client, { a, b }) => client.call('project.update', { name: `n${a}`, levelRequired: b % 2 === 0 }),
  (client, { a }) => client.call('coder.add', { name: `coder ${a % 5}`, blind: false, lead: true }),
  async (client, { a, b, c }) => {
    const { coders } = await client.call('project.info', {})
    const coder = pick(coders, a)
    if (coder !== undefined)
      await client.call('coder.edit', { coderId: coder.id, name: `coder ${b % 9}`, blind: c % 2 === 0 })
  },
  async (client, { a, b, c }) => {
    const coding = await codingAt(client, a, b)
    if (coding === undefined) return
    const start = c % 70
    await client.call('coding.update', { codingId: coding.id, start, end: start + 1 + (c % 7) })
  },
  async (client, { a, b }) => {
    const { clusters } = await client.call('dictionary.get', {})
    const [cluster, other] = [pick(clusters, a), pick(clusters, b)]
    if (cluster === undefined || other === undefined) return
    const before = b % 3 === 0 ? null : other.id
    if (a % 2 === 0) await client.call('cluster.move', { clusterId: cluster.id, before })
    else await client.call('cluster.update', { clusterId: cluster.id, name: { zh: `改${b}`, en: '' } })
  },
  (client, { a }) => client.call('dictionary.load', { template: a % 2 ? 'bank-5' : 'bank-quiz-6' }),
  async (client, { a, b, c }) => {
    const { interviewees } = await client.call('interviewee.list', {})
    const person = pick(interviewees, a)
    if (b % 3 === 0)
      await client.call('interviewee.add', { code: `Q${a % 9}`, group: 'average', stratum: '' })
    else if (person === undefined) return
    else if (b % 3 === 1)
      await client.call('interviewee.rename', { intervieweeId: person.id, code: `R${c % 9}` })
    else {
      const group = pick(['superior', 'average', null] as const, c)
      await client.call('interviewee.set', { intervieweeIds: [person.id], group: group ?? null })
    }
  },
  async (client, { a, b, c }) => {
    const [{ fileName } = { fileName: '' }] = await client.call('interview.list', {})
    const list = `code,file,group,stratum,tenure\nP${a % 5},,superior,s${b % 3},${c}\nL${b % 4},${fileName},average,,`
    const id = await upload(client, 'list.csv', list)
    const uses = ['code', 'file', 'group', 'stratum', 'attribute'] as const
    const columns = uses.map((use) => ({ header: use === 'attribute' ? 'tenure' : use, use }))
    await client.call('interviewee.importList', { upload: id, columns, addUnknown: c % 2 === 0 })
  },
  async (client, { a, b }) => {
    const competency = await competencyAt(client, a)
    if (competency === undefined) return
    const rows = ['P01', 'P1', 'P2'].map((code) => `${code},${competency.code},${b % 50},${(b % 50) + 4}`)
    const table = ['interview,competency,start,end', ...rows].join('\n')
    await client.call('coding.import', { upload: await upload(client, 'codings.csv', table) })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    const competency = await competencyAt(client, b)
    const codings = interview && (await client.call('coding.list', { interviewId: interview.id }))
    const codingIds = codings?.map((coding) => coding.id) ?? []
    await client.call('coding.updateMany', {
      codingIds,
      ...(c % 3 === 0 ? {} : { competencyId: competency?.id }),
      ...(c % 2 === 0 ? {} : { level: c % 5 === 0 ? null : c % 4 }),
    })
  },
  async (client, { a, b, c }) => {
    const coding = await codingAt(client, a, b)
    if (coding === undefined) return
    const { id, interviewId, start, needsReview } = coding
    const { version } = await client.call('interview.get', { interviewId })
    const edits = [{ start, end: start + 1, text: `${c % 7}` }]
    if (!needsReview) await client.call('transcript.correct', { interviewId, version, edits })
    else if (c % 2 === 0) await client.call('coding.updateMany', { codingIds: [id], needsReview: false })
    else await client.call('coding.update', { codingId: id, needsReview: false })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    const event = interview && pick(await client.call('event.list', { interviewId: interview.id }), b)
    if (event === undefined) return
    const marked = c % 2 === 0 ? pick(event.parts, a) : undefined
    const part = marked?.part ?? pick(eventParts, a) ?? 'action'
    const start = event.start + (c % 20)
    const span = marked === undefined ? { start, end: Math.min(start + 1 + (b % 30), event.end) } : null
    await client.call('event.setPart', { eventId: event.id, part, span })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    const competency = await competencyAt(client, b)
    const event = interview && pick(await client.call('event.list', { interviewId: interview.id }), b)
    const subjects = [
      ...(interview === undefined ? [] : [{ kind: 'interview' as const, id: interview.id }]),
      ...(competency === undefined ? [] : [{ kind: 'competency' as const, id: competency.id }]),
      ...(event === undefined ? [] : [{ kind: 'event' as const, id: event.id }]),
    ]
    const about = pick(subjects, c)
    if (about === undefined) return
    const marks = b % 2 ? [{ start: 0, end: 1 + (a % 3), kind: 'bold' as const }] : []
    await client.call('memo.set', { about, text: c % 4 === 0 ? '' : `想法${a}`, marks })
  },
  async (client, { a, b, c }) => {
    const competency = await competencyAt(client, b)
    const interview = await interviewAt(client, a)
    if (competency === undefined || interview === undefined) return
    const starts = [a % 40, b % 40, c % 40]
    await client.call('coding.addMany', {
      places: starts.map((start) => ({ interviewId: interview.id, start, end: start + 2 })),
      competencyId: competency.id,
      level: c % 2 ? null : c % 4,
    })
  },
  async (client, { a, b, c }) => {
    const interview = await interviewAt(client, a)
    const cluster = pick((await client.call('dictionary.get', {})).clusters, b)
    if (interview === undefined) return
    await client.call('coding.addInVivo', {
      interviewId: interview.id,
      start: c % 50,
      end: (c % 50) + 3,
      name: { zh: `新词${c}`, en: '' },
      code: `V${c % 5}`,
      clusterId: c % 3 === 0 ? null : (cluster?.id ?? null),
      clusterName: { zh: '新编码', en: 'New codes' },
    })
  },
  (client, { a, b }) =>
    client.call('comparison.setSettings', {
      settings: {
        ...defaultSettings,
        score: a % 2 ? 'rate' : 'frequency',
        proposal: { ...defaultSettings.proposal, minGroupN: 2 + (b % 9) },
      },
    }),
  (client, { a }) =>
    client.call('agreement.setSettings', {
      settings: { ...defaultAgreementSettings, minimumOverlap: ((a % 9) + 1) / 10 },
    }),
  codeAsSecond,
  settleAtRandom,
  settleAtRandom,
]

/** The second coder codes what the first did, or something else; the first is at work again afterwards. */
async function codeAsSecond(client: Client, step: Step): Promise<void> {
  const [first, second] = (await client.call('project.info', {})).coders
  if (first === undefined || second === undefined) return
  const coding = await codingAt(client, step.a, step.b)
  await client.call('coder.activate', { coderId: second.id, layer: 'independent' })
  try {
    if (coding === undefined) return
    const { interviewId, competencyId, level, start, end } = coding
    const shift = step.c % 3 === 0 ? 1 : 0
    await client.call('coding.add', { interviewId, competencyId, level, start, end: end + shift, memo: '' })
  } finally {
    await client.call('coder.activate', { coderId: first.id, layer: 'independent' })
  }
}

/** What the first and the second coder did is settled, or taken back: one change. */
async function settleAtRandom(client: Client, { a, b, c }: Step): Promise<void> {
  const [first, second] = (await client.call('project.info', {})).coders
  if (first === undefined || second === undefined) return
  const pair = { first: first.id, second: second.id }
  const { disagreements } = await client.call('agreement.disagreements', pair)
  const one = pick(disagreements, b)
  if (one === undefined || c % 5 === 0) {
    await client.call('consensus.takeAgreed', pair)
    return
  }
  const sources: [CodingId | null, CodingId | null] = [
    one.first?.codingId ?? null,
    one.second?.codingId ?? null,
  ]
  if (one.decided !== null && a % 2 === 0) await client.call('consensus.withdraw', { sources })
  else {
    const choice = pick(['none', one.first === null ? 'second' : 'first', 'none'] as const, c) ?? 'none'
    await client.call('consensus.decide', { sources, choice, other: null, note: `n${c % 3}` })
  }
}

/** Does something to a project, at random, among all that can be done; what the project refuses is no change. */
export async function changeAtRandom(client: Client, { kind, ...choice }: Step): Promise<void> {
  const operation = operations[kind % operations.length]
  try {
    await operation?.(client, { kind, ...choice })
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'internal-error') throw error
  }
}
