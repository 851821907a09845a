import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import type { ComparisonSettings, CompetencyComparison } from '../../../core/comparison/types.ts'
import { presets } from '../../../core/proposal/parameters.ts'
import { dump } from '../dump.ts'
import { activate, failureCode, spanOf } from '../fixture.ts'
import { interviewLength, makeStudy, smallStudy } from './study.ts'

type Study = Awaited<ReturnType<typeof smallStudy>>

async function compare({ client }: Pick<Study, 'client'>, changes: Partial<ComparisonSettings> = {}) {
  await client.call('comparison.setSettings', { settings: { ...defaultSettings, ...changes } })
  const result = await client.call('comparison.run', {})
  const { interviewees } = await client.call('interviewee.list', {})
  const codes = new Map(interviewees.map((person) => [person.id, person.code]))
  const [cso, ini] = result.rows
  if (cso === undefined || ini === undefined) throw new Error('rows are missing')
  const scores = new Map(
    result.interviewees.map(({ intervieweeId, scores: [first] }) => [codes.get(intervieweeId), first]),
  )
  return { result, cso, ini, scores }
}

/** Mean and number of values of a score, in both groups. */
function means({ superior, average }: CompetencyComparison, score: keyof typeof superior.scores) {
  return [superior, average].map(({ scores }) => {
    const { n, mean } = scores[score]
    return [mean.defined ? mean.value : mean.reason, n]
  })
}
const perThousand = (codings: number) => (1000 * codings) / interviewLength

describe('the scores of each interviewee', () => {
  it('count codings, events and levels as they stand in the interview', async () => {
    const study = await smallStudy()
    const { client, s1 } = study
    const event = { interviewId: s1, title: '', polarity: 'success' as const, ...spanOf('去年三月') }
    await client.call('event.add', event)
    const { scores } = await compare(study)
    const none = { frequency: 0, eventFrequency: 0, present: false, meanLevel: null, highestLevel: null }
    const one = {
      frequency: 1,
      eventFrequency: 0,
      present: true,
      meanLevel: 1,
      highestLevel: 1,
      totalLevel: 1,
    }
    const rate = (codings: number) => ({ rate: perThousand(codings) })
    expect(scores.get('S1')).toMatchObject({ frequency: 3, eventFrequency: 1, present: true, ...rate(3) })
    expect(scores.get('S1')).toMatchObject({ meanLevel: (3 + 2) / 2, highestLevel: 3, totalLevel: 5 })
    expect(scores.get('S2')).toMatchObject({ ...one, ...rate(1) })
    expect(scores.get('A1')).toMatchObject({ ...none, totalLevel: 0, ...rate(0) })
    expect(scores.get('A2')).toMatchObject({ frequency: 2, meanLevel: 1, highestLevel: 2, ...rate(2) })
    expect([...scores.keys()].sort()).toEqual(['A1', 'A2', 'S1', 'S2'])
  })

  it('are reckoned by all that an interviewee said, in however many interviews', async () => {
    const study = await smallStudy()
    const again = await study.add('S1', null, 'again.txt')
    await study.code(again, [1])
    const { scores } = await compare(study)
    expect(scores.get('S1')).toMatchObject({ frequency: 4, meanLevel: (3 + 2 + 1) / 3 })
    expect(scores.get('S1')?.rate).toBe((1000 * 4) / (2 * interviewLength))
    await study.client.call('speaker.setRole', { interviewId: again, speaker: '答', role: 'other' })
    expect((await compare(study)).scores.get('S1')?.rate).toBe(perThousand(4))
  })

  it('count a competency once an event, at its highest level, where the analyst says so', async () => {
    const study = await smallStudy()
    const event = { title: '', polarity: 'success' as const, ...spanOf('去年三月') }
    await study.client.call('event.add', { interviewId: study.s1, ...event })
    await study.code(study.s1, [2, 3, null, 1, 1])
    const { scores } = await compare(study, { countPerEvent: 'once' })
    // Four of the five lie in the event (2, 3, none, 1); the fifth, of level 1, outside.
    expect(scores.get('S1')).toMatchObject({ frequency: 2, meanLevel: (3 + 1) / 2, highestLevel: 3 })
    expect(scores.get('A2')).toMatchObject({ frequency: 2, meanLevel: 1 })
  })

  it('are the mean of the coders until there is a consensus, which then counts alone', async () => {
    const study = await smallStudy()
    await study.code(study.s1, [1], { coder: 'B' })
    const apart = await compare(study)
    expect(apart.result.layer).toBe('coders')
    expect(apart.scores.get('S1')).toMatchObject({
      frequency: (3 + 1) / 2,
      meanLevel: (2.5 + 1) / 2,
      highestLevel: 2,
    })
    for (const [interview, levels] of [
      [study.s1, [2, 2]],
      [study.a2, [0]],
    ] as const)
      await study.code(interview, levels, { layer: 'consensus', coder: 'C' })
    const agreed = await compare(study)
    expect(agreed.result.layer).toBe('consensus')
    expect(agreed.scores.get('S1')).toMatchObject({ frequency: 2, meanLevel: 2 })
    expect([...agreed.scores.keys()].sort()).toEqual(['A2', 'S1'])
    expect((await compare(study, { layer: 'coders' })).scores.get('S1')).toEqual(apart.scores.get('S1'))
  })
})

