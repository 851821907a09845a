import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  spanOf,
  upload,
} from '../fixture.ts'

/** B and C work apart; A, who leads, has coded and settled as often as `busy` says. B is at work now. */
async function apartProject(busy: boolean) {
  const project = await makeProject({ codingApart: true })
  const { client } = project
  const { id: competencyId } = await addCompetency(client)
  const other = await addCompetency(client, 'INI')
  const interviewId = await importTranscript(client)
  const place = { interviewId, competencyId, level: 2, memo: '' }
  if (busy) {
    await client.call('coding.add', { ...place, ...spanOf('四趟') })
    await client.call('coding.add', { ...place, ...spanOf('园区'), competencyId: other.id, memo: 'secret' })
    await client.call('interview.setProgress', { interviewId, turn: 3, done: true })
    await activate(client, 'C')
    const { id } = await client.call('coding.add', { ...place, ...spanOf('四趟') })
    await client.call('coding.update', { codingId: id, level: 3 })
    await activate(client, 'A', 'consensus')
    await client.call('coding.add', { ...place, ...spanOf('贷款') })
  }
  const coderId = await activate(client, 'B')
  await client.call('coding.add', { ...place, ...spanOf('贷款') })
  return { ...project, interviewId, competencyId, coderId, place }
}
type Apart = Awaited<ReturnType<typeof apartProject>>

/** What tells one run from another and nothing of what others did. */
const incidental = new Set([
  'id',
  'at',
  'createdAt',
  'changedAt',
  'uid',
  'path',
  'openedAt',
  'files',
  'codings',
])

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, one]) => typeof one === 'object' || !incidental.has(key))
  return Object.fromEntries(kept.map(([key, one]) => [key, comparable(one)]))
}

/** Everything a coder at work asks for or does. */
const questions: Readonly<Record<string, (given: Apart) => Promise<unknown>>> = {
  info: async ({ client }) => {
    const { counts, othersHidden } = await client.call('project.info', {})
    return { codings: [counts.codings], othersHidden }
  },
  interviews: ({ client }) => client.call('interview.list', {}),
  codings: ({ client, interviewId }) => client.call('coding.list', { interviewId }),
  quotes: ({ client }) => client.call('quote.list', { offset: 0, limit: 100 }),
  'quotes of another coder': ({ client }) =>
    client.call('quote.list', { coderId: 1 as never, offset: 0, limit: 100 }),
  'quotes of the consensus': ({ client }) =>
    client.call('quote.list', { layer: 'consensus', offset: 0, limit: 100 }),
  dictionary: async ({ client }) => {
    const { clusters } = await client.call('dictionary.get', {})
    return clusters.flatMap((cluster) => cluster.competencies.map((one) => [one.code, one.codingCount]))
  },
  trail: ({ client }) => client.call('history.list', { offset: 0, limit: 100 }),
  'trail as a file': async ({ client, folder }) => {
    const path = join(folder, 'trail.csv')
    return (await client.call('history.export', { path, overwrite: true, language: 'en' })).rows
  },
  undo: async ({ client }) => [
    await client.call('history.state', {}),
    await client.call('history.undo', {}),
    await client.call('history.state', {}),
    await failureCode(client.call('history.undo', {})),
    await client.call('history.redo', {}),
  ],
  'a correction': async ({ client, interviewId }) => {
    const { version } = await client.call('interview.get', { interviewId })
    const { gone, needsReview } = await client.call('transcript.correct', {
      interviewId,
      version,
      edits: [{ ...spanOf('四趟园区'), text: '' }],
    })
    return { gone, needsReview }
  },
  'a table of codings': async ({ client }) => {
    const rows = ['P01,B,CSO,四趟', 'P01,A,CSO,四趟', 'P01,consensus,CSO,贷款', 'P01,,CSO,去年']
    const id = await upload(client, 'c.csv', ['interview,coder,competency,quote', ...rows].join('\n'))
    return client.call('coding.import', { upload: id })
  },
  'coding the same again': ({ client, place }) => client.call('coding.add', { ...place, ...spanOf('四趟') }),
  recent: async ({ client, path }) => {
    await client.call('project.open', { path })
    return (await client.call('recent.list', {})).map((one) => [one.codings])
  },
}

