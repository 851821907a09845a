import { describe, expect, it } from 'vitest'
import {
  addCompetency,
  failure,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
} from '../fixture.ts'

async function withText() {
  const project = await makeProject()
  const { client } = project
  const cso = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const words = async () =>
    (await client.call('quote.list', { offset: 0, limit: 99 })).quotes.map(({ text }) => text)
  return { ...project, cso, interviewId, words }
}

describe('coding many passages', () => {
  it('is one change, passes over what cannot be or is there already, and one undo takes all back', async () => {
    const { client, cso, interviewId, words } = await withText()
    const add = { interviewId, competencyId: cso.id, level: 2, memo: '', ...spanOf('园区') }
    await client.call('coding.add', add)
    const places = ['园区', '四趟', '四趟', '𠮷田'].map((one) => ({ interviewId, ...spanOf(one) }))
    const rare = places[3] ?? { interviewId, start: 0, end: 1 }
    const result = await client.call('coding.addMany', {
      places: [
        ...places.slice(0, 3),
        { ...rare, start: rare.start + 1 },
        { interviewId, start: 5, end: 99_999 },
        { interviewId: noRow, start: 0, end: 1 },
      ],
      competencyId: cso.id,
      level: 3,
    })
    expect(result).toEqual({
      added: 2,
      passed: [
        { index: 0, reason: 'already-there' },
        { index: 2, reason: 'already-there' },
        { index: 4, reason: 'span-invalid' },
        { index: 5, reason: 'not-found' },
      ],
    })
    expect(await words()).toEqual(['四趟', '园区', '𠮷田'])
    const { changes } = await client.call('history.list', { offset: 0, limit: 1 })
    expect(changes).toMatchObject([{ kind: 'coding.addMany', params: { count: 2, level: 3 } }])
    await client.call('history.undo', {})
    expect(await words()).toEqual(['园区'])
  })

  it('can take in the sentence or the turn that each starts in, once', async () => {
    const { client, cso, interviewId, words } = await withText()
    const places = ['四趟', '𠮷田'].map((one) => ({ interviewId, ...spanOf(one) }))
    const alike = { places, competencyId: cso.id, level: 1 }
    const { added, passed } = await client.call('coding.addMany', { ...alike, extent: 'sentence' })
    expect([added, passed]).toEqual([1, [{ index: 1, reason: 'already-there' }]])
    expect(await words()).toEqual(['去年三月，我跑了四趟园区，把𠮷田公司谈下来了。'])
  })

  it('is refused for a level the scale does not have', async () => {
    const { client, cso, interviewId } = await withText()
    const places = [{ interviewId, ...spanOf('园区') }]
    const call = client.call('coding.addMany', { places, competencyId: cso.id, level: 9 })
    expect(await failureCode(call)).toBe('level-not-in-scale')
  })
})

describe('coding with a competency that is not there yet', () => {
  it('makes it with a code nobody has and a colour its cluster does not show, and codes, as one change', async () => {
    const { client, cso, interviewId, words } = await withText()
    const vivo = {
      ...{ interviewId, ...spanOf('跑了四趟'), name: { zh: '勤跑', en: '' }, code: 'CSO' },
      ...{ clusterId: cso.clusterId, clusterName: { zh: '', en: '' } },
    }
    const coding = await client.call('coding.addInVivo', vivo)
    const { clusters } = await client.call('dictionary.get', {})
    const [made] = clusters.flatMap(({ competencies }) => competencies).filter(({ id }) => id !== cso.id)
    expect(made).toMatchObject({ id: coding.competencyId, code: 'CSO2', colour: 2, name: { zh: '勤跑' } })
    expect(await words()).toEqual(['跑了四趟'])
    await client.call('history.undo', {})
    const after = await client.call('dictionary.get', {})
    expect(after.clusters.flatMap(({ competencies }) => competencies)).toHaveLength(1)
    expect(await words()).toEqual([])
  })

  it('makes a cluster where there is none, and is refused without a name or while the dictionary is frozen', async () => {
    const { client, interviewId } = await withText()
    const vivo = {
      ...{ interviewId, ...spanOf('踏实'), name: { zh: '', en: 'Calm' }, code: 'CALM' },
      ...{ clusterId: null, clusterName: { zh: '新编码', en: 'New codes' } },
    }
    await client.call('coding.addInVivo', vivo)
    const { clusters } = await client.call('dictionary.get', {})
    expect(clusters.map(({ name }) => name.en)).toEqual(['Service', 'New codes'])
    const nameless = client.call('coding.addInVivo', { ...vivo, name: { zh: ' ', en: '' } })
    expect(await failureCode(nameless)).toBe('name-empty')
    await client.call('dictionary.freeze', { note: '' })
    expect(await failureCode(client.call('coding.addInVivo', vivo))).toBe('dictionary-frozen')
  })
})

describe('a coding that would become one that is there already', () => {
  it('is refused in words, by competency and by borders; another level is no other coding', async () => {
    const { client, cso, interviewId } = await withText()
    const ini = await addCompetency(client, 'INI')
    const add = (competencyId: typeof cso.id, words: string) =>
      client.call('coding.add', { interviewId, competencyId, level: 1, memo: '', ...spanOf(words) })
    const first = await add(cso.id, '园区')
    const second = await add(ini.id, '园区')
    const third = await add(cso.id, '四趟园区')
    const moved = client.call('coding.update', { codingId: second.id, competencyId: cso.id })
    expect(await failure(moved)).toMatchObject({ code: 'already-coded', params: { code: 'CSO' } })
    const { start, end } = first
    const shrunk = client.call('coding.update', { codingId: third.id, start, end })
    expect(await failureCode(shrunk)).toBe('already-coded')
    await client.call('coding.update', { codingId: first.id, level: 3 })
  })
})

describe('a name', () => {
  it('must stand in one language at least', async () => {
    const { client, cso } = await withText()
    const nothing = { zh: ' ', en: '' }
    expect(await failureCode(client.call('cluster.add', { name: nothing }))).toBe('name-empty')
    const renamed = client.call('cluster.update', { clusterId: cso.clusterId, name: nothing })
    expect(await failureCode(renamed)).toBe('name-empty')
    const update = client.call('competency.update', { competencyId: cso.id, name: nothing })
    expect(await failureCode(update)).toBe('name-empty')
  })
})
