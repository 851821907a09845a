import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { dump } from '../dump.ts'
import { activate, failureCode, noRow } from '../fixture.ts'
import { makeStudy } from './study.ts'

const decide = (
  client: Client,
  competencyId: CompetencyId,
  label: 'threshold' | 'insufficient',
  reason: string,
) => client.call('model.decide', { competencyId, decision: { label, reason } })

/** One coded interview: with so little, "insufficient" is proposed for everything. */
async function codedStudy() {
  const study = await makeStudy()
  const interviewId = await study.add('S1', 'superior')
  const codings = await study.code(interviewId, [3, 2, 1])
  return { ...study, interviewId, codings }
}

describe('deciding on a competency', () => {
  it('keeps what was proposed, who decided and when', async () => {
    const { client, cso, ini } = await codedStudy()
    await decide(client, ini, 'threshold', '  seen by every manager  ')
    await decide(client, cso, 'insufficient', '')
    const { decisions } = await client.call('model.get', {})
    const [first, second] = decisions
    expect(first).toMatchObject({
      ...{ competencyId: ini, label: 'threshold', reason: 'seen by every manager' },
      ...{ proposed: 'insufficient', coder: 'A' },
    })
    expect(second).toMatchObject({ competencyId: cso, label: 'insufficient', reason: '' })
    expect(new Date(first?.at ?? '').toISOString()).toBe(first?.at)
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'model.decide', params: { name: { zh: '能力CSO', en: 'CSO' } } })
  })

  it('against the proposal needs a reason, and blanks are none', async () => {
    const { client, cso } = await codedStudy()
    for (const reason of ['', '  '])
      expect(await failureCode(decide(client, cso, 'threshold', reason))).toBe('reason-required')
    expect(await client.call('model.get', {})).toMatchObject({ decisions: [] })
    expect(await failureCode(decide(client, noRow, 'threshold', 'r'))).toBe('not-found')
  })

  it('again writes over what was decided; null takes it back', async () => {
    const { client, cso } = await codedStudy()
    await decide(client, cso, 'threshold', 'first')
    await decide(client, cso, 'threshold', 'second')
    expect((await client.call('model.get', {})).decisions).toMatchObject([{ reason: 'second' }])
    await client.call('model.decide', { competencyId: cso, decision: null })
    expect((await client.call('model.get', {})).decisions).toEqual([])
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    expect((await client.call('model.get', {})).decisions).toMatchObject([{ reason: 'first' }])
  })

  it('is not undone by other settings, which only change what is proposed', async () => {
    const { client, cso } = await codedStudy()
    await decide(client, cso, 'threshold', 'because')
    const before = await client.call('model.get', {})
    const { settings } = await client.call('comparison.run', {})
    await client.call('comparison.setSettings', { settings: { ...settings, score: 'rate' } })
    expect(await client.call('model.get', {})).toEqual(before)
  })
})

describe('evidence for a competency', () => {
  it('is quotes of it, in the order that was chosen, each once', async () => {
    const { client, cso, codings } = await codedStudy()
    const [first = noRow, second = noRow, third = noRow] = codings
    await client.call('model.setEvidence', { competencyId: cso, codingIds: [third, first, third, second] })
    const quotes = async () => {
      const { evidence } = await client.call('model.get', {})
      return evidence.map(({ competencyId, quotes: chosen }) => [
        competencyId,
        ...chosen.map(({ text }) => text),
      ])
    }
    expect(await quotes()).toEqual([[cso, '园区', '去年三月', '四趟']])
    await client.call('model.setEvidence', { competencyId: cso, codingIds: [second] })
    expect(await quotes()).toEqual([[cso, '四趟']])
    await client.call('model.setEvidence', { competencyId: cso, codingIds: [] })
    expect(await quotes()).toEqual([])
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    expect(await quotes()).toEqual([[cso, '园区', '去年三月', '四趟']])
  })

  it('is no coding of another competency, none that is not there, and none that one may not see', async () => {
    const { client, session, cso, ini, interviewId, codings, code } = await codedStudy()
    const others = await code(interviewId, [1], { competencyId: ini })
    const before = dump(session.project.db)
    const set = (codingIds: typeof codings) =>
      client.call('model.setEvidence', { competencyId: cso, codingIds })
    expect(await failureCode(set([...codings, ...others]))).toBe('not-found')
    expect(await failureCode(set([noRow]))).toBe('not-found')
    expect(await failureCode(client.call('model.setEvidence', { competencyId: noRow, codingIds: [] }))).toBe(
      'not-found',
    )
    await activate(client, 'B')
    expect(await failureCode(set(codings))).toBe('not-found')
    expect(dump(session.project.db)).toEqual(before)
  })

  it('goes with a coding that is deleted, and comes back with it', async () => {
    const { client, cso, codings } = await codedStudy()
    await client.call('model.setEvidence', { competencyId: cso, codingIds: codings })
    const before = await client.call('model.get', {})
    await client.call('coding.delete', { codingIds: codings.slice(0, 1) })
    expect((await client.call('model.get', {})).evidence[0]?.quotes).toEqual(
      before.evidence[0]?.quotes.slice(1),
    )
    await client.call('history.undo', {})
    expect(await client.call('model.get', {})).toEqual(before)
  })

  it('is no longer a coding that was given to another competency, until it is given back', async () => {
    const { client, cso, ini, codings } = await codedStudy()
    const [codingId = noRow] = codings
    await client.call('model.setEvidence', { competencyId: cso, codingIds: codings.slice(0, 2) })
    const words = async () =>
      (await client.call('model.get', {})).evidence.map(({ quotes }) => quotes.map(({ text }) => text))
    await client.call('coding.update', { codingId, competencyId: ini })
    expect(await words()).toEqual([['四趟']])
    await client.call('coding.update', { codingId, competencyId: cso })
    expect(await words()).toEqual([['去年三月', '四趟']])
  })
})
