import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../api/client.ts'
import { dump } from './dump.ts'
import {
  activate,
  addCompetency,
  competencyFields,
  failureCode,
  importTranscript,
  makeProject,
  spanOf,
} from './fixture.ts'

/** One random step: which operation, and three numbers to choose with. */
const step = fc.record({ kind: fc.nat(1000), a: fc.nat(1000), b: fc.nat(1000), c: fc.nat(1000) })
type Step = Omit<typeof step extends fc.Arbitrary<infer S> ? S : never, 'kind'>

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

/** Everything that can be done to a project, at random; what the project refuses is no change. */
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
      competencyId: competency.id,
      memo: `memo ${c}`,
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
  (client, { a }) =>
    importTranscript(client, { intervieweeCode: `P${a % 5}`, group: a % 2 ? 'superior' : 'average' }),
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
  (client, { a }) => client.call('attribute.add', { name: `a${a % 4}` }),
  async (client, { a }) => {
    const { attributes } = await client.call('interviewee.list', {})
    const attribute = pick(attributes, a)
    if (attribute !== undefined) await client.call('attribute.delete', { attributeId: attribute.id })
  },
  (client, { a, b }) => client.call('project.update', { name: `n${a}`, levelRequired: b % 2 === 0 }),
  (client, { a }) => client.call('coder.add', { name: `coder ${a % 5}`, blind: false, lead: true }),
]

async function attempt(work: Promise<unknown>): Promise<void> {
  await work.catch((error: { readonly code: string }) => {
    if (error.code === 'internal-error') throw error
  })
}

describe('undo and redo', () => {
  it('take a project back through every state it was in, and forward again, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const { client, session } = await makeProject()
        const { db } = session.project
        await addCompetency(client)
        await importTranscript(client)
        await client.call('project.openGroups', {})
        const states = [dump(db)]
        for (const { kind, ...choice } of steps) {
          await attempt(Promise.resolve(operations[kind % operations.length]?.(client, choice)))
          const now = dump(db)
          if (!isDeepStrictEqual(now, states.at(-1))) states.push(now)
        }
        for (const state of states.toReversed().slice(1)) {
          await client.call('history.undo', {})
          expect(dump(db)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await client.call('history.redo', {})
          expect(dump(db)).toEqual(state)
        }
        expect((await client.call('history.state', {})).redo).toBeNull()
        expect((await client.call('project.check', {})).problems).toEqual([])
      }),
      { numRuns: 25, seed: 20240305 },
    )
  })

  it('say what there is to take back, and refuse when there is nothing', async () => {
    const { client } = await makeProject()
    expect(await failureCode(client.call('history.undo', {}))).toBe('nothing-to-undo')
    expect(await failureCode(client.call('history.redo', {}))).toBe('nothing-to-redo')
    const { id } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await client.call('coding.add', { interviewId, competencyId: id, level: 3, ...spanOf('四趟'), memo: '' })
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({
      kind: 'coding.add',
      coder: 'A',
      params: { name: { zh: '能力CSO' }, level: 3 },
    })
    expect(await client.call('history.undo', {})).toMatchObject({ kind: 'coding.add', state: 'undone' })
    expect((await client.call('history.state', {})).redo).toMatchObject({ kind: 'coding.add' })
  })

  it('have no way forward once something new was done, though the trail keeps it', async () => {
    const { client } = await makeProject()
    await client.call('attribute.add', { name: 'tenure' })
    await client.call('history.undo', {})
    await client.call('attribute.add', { name: 'branch' })
    expect(await failureCode(client.call('history.redo', {}))).toBe('nothing-to-redo')
    const { changes } = await client.call('history.list', { offset: 0, limit: 2 })
    expect(changes.map(({ state, params }) => [state, params.name])).toEqual([
      ['done', 'branch'],
      ['abandoned', 'tenure'],
    ])
  })

  it('never hide groups again that were opened in between', async () => {
    const { client } = await makeProject()
    await client.call('project.update', { name: 'before' })
    const { groupsOpenedAt } = await client.call('project.openGroups', {})
    await client.call('history.undo', {})
    expect(await client.call('project.info', {})).toMatchObject({ name: '客户经理', groupsOpenedAt })
    expect(groupsOpenedAt).not.toBeNull()
  })

  it('tell every window which topics and interviews are different', async () => {
    const { client } = await makeProject()
    const { id } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await activate(client, 'B')
    const heard: unknown[] = []
    client.on('project.changed', (event) => heard.push(event))
    await client.call('coding.add', { interviewId, competencyId: id, level: 1, ...spanOf('四趟'), memo: '' })
    await client.call('history.undo', {})
    await client.call('history.redo', {})
    expect(heard).toEqual(Array(3).fill({ topics: ['coding'], interviewIds: [interviewId] }))
  })
})
