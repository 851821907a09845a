import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { ClusterId, CompetencyId } from '../../../core/model/ids.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  competencyFields,
  failure,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
} from '../fixture.ts'

const both = (words: string) => ({ zh: words, en: words })

/** The dictionary's clusters as lines: name and codes, in their order. */
async function outline(client: Client): Promise<string[]> {
  const { clusters } = await client.call('dictionary.get', {})
  return clusters.map(({ name, competencies }) =>
    [`${name.zh}:`, ...competencies.map((competency) => competency.code)].join(' '),
  )
}

/** Clusters x with A, B and C, y with D, and z without any. */
async function threeClusters() {
  const project = await makeProject()
  const { client } = project
  const clusters: ClusterId[] = []
  for (const name of ['x', 'y', 'z'])
    clusters.push((await client.call('cluster.add', { name: both(name) })).id)
  const [x = noRow, y = noRow, z = noRow] = clusters
  const add = async (clusterId: ClusterId, code: string) =>
    (await client.call('competency.add', { clusterId, ...competencyFields(code) })).id
  const [a, b, c, d] = [await add(x, 'A'), await add(x, 'B'), await add(x, 'C'), await add(y, 'D')]
  return { ...project, x, y, z, a, b, c, d }
}

/** A coding of a competency by coder B, which nobody else at independent work sees. */
async function codeAsB(client: Client, competencyId: CompetencyId, level: number | null) {
  const interviewId = await importTranscript(client)
  await activate(client, 'B')
  return client.call('coding.add', { interviewId, competencyId, level, memo: '', ...spanOf('四趟') })
}

describe('clusters and competencies', () => {
  it('stand in the order they were put in', async () => {
    const { client, x, y, z, a, d } = await threeClusters()
    expect(await outline(client)).toEqual(['x: A B C', 'y: D', 'z:'])
    await client.call('cluster.move', { clusterId: z, before: x })
    await client.call('cluster.move', { clusterId: x, before: null })
    expect(await outline(client)).toEqual(['z:', 'y: D', 'x: A B C'])
    await client.call('competency.move', { competencyId: a, clusterId: x, before: null })
    await client.call('competency.move', { competencyId: d, clusterId: x, before: a })
    await client.call('competency.move', { competencyId: a, clusterId: z, before: null })
    expect(await outline(client)).toEqual(['z: A', 'y:', 'x: B C D'])
    await client.call('cluster.update', { clusterId: y, name: both('why') })
    expect(await outline(client)).toEqual(['z: A', 'why:', 'x: B C D'])
  })

  it('can be moved only to places that are there', async () => {
    const { client, x, y, a, d } = await threeClusters()
    const move = (competencyId: CompetencyId, clusterId: ClusterId, before: CompetencyId | null) =>
      client.call('competency.move', { competencyId, clusterId, before })
    const calls = [
      move(a, y, a),
      move(a, x, d),
      move(a, noRow, null),
      move(noRow, x, null),
      client.call('cluster.move', { clusterId: x, before: noRow }),
      client.call('cluster.move', { clusterId: noRow, before: null }),
      client.call('cluster.update', { clusterId: noRow, name: both('') }),
      client.call('cluster.delete', { clusterId: noRow }),
      client.call('competency.add', { clusterId: noRow, ...competencyFields('N') }),
      client.call('competency.update', { competencyId: noRow, colour: 2 }),
      client.call('competency.delete', { competencyId: noRow }),
    ]
    for (const call of calls) expect(await failureCode(call)).toBe('not-found')
    await move(a, x, a)
    expect(await outline(client)).toEqual(['x: A B C', 'y: D', 'z:'])
  })

  it('are all still there, once each, after any moves', async () => {
    const { client, x, y, z, a, b, c, d } = await threeClusters()
    const all = [a, b, c, d]
    const move = fc.record({ what: fc.nat(3), where: fc.nat(2), before: fc.option(fc.nat(3)) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 8 }), async (moves) => {
        for (const { what, where, before } of moves)
          await client
            .call('competency.move', {
              competencyId: all[what] ?? noRow,
              clusterId: [x, y, z][where] ?? noRow,
              before: before === null ? null : (all[before] ?? null),
            })
            .catch(() => undefined)
        const codes = (await outline(client)).flatMap((line) => line.split(' ').slice(1))
        expect(codes.sort()).toEqual(['A', 'B', 'C', 'D'])
      }),
      { seed: 5, numRuns: 30 },
    )
  })

  it('have codes of their own', async () => {
    const { client, x, a } = await threeClusters()
    const added = client.call('competency.add', { clusterId: x, ...competencyFields('B') })
    expect(await failureCode(added)).toBe('name-taken')
    expect(await failureCode(client.call('competency.update', { competencyId: a, code: 'D' }))).toBe(
      'name-taken',
    )
    await client.call('competency.update', { competencyId: a, code: 'A' })
    expect(await outline(client)).toEqual(['x: A B C', 'y: D', 'z:'])
  })

  it('change in what is given and stay in the rest', async () => {
    const { client, a } = await threeClusters()
    const before = await client.call('competency.update', { competencyId: a, definition: both('what it is') })
    const [first, , ...others] = before.levels
    if (first === undefined) throw new Error('no levels')
    const levels = [...others, { ...first, anchor: both('not shown') }]
    const after = await client.call('competency.update', { competencyId: a, levels, colour: 7 })
    const inOrder = [{ ...first, anchor: both('not shown') }, ...others]
    expect(after).toEqual({ ...before, colour: 7, levels: inOrder })
    const { clusters } = await client.call('dictionary.get', {})
    expect(clusters[0]?.competencies[0]).toEqual(after)
  })
})

