import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import { spanOf } from '../fixture.ts'
import { makeStudy, smallStudy } from '../handlers/study.ts'

describe('what was computed of a project', () => {
  it('is told again, the very same, while nothing changes', async () => {
    const { client } = await smallStudy()
    const first = await client.call('comparison.run', {})
    expect(await client.call('comparison.run', {})).toEqual(first)
  })

  it('is forgotten with every change: a coding, its undo and redo, a person, a setting', async () => {
    const { client, add, code } = await makeStudy()
    const s1 = await add('S1', 'superior')
    const a1 = await add('A1', 'average')
    await code(s1, [2])
    await code(a1, [1])
    const codings = async () => {
      const { rows } = await client.call('comparison.run', {})
      return [rows[0]?.superior.codings, rows[0]?.average.codings]
    }
    expect(await codings()).toEqual([1, 1])
    const { clusters } = await client.call('dictionary.get', {})
    const competencyId = clusters[0]?.competencies[0]?.id
    if (competencyId === undefined) throw new Error('a competency is missing')
    const place = spanOf('园区')
    await client.call('coding.add', { interviewId: s1, competencyId, level: 3, memo: '', ...place })
    expect(await codings()).toEqual([2, 1])
    await client.call('history.undo', {})
    expect(await codings()).toEqual([1, 1])
    await client.call('history.redo', {})
    expect(await codings()).toEqual([2, 1])
    const { interviewees } = await client.call('interviewee.list', {})
    const average = interviewees.find((person) => person.code === 'A1')
    if (average === undefined) throw new Error('an interviewee is missing')
    await client.call('interviewee.set', { intervieweeIds: [average.id], group: null })
    expect(await codings()).toEqual([2, 0])
    const settings = { ...defaultSettings, countPerEvent: 'once' as const }
    await client.call('comparison.setSettings', { settings })
    expect((await client.call('comparison.run', {})).settings).toEqual(settings)
  })

  it('is not mixed up between settings, strata and coders', async () => {
    const { client } = await smallStudy()
    const all = await client.call('comparison.run', {})
    const none = await client.call('comparison.run', { stratum: 'there is none such' })
    expect([all.superiorCount > 0, none.superiorCount]).toEqual([true, 0])
    const { changes } = await client.call('comparison.preview', {
      settings: { ...defaultSettings, proposal: { ...defaultSettings.proposal, minGroupN: 2 } },
    })
    expect(changes).toEqual([])
    expect(await client.call('comparison.run', {})).toEqual(all)
  })
})