describe('a coder at work apart', () => {
  it.each(Object.keys(questions))('hears the same whatever others have coded: %s', async (name) => {
    const ask = async (busy: boolean) => comparable(await questions[name]?.(await apartProject(busy)))
    expect(await ask(true)).toEqual(await ask(false))
  })

  it('gets no results, neither agreement nor comparison, and does not work on the consensus', async () => {
    const { client, coderId, folder } = await apartProject(true)
    await client.call('project.openGroups', {})
    const path = join(folder, 'x.xlsx')
    const attempts = [
      client.call('agreement.run', { coderIds: [] }),
      client.call('agreement.disagreements', { first: coderId, second: coderId }),
      client.call('consensus.takeAgreed', { first: coderId, second: coderId }),
      client.call('comparison.run', {}),
      client.call('model.get', {}),
      client.call('export.tables', {
        ...{ format: 'xlsx', path, overwrite: false, language: 'en' },
        tables: ['codings'],
      }),
      client.call('coder.activate', { coderId, layer: 'consensus' }),
      client.call('project.update', { codingApart: false }),
    ]
    for (const attempt of attempts) expect(await failureCode(attempt)).toBe('coding-apart')
  })

  it('sees what others did once a lead has ended it', async () => {
    const { client, coderId } = await apartProject(true)
    await activate(client, 'A')
    await client.call('project.update', { codingApart: false })
    await client.call('coder.activate', { coderId, layer: 'consensus' })
    expect((await client.call('project.info', {})).counts.codings).toBe(5)
    expect((await client.call('agreement.run', { coderIds: [] })).doubleCoded).toBe(1)
  })
})

describe('undo', () => {
  it('by a coder never takes back what another did, whatever either is called by then', async () => {
    const { client, coderId } = await apartProject(false)
    await activate(client, 'C')
    expect((await client.call('history.state', {})).undo).toBeNull()
    expect(await failureCode(client.call('history.undo', {}))).toBe('nothing-to-undo')
    await activate(client, 'B')
    await client.call('coder.edit', { coderId, name: 'renamed' })
    await client.call('history.undo', {})
    expect(await client.call('history.undo', {})).toMatchObject({ kind: 'coding.add', coder: 'B' })
  })

  it('by a lead does, and says whose change it is', async () => {
    const { client } = await apartProject(false)
    await activate(client, 'A')
    expect((await client.call('history.state', {})).undo).toMatchObject({ kind: 'coding.add', coder: 'B' })
    expect(await client.call('history.undo', {})).toMatchObject({ coder: 'B' })
  })
})

describe('rights', () => {
  it('are given by leads; others change their own name alone', async () => {
    const { client, coderId } = await apartProject(false)
    const refused = [
      client.call('coder.edit', { coderId, lead: true }),
      client.call('coder.edit', { coderId, blind: false }),
      client.call('coder.edit', { coderId: 1 as never, name: 'X' }),
      client.call('coder.add', { name: 'D', blind: false, lead: true }),
    ]
    for (const attempt of refused) expect(await failureCode(attempt)).toBe('lead-only')
    await client.call('coder.edit', { coderId, name: 'B2' })
    await activate(client, 'A')
    await client.call('coder.edit', { coderId, lead: true })
    expect((await client.call('project.info', {})).coders[1]).toMatchObject({ name: 'B2', lead: true })
  })

  it('are anybody’s where nobody leads', async () => {
    const coders = [
      { name: 'A', blind: true, lead: false },
      { name: 'B', blind: true, lead: false },
    ]
    const { client } = await makeProject({ coders })
    const coderId = await activate(client, 'B')
    await client.call('coder.edit', { coderId, lead: true })
    expect((await client.call('project.info', {})).coders[1]).toMatchObject({ lead: true })
  })

  it('are no reason to hide anything where nobody leads', async () => {
    const { client } = await makeProject({
      codingApart: true,
      coders: [
        { name: 'A', blind: false, lead: false },
        { name: 'B', blind: false, lead: false },
      ],
    })
    expect(await client.call('project.info', {})).toMatchObject({ codingApart: true, othersHidden: false })
    await activate(client, 'A', 'consensus')
  })
})
