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

describe('a version of the model', () => {
  it('keeps the model as it was, whatever is done to the project afterwards', async () => {
    const { client, cso, ini, codings, interviewId, code } = await codedStudy()
    await decide(client, cso, 'threshold', 'experts agreed')
    await client.call('model.setEvidence', { competencyId: cso, codingIds: codings.slice(0, 1) })
    const asSaved = await client.call('model.current', {})
    const version = await client.call('model.saveVersion', { name: ' first draft ', note: 'for the board' })
    expect(version).toMatchObject({ number: 1, name: 'first draft', note: 'for the board', coder: 'A' })
    await decide(client, cso, 'insufficient', '')
    await code(interviewId, [1], { competencyId: ini })
    await client.call('competency.update', { competencyId: cso, code: 'XXX' })
    expect(await client.call('model.version', { versionId: version.id })).toEqual(asSaved)
    expect(await client.call('model.versions', {})).toEqual([version])
  })

  it('differs in nothing from the model it was just made of, and afterwards in what was changed, and why', async () => {
    const { client, cso, ini, interviewId, code } = await codedStudy()
    const { id: from } = await client.call('model.saveVersion', { name: 'v', note: '' })
    const differences = async () => {
      const found = await client.call('model.differences', { from, to: null })
      return found.differences.map(({ competencyId, causes, isLabelChanged }) => ({
        ...{ competencyId, causes, isLabelChanged },
      }))
    }
    expect(await differences()).toEqual([])
    await decide(client, cso, 'threshold', 'experts agreed')
    await code(interviewId, [2], { competencyId: ini })
    expect(await differences()).toEqual([
      { competencyId: cso, causes: ['decision'], isLabelChanged: true },
      { competencyId: ini, causes: ['data'], isLabelChanged: false },
    ])
    const { before, after } = await client.call('model.differences', { from, to: null })
    expect([before.codings, after.codings]).toEqual([3, 4])
  })

  it('is told apart from another version', async () => {
    const { client, cso } = await codedStudy()
    const first = await client.call('model.saveVersion', { name: 'a', note: '' })
    await decide(client, cso, 'threshold', 'experts agreed')
    const second = await client.call('model.saveVersion', { name: 'b', note: '' })
    const pair = { from: first.id, to: second.id }
    expect((await client.call('model.differences', pair)).differences).toMatchObject([
      { before: { decision: null }, after: { decision: { label: 'threshold' } }, causes: ['decision'] },
    ])
    expect(second.number).toBe(2)
  })

  it('can be taken away and brought back, but never changed', async () => {
    const { client, session } = await codedStudy()
    const version = await client.call('model.saveVersion', { name: 'a', note: '' })
    const before = dump(session.project.db)
    await client.call('model.deleteVersion', { versionId: version.id })
    expect(await client.call('model.versions', {})).toEqual([])
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
    const rewrite = () =>
      session.change('project.edit', {}, (db) => db.exec("UPDATE model_version SET content = '{}'"))
    expect(rewrite).toThrow()
    expect(await failureCode(client.call('model.version', { versionId: noRow }))).toBe('not-found')
    expect(await failureCode(client.call('model.deleteVersion', { versionId: noRow }))).toBe('not-found')
    const none = client.call('model.differences', { from: version.id, to: noRow })
    expect(await failureCode(none)).toBe('not-found')
  })

  it('holds no words of the interviews, so that a name that is taken out later is in none', async () => {
    const { client, session, cso, codings } = await codedStudy()
    await client.call('model.setEvidence', { competencyId: cso, codingIds: codings })
    await client.call('model.saveVersion', { name: 'a', note: '' })
    const [row] = dump(session.project.db).model_version ?? []
    for (const words of ['去年三月', '四趟', '园区', 'S1']) expect(JSON.stringify(row)).not.toContain(words)
  })
})