describe('the comparison of the groups', () => {
  it('gives presence, means and their numbers as a pocket calculator does', async () => {
    const { result, cso } = await compare(await smallStudy())
    expect([result.superiorCount, result.averageCount]).toEqual([2, 2])
    expect(cso.superior).toMatchObject({ n: 2, coded: 2, codings: 4, presence: { value: 1 } })
    expect(cso.average).toMatchObject({ n: 2, coded: 1, codings: 2, presence: { value: 0.5 } })
    expect(means(cso, 'frequency')).toEqual([
      [(3 + 1) / 2, 2],
      [(0 + 2) / 2, 2],
    ])
    expect(means(cso, 'mean-level')).toEqual([
      [(2.5 + 1) / 2, 2],
      [1, 1],
    ])
    expect(means(cso, 'highest-level')).toEqual([
      [(3 + 1) / 2, 2],
      [2, 1],
    ])
    expect(means(cso, 'rate')).toEqual([
      [perThousand(2), 2],
      [perThousand(1), 2],
    ])
    expect(cso.difference).toEqual({ defined: true, value: 1.75 - 1 })
    // One value only in the average group: no spread, hence no effect and no test.
    const missing = { defined: false, reason: 'too-few-values' }
    expect([cso.g, cso.p, cso.pAdjusted]).toEqual([missing, missing, null])
    expect(cso.average.scores['mean-level'].standardDeviation).toEqual(missing)
  })

  it('takes "not shown" for 0 where the analyst says so', async () => {
    const { cso } = await compare(await smallStudy(), { absentLevel: 'zero' })
    expect(means(cso, 'mean-level')).toEqual([
      [1.75, 2],
      [(0 + 1) / 2, 2],
    ])
    expect(cso.difference).toMatchObject({ value: 1.75 - 0.5 })
  })

  it('gives effect and p by the chosen score', async () => {
    const { cso } = await compare(await smallStudy(), { score: 'frequency' })
    // 3 and 1 against 0 and 2: means 2 and 1, each variance 2; J for 2 degrees of freedom is 1/sqrt(pi).
    expect(cso.difference).toMatchObject({ value: 1 })
    expect(cso.g.defined && cso.g.value).toBeCloseTo(1 / Math.SQRT2 / Math.sqrt(Math.PI), 12)
    // Of the six ways to divide 0, 1, 2 and 3 in two, only {0, 3} and {1, 2} differ less.
    expect(cso.p).toMatchObject({ defined: true, value: 4 / 6 })
    expect(cso.isExact).toBe(true)
    // Present in both of two against one of two.
    expect(cso.fisherP).toMatchObject({ value: 1 })
    // 3 > 0, 3 > 2, 1 > 0, 1 < 2.
    expect(cso.cliffsDelta).toMatchObject({ value: (3 - 1) / 4 })
  })

  it('says of competencies nobody coded, and of too small groups, that nothing can be said', async () => {
    const study = await smallStudy()
    const { result } = await compare(study)
    expect(result.rows.map((row) => row.proposal.rule)).toEqual(['R0_GROUP_N', 'R0_GROUP_N'])
    const proposal = { ...defaultSettings.proposal, minGroupN: 2, minCoded: 1 }
    const other = await compare(study, { proposal })
    expect(other.result.rows.map((row) => row.proposal.rule)).toEqual(['R2_UNDEFINED', 'R2_UNDEFINED'])
  })

  it('warns of what weakens it', async () => {
    const study = await smallStudy()
    const codes = async () =>
      new Map((await compare(study)).result.warnings.map((one) => [one.code, one.params]))
    const first = await codes()
    expect(first.get('W_UNCODED')).toEqual({ count: 1 })
    expect(first.get('W_TINY_N')).toEqual({ superior: 2, average: 2 })
    expect(first.get('W_NOT_BLIND')).toEqual({ coders: 1 })
    expect(first.has('W_ONE_CODER')).toBe(true)
    expect([first.has('W_NO_CRITERION'), first.has('W_CODEBOOK_CHANGED')]).toEqual([false, false])
    await study.client.call('dictionary.freeze', { note: '' })
    await study.client.call('dictionary.newDraft', {})
    await study.code(study.s2, [1, 1])
    await study.client.call('project.update', { criterion: '  ', sameSample: true })
    const later = await codes()
    expect(later.get('W_CODEBOOK_CHANGED')).toEqual({ versions: 2 })
    expect([later.has('W_NO_CRITERION'), later.has('W_SAME_SAMPLE')]).toEqual([true, true])
  })
})