describe('a competency that is coded', () => {
  it('is not deleted, by whomever it is coded, nor is its cluster', async () => {
    const { client, session, x, a } = await threeClusters()
    const { id } = await codeAsB(client, a, 2)
    await activate(client, 'C')
    const before = dump(session.project.db)
    const refusal = { code: 'competency-in-use', params: { code: 'A', count: 1 } }
    expect(await failure(client.call('competency.delete', { competencyId: a }))).toMatchObject(refusal)
    expect(await failure(client.call('cluster.delete', { clusterId: x }))).toMatchObject(refusal)
    expect(dump(session.project.db)).toEqual(before)
    await activate(client, 'B')
    await client.call('coding.delete', { codingIds: [id] })
    await client.call('cluster.delete', { clusterId: x })
    expect(await outline(client)).toEqual(['y: D', 'z:'])
  })

  it('keeps the levels that codings stand on', async () => {
    const { client, a } = await threeClusters()
    await codeAsB(client, a, 2)
    const update = (values: readonly number[]) =>
      client.call('competency.update', {
        competencyId: a,
        levels: values.map((value) => ({ value, anchor: both(''), indicators: both('') })),
      })
    for (const values of [[0, 1, 3], []])
      expect(await failure(update(values))).toMatchObject({
        code: 'competency-in-use',
        params: { code: 'A', count: 1 },
      })
    expect((await update([2, 5])).levels.map((level) => level.value)).toEqual([2, 5])
  })

  it('can be changed in all else, also where it has no levels and is coded with one', async () => {
    const { client } = await makeProject()
    const { id: competencyId } = await addCompetency(client, 'FREE', [])
    await codeAsB(client, competencyId, 6)
    const renamed = await client.call('competency.update', { competencyId, name: both('free'), levels: [] })
    expect(renamed.name).toEqual(both('free'))
    const level = (value: number) => ({ value, anchor: both(''), indicators: both('') })
    const lacking = client.call('competency.update', { competencyId, levels: [level(1)] })
    expect(await failureCode(lacking)).toBe('competency-in-use')
    const fitting = await client.call('competency.update', { competencyId, levels: [level(1), level(6)] })
    expect(fitting.levels).toHaveLength(2)
  })
})

