import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, changeKinds } from '../../api/types/history.ts'
import { changeWordsEn } from '../../api/words/changes.en.ts'
import { dump } from './dump.ts'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  spanOf,
  type TestProject,
} from './fixture.ts'
import { changeAtRandom, step } from './random-change.ts'

async function reopen({ client, path }: TestProject): Promise<void> {
  await client.call('project.close', {})
  await client.call('project.open', { path })
}

async function trailOf({ client }: TestProject): Promise<Change[]> {
  return (await client.call('history.list', { offset: 0, limit: 500 })).changes
}

/** Places in a change's words that the change itself does not fill. */
function unfilled({ kind, params }: Change): string[] {
  const places = [...changeWordsEn[kind].matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, place]) => place ?? [])
  return places.filter((place) => !Object.hasOwn(params, place)).map((place) => `${kind}: ${place}`)
}

describe('undo and redo', () => {
  it('take a project back through every state it was in, and forward again, whatever was done', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), async (steps) => {
        const project = await makeProject()
        const { client, session } = project
        await addCompetency(client)
        const { id } = await addCompetency(client, 'INI')
        const interviewId = await importTranscript(client)
        const place = { interviewId, ...spanOf('去年三月') }
        const event = await client.call('event.add', { ...place, title: 'e', polarity: 'other' })
        const part = { eventId: event.id, part: 'action', span: spanOf('去年三月') } as const
        await client.call('event.setPart', part)
        const coded = { ...place, competencyId: id, level: 1, memo: '' }
        await client.call('coding.add', coded)
        await activate(client, 'B')
        for (const words of ['去年三月', '贷款'])
          await client.call('coding.add', { ...coded, ...spanOf(words) })
        await activate(client, 'A')
        await client.call('project.openGroups', {})
        const states = [dump(session.project.db)]
        for (const one of steps) {
          await changeAtRandom(client, one)
          const now = dump(session.project.db)
          if (!isDeepStrictEqual(now, states.at(-1))) states.push(now)
        }
        const trail = await trailOf(project)
        for (const { kind } of trail) seen.add(kind)
        expect(trail.flatMap(unfilled)).toEqual([])
        for (const state of states.toReversed().slice(1)) {
          await client.call('history.undo', {})
          expect(dump(session.project.db)).toEqual(state)
        }
        await reopen(project)
        for (const state of states.slice(1)) {
          await client.call('history.redo', {})
          expect(dump(session.project.db)).toEqual(state)
        }
        await reopen(project)
        expect(dump(session.project.db)).toEqual(states.at(-1))
        expect((await client.call('history.state', {})).redo).toBeNull()
        expect((await client.call('project.check', {})).problems).toEqual([])
      }),
      { numRuns: 60, seed: 20240305 },
    )
    // Handing out cannot be undone, and merging needs another project: test/backend/merge has them.
    const apart = ['handOut.begin', 'handOut.write', 'project.merge']
    expect(changeKinds.filter((kind) => !(seen.has(kind) || apart.includes(kind)))).toEqual([])
  })

  it('go on, after the project was closed half way back, where they stood', async () => {
    const project = await makeProject()
    const { client, session } = project
    for (const name of ['one', 'two', 'three']) await client.call('attribute.add', { name })
    const states = [dump(session.project.db)]
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    await reopen(project)
    const { undo, redo } = await client.call('history.state', {})
    expect([undo?.params.name, redo?.params.name]).toEqual(['one', 'two'])
    await client.call('history.redo', {})
    await client.call('history.redo', {})
    expect(dump(session.project.db)).toEqual(states[0])
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

  it('tell every window which topics, interviews and codings are different', async () => {
    const { client } = await makeProject()
    const { id } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await activate(client, 'B')
    const heard: unknown[] = []
    client.on('project.changed', (event) => heard.push(event))
    const place = { interviewId, competencyId: id, level: 1, ...spanOf('四趟'), memo: '' }
    const made = await client.call('coding.add', place)
    await client.call('history.undo', {})
    await client.call('history.redo', {})
    const one = { topics: ['coding'], interviewIds: [interviewId], codingIds: [made.id] }
    expect(heard).toEqual(Array(3).fill(one))
  })
})