describe('settings of the comparison', () => {
  it('are kept in the project, and can be taken back', async () => {
    const study = await smallStudy()
    const { client, path } = study
    const settings = { ...defaultSettings, score: 'rate' as const, proposal: presets.strict }
    await compare(study, settings)
    await client.call('project.close', {})
    await client.call('project.open', { path })
    expect((await client.call('comparison.run', {})).settings).toEqual(settings)
    expect((await client.call('history.undo', {})).kind).toBe('comparison.settings')
    expect((await client.call('comparison.run', {})).settings).toEqual(defaultSettings)
  })

  it('are refused where they mean nothing', async () => {
    const { client } = await makeStudy()
    const { proposal } = defaultSettings
    const wrong = [
      { ...proposal, alpha: 0 },
      { ...proposal, alpha: 1 },
      { ...proposal, minGroupN: 1 },
      { ...proposal, presenceThreshold: 1.1 },
      { ...proposal, minEffect: -0.1 },
      { ...proposal, minCoded: 2.5 },
    ]
    for (const one of wrong) {
      const settings = { ...defaultSettings, proposal: one }
      expect(await failureCode(client.call('comparison.setSettings', { settings }))).toBe('bad-request')
      expect(await failureCode(client.call('comparison.preview', { settings }))).toBe('bad-request')
    }
    expect((await client.call('history.state', {})).undo?.kind).toBe('competency.add')
  })

  it('can be tried: which labels would be others, and nothing changes', async () => {
    const study = await makeStudy()
    const { client, session, cso } = study
    for (const code of ['S1', 'S2', 'S3']) await study.code(await study.add(code, 'superior'), [3, 2])
    for (const code of ['A1', 'A2', 'A3']) await study.code(await study.add(code, 'average'), [2, 3])
    const before = dump(session.project.db)
    const proposal = { ...defaultSettings.proposal, minGroupN: 3 }
    const same = await client.call('comparison.preview', { settings: defaultSettings })
    expect(same.changes).toEqual([])
    const { changes } = await client.call('comparison.preview', {
      settings: { ...defaultSettings, proposal },
    })
    // Everyone's mean level is 2.5: no difference, present in all.
    expect(changes).toMatchObject([
      {
        ...{ competencyId: cso, before: 'insufficient', after: 'threshold' },
        row: { proposal: { label: 'threshold', rule: 'R5_COMMON' } },
      },
    ])
    expect(dump(session.project.db)).toEqual(before)
  })

  it('may be set by a blind coder, who still sees no result', async () => {
    const { client } = await makeStudy()
    await activate(client, 'B')
    await client.call('comparison.setSettings', { settings: defaultSettings })
    expect(await failureCode(client.call('comparison.run', {}))).toBe('groups-hidden')
    expect(await failureCode(client.call('comparison.preview', { settings: defaultSettings }))).toBe(
      'groups-hidden',
    )
  })
})
