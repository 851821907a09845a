import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { competencyFields, spanOf } from '../fixture.ts'
import { type Copy, handOut, linesOf, makeStudy, merge, type Study } from './copies.ts'

const noWords = { zh: '', en: '' }

async function scaleIn(client: Client) {
  const { clusters } = await client.call('dictionary.get', {})
  return clusters.flatMap(({ competencies }) => competencies)[0]?.levels ?? []
}

/** Levels 0 to 3, of which B takes the last away and C codes with it. */
async function twoMinds() {
  const study = await makeStudy()
  const { client, competencyId, first } = study
  const levels = competencyFields('', [0, 1, 2, 3]).levels.map((level) => ({
    ...level,
    anchor: { zh: `锚 ${level.value}`, en: '' },
  }))
  await client.call('competency.update', { competencyId, levels })
  const [B, C] = [await handOut(study, 'B'), await handOut(study, 'C')]
  await B.client.call('competency.update', { competencyId, levels: levels.slice(0, 3) })
  await C.client.call('coding.add', {
    ...{ interviewId: first, competencyId, level: 3, memo: '' },
    ...spanOf('园区'),
  })
  return { study, B, C, levels }
}

async function check({ client }: Study, levels: unknown): Promise<void> {
  expect(await scaleIn(client)).toEqual(levels)
  expect((await client.call('project.check', {})).problems).toEqual([])
}

describe('a level that one copy deleted while another coded with it', () => {
  it.each(['the deletion', 'the coding'] as const)(
    'stays, in its words, where %s comes first',
    async (what) => {
      const { study, B, C, levels } = await twoMinds()
      await study.client.call('dictionary.freeze', { note: '' })
      const order: readonly Copy[] = what === 'the deletion' ? [B, C] : [C, B]
      const [, second] = await merge(study, order)
      expect(second?.lines).toContainEqual({ code: 'levels-kept', count: 1, names: ['CSO 3'] })
      await check(study, levels)
      expect((await study.client.call('dictionary.get', {})).frozen).toBe(false)
      expect(linesOf(await merge(study, order))).toEqual({})
      await check(study, levels)
    },
  )

  it('goes where its codings were given another level in the same copy', async () => {
    const { study, C, levels } = await twoMinds()
    await merge(study, [C])
    await C.reopen()
    const [coding] = await C.client.call('coding.list', { interviewId: study.first })
    if (coding !== undefined) await C.client.call('coding.update', { codingId: coding.id, level: 2 })
    const { competencyId } = study
    await C.client.call('competency.update', { competencyId, levels: levels.slice(0, 3) })
    expect(linesOf(await merge(study, [C]))).toEqual({ 'codings-changed': 1, 'competencies-changed': 1 })
    await check(study, levels.slice(0, 3))
  })

  it('is made without words where nobody has any: a scale given here, a level of no scale there', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    await client.call('competency.update', { competencyId, levels: [] })
    const copy = await handOut(study, 'B')
    await copy.client.call('coding.add', {
      ...{ interviewId: first, competencyId, level: 7, memo: '' },
      ...spanOf('园区'),
    })
    const { levels } = competencyFields('', [1, 2])
    await client.call('competency.update', { competencyId, levels })
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'codings-added': 1, 'levels-kept': 1 })
    await check(study, [...levels, { value: 7, anchor: noWords, indicators: noWords }])
  })
})