describe('deleting', () => {
  it('a competency takes its levels and the decision on it along, and undo brings all back', async () => {
    const { client, session, a } = await threeClusters()
    await client.call('model.decide', {
      competencyId: a,
      decision: { label: 'threshold', reason: 'because' },
    })
    const before = dump(session.project.db)
    await client.call('competency.delete', { competencyId: a })
    expect(dump(session.project.db).decision).toEqual([])
    expect(dump(session.project.db).level).toHaveLength(before.level.length - 4)
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'competency.delete', params: { name: { zh: '能力A', en: 'A' } } })
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })
})

describe('versions', () => {
  it('are told with what each changed, the draft first', async () => {
    const { client, a, b } = await threeClusters()
    expect(await client.call('dictionary.versions', {})).toEqual([
      { number: 1, note: '', frozenAt: null, codings: 0, differences: null },
    ])
    await client.call('dictionary.freeze', { note: 'pilot' })
    await client.call('dictionary.newDraft', {})
    await client.call('competency.update', { competencyId: a, definition: { zh: '新定义', en: '' } })
    await client.call('competency.delete', { competencyId: b })
    const [draft, first] = await client.call('dictionary.versions', {})
    expect(first).toMatchObject({ number: 1, note: 'pilot', differences: null })
    expect(draft).toMatchObject({
      ...{ number: 2, frozenAt: null },
      differences: [
        {
          ...{ competencyId: a, code: 'A', kind: 'changed' },
          fields: [{ field: 'definition', language: 'zh', level: null, after: '新定义' }],
        },
        { competencyId: b, code: 'B', kind: 'removed', fields: [] },
      ],
    })
  })

  it('count the codings made with them, and levels theirs, of those that may be seen', async () => {
    const { client, a } = await threeClusters()
    const { interviewId } = await codeAsB(client, a, 1)
    await client.call('dictionary.freeze', { note: '' })
    const place = { interviewId, competencyId: a, memo: '' }
    await client.call('coding.add', { ...place, level: null, ...spanOf('园区') })
    await client.call('dictionary.newDraft', {})
    await client.call('coding.add', { ...place, level: 1, ...spanOf('贷款') })
    const counts = async () => ({
      versions: (await client.call('dictionary.versions', {})).map(({ number, codings }) => [
        number,
        codings,
      ]),
      levels: await client.call('competency.levelCounts', { competencyId: a }),
    })
    const versions = [
      [2, 1],
      [1, 2],
    ]
    expect(await counts()).toEqual({
      versions,
      levels: [
        { level: null, count: 1 },
        { level: 1, count: 2 },
      ],
    })
  })
})

describe('freezing', () => {
  it('makes a version that lasts, and forbids every edit until a new draft is begun', async () => {
    const { client, session, x, y, a } = await threeClusters()
    const frozen = await client.call('dictionary.freeze', { note: 'pilot' })
    expect(frozen).toMatchObject({ frozen: true, currentNumber: 1, versions: [{ number: 1, note: 'pilot' }] })
    const before = dump(session.project.db)
    const edits = [
      client.call('dictionary.freeze', { note: '' }),
      client.call('dictionary.load', { template: 'bank-5' }),
      client.call('cluster.add', { name: both('new') }),
      client.call('cluster.update', { clusterId: x, name: both('new') }),
      client.call('cluster.move', { clusterId: x, before: null }),
      client.call('cluster.delete', { clusterId: x }),
      client.call('competency.add', { clusterId: x, ...competencyFields('N') }),
      client.call('competency.update', { competencyId: a, colour: 9 }),
      client.call('competency.move', { competencyId: a, clusterId: y, before: null }),
      client.call('competency.delete', { competencyId: a }),
    ]
    for (const edit of edits) expect(await failureCode(edit)).toBe('dictionary-frozen')
    expect(dump(session.project.db)).toEqual(before)
    const draft = await client.call('dictionary.newDraft', {})
    expect(draft).toMatchObject({ frozen: false, currentNumber: 2, versions: frozen.versions })
    await client.call('competency.update', { competencyId: a, colour: 9 })
    const second = await client.call('dictionary.freeze', { note: '' })
    expect(second.versions.map((version) => version.number)).toEqual([1, 2])
  })

  it('keeps the dictionary as it was, whatever becomes of the draft', async () => {
    const { client, session, a } = await threeClusters()
    await client.call('dictionary.freeze', { note: '' })
    await client.call('dictionary.newDraft', {})
    await client.call('competency.delete', { competencyId: a })
    const [{ content } = { content: '{}' }] = dump(session.project.db).dictionary_version as {
      content: string
    }[]
    const kept: { competencies: { code: string; levels: unknown[] }[] } = JSON.parse(content)
    expect(kept.competencies.map(({ code, levels }) => [code, levels.length])).toEqual([
      ['A', 4],
      ['B', 4],
      ['C', 4],
      ['D', 4],
    ])
  })

  it('can be undone, and a new draft where there is one already changes nothing', async () => {
    const { client, a } = await threeClusters()
    const begun = await client.call('dictionary.newDraft', {})
    expect(begun).toMatchObject({ frozen: false, currentNumber: 1, versions: [] })
    expect((await client.call('history.state', {})).undo?.kind).toBe('competency.add')
    await client.call('dictionary.freeze', { note: '' })
    expect((await client.call('history.undo', {})).params).toEqual({ number: 1 })
    await client.call('competency.update', { competencyId: a, colour: 4 })
    expect(await client.call('dictionary.get', {})).toEqual({
      ...begun,
      clusters: expect.arrayContaining(begun.clusters.slice(1)),
    })
  })

  it('is what a coding names: the version in force when it was made', async () => {
    const { client, session, a } = await threeClusters()
    const { interviewId } = await codeAsB(client, a, 1)
    await client.call('dictionary.freeze', { note: '' })
    const place = { interviewId, competencyId: a, level: 1, memo: '' }
    await client.call('coding.add', { ...place, ...spanOf('园区') })
    await client.call('dictionary.newDraft', {})
    await client.call('coding.add', { ...place, ...spanOf('贷款') })
    const numbers = (dump(session.project.db).coding as { dictionary_number: number }[]).map(
      (coding) => coding.dictionary_number,
    )
    expect(numbers).toEqual([1, 1, 2])
  })
})

describe('dictionaries to start from', () => {
  it('add what is not there yet; a code that is there stays as it is', async () => {
    const { client } = await makeProject()
    const templates = await client.call('dictionary.templates', {})
    const bank = templates.find((template) => template.id === 'bank-5')
    expect(bank?.competencies).toBe(5)
    const cluster = await client.call('cluster.add', { name: both('own') })
    const own = await client.call('competency.add', { clusterId: cluster.id, ...competencyFields('PKS') })
    const load = () => client.call('dictionary.load', { template: 'bank-5' })
    expect(await load()).toEqual({ added: 4, skipped: ['PKS'] })
    const first = await client.call('dictionary.get', {})
    expect(first.clusters[0]?.competencies).toEqual([own])
    expect(await load()).toMatchObject({ added: 0, skipped: { length: 5 } })
    expect(await client.call('dictionary.get', {})).toEqual(first)
    const [lost = noRow] = first.clusters[1]?.competencies.map((competency) => competency.id) ?? []
    await client.call('competency.delete', { competencyId: lost })
    expect(await load()).toMatchObject({ added: 1 })
    expect((await client.call('dictionary.get', {})).clusters).toHaveLength(2)
    expect(await failureCode(client.call('dictionary.load', { template: '../bank-5' }))).toBe('not-found')
  })
})
