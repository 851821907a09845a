import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../api/contract.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
} from '../fixture.ts'

/** A and B coded P01: alike, with another level, under another code, each alone; and P02 by A only. */
async function twoCoders() {
  const project = await makeProject()
  const { client, session } = project
  const { id: cso } = await addCompetency(client)
  const { id: ini } = await addCompetency(client, 'INI')
  const interviewId = await importTranscript(client)
  const alone = await importTranscript(client, { intervieweeCode: 'P02' })
  const code = async (coder: string, competencyId: typeof cso, words: string, level: number | null = 1) => {
    await activate(client, coder)
    const place = { interviewId, competencyId, level, memo: '', ...spanOf(words) }
    return (await client.call('coding.add', place)).id
  }
  const first = await activate(client, 'A')
  const second = await activate(client, 'B')
  const ids = {
    same: [await code('A', cso, '去年三月', 2), await code('B', cso, '去年三月', 2)] as const,
    level: [await code('A', cso, '四趟园区', 1), await code('B', cso, '跑了四趟园区', 3)] as const,
    competency: [await code('A', cso, '心里踏实'), await code('B', ini, '心里踏实')] as const,
    onlyA: await code('A', ini, '贷款'),
    onlyB: await code('B', ini, '没核对'),
  }
  await activate(client, 'A')
  await client.call('coding.add', {
    ...{ interviewId: alone, competencyId: cso, level: 1, memo: '' },
    ...spanOf('贷款'),
  })
  const pair = { first, second }
  const list = () => client.call('agreement.disagreements', pair)
  const decide = (
    sources: [CodingId | null, CodingId | null],
    choice: Params<'consensus.decide'>['choice'],
    more: Partial<Params<'consensus.decide'>> = {},
  ) => client.call('consensus.decide', { sources, choice, other: null, note: '', ...more })
  const consensus = async () =>
    (await client.call('coding.list', { interviewId }))
      .filter((coding) => coding.layer === 'consensus')
      .map(({ competencyId, level, start, end, memo }) => ({ competencyId, level, start, end, memo }))
  const independent = () =>
    session.project.db.prepare("SELECT * FROM coding WHERE layer = 'independent'").all()
  return { ...project, cso, ini, interviewId, ids, pair, list, decide, consensus, independent }
}

describe('disagreements', () => {
  it('are told by kind, with both sides, and what was agreed on is counted', async () => {
    const { list, ids } = await twoCoders()
    const { disagreements, agreed, agreedTaken } = await list()
    expect(disagreements.map(({ kind, first, second }) => [kind, first?.codingId, second?.codingId])).toEqual(
      [
        ['level', ...ids.level],
        ['first', ids.onlyA, undefined],
        ['competency', ...ids.competency],
        ['second', undefined, ids.onlyB],
      ],
    )
    expect([agreed, agreedTaken]).toEqual([1, 0])
    expect(disagreements[0]).toMatchObject({ intervieweeCode: 'P01', eventNumber: null, decided: null })
  })

  it('follow the overlap that was chosen', async () => {
    const { client, list } = await twoCoders()
    const { settings } = await client.call('agreement.run', { coderIds: [] })
    await client.call('agreement.setSettings', { settings: { ...settings, minimumOverlap: 1 } })
    expect((await list()).disagreements.map(({ kind }) => kind)).toContain('competency')
    expect((await client.call('agreement.run', { coderIds: [] })).overall.matched).toBe(1)
  })
})

describe('what is settled', () => {
  it('puts the coding chosen into the consensus, with the note, and leaves the independent ones alone', async () => {
    const { decide, consensus, ids, cso, ini, independent, list } = await twoCoders()
    const before = independent()
    await decide([...ids.level], 'second', { note: 'as in the anchor' })
    expect(await consensus()).toEqual([
      { competencyId: cso, level: 3, ...spanOf('跑了四趟园区'), memo: 'as in the anchor' },
    ])
    await decide([...ids.competency], 'both')
    await decide([null, ids.onlyB], 'none')
    await decide([ids.onlyA, null], 'first')
    expect((await consensus()).map((coding) => coding.competencyId)).toEqual([cso, ini, cso, ini])
    expect(independent()).toEqual(before)
    const { disagreements } = await list()
    expect(disagreements.map(({ decided }) => decided?.choice)).toEqual(['second', 'first', 'both', 'none'])
  })

  it('can be another coding altogether, within its scale and the text', async () => {
    const { decide, consensus, ids, ini } = await twoCoders()
    const other = { competencyId: ini, level: 0, ...spanOf('我心里踏实') }
    await decide([...ids.competency], 'other', { other })
    expect(await consensus()).toEqual([{ ...other, memo: '' }])
    const wrong = (changes: object) =>
      failureCode(decide([...ids.level], 'other', { other: { ...other, ...changes } }))
    expect(await wrong({ level: 9 })).toBe('level-not-in-scale')
    expect(await wrong({ start: 5, end: 5 })).toBe('span-invalid')
    expect(await wrong({ competencyId: noRow })).toBe('not-found')
    expect(await failureCode(decide([...ids.level], 'other'))).toBe('bad-request')
    expect(await failureCode(decide([ids.onlyA, null], 'second'))).toBe('bad-request')
    expect(await failureCode(decide([ids.onlyA, ids.level[0]], 'first'))).toBe('not-found')
    expect(await consensus()).toHaveLength(1)
  })

  it('replaces what was settled before, and can be taken back', async () => {
    const { client, decide, consensus, ids, list } = await twoCoders()
    await decide([...ids.level], 'first')
    await decide([...ids.level], 'second')
    expect((await consensus()).map(({ level }) => level)).toEqual([3])
    await client.call('consensus.withdraw', { sources: [...ids.level] })
    expect(await consensus()).toEqual([])
    expect((await list()).disagreements[0]?.decided).toBeNull()
  })

  it('is marked where a coding was changed afterwards', async () => {
    const { client, decide, ids, list } = await twoCoders()
    await decide([...ids.level], 'first')
    expect((await list()).disagreements[0]?.decided).toMatchObject({ isStale: false, coder: 'A' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await client.call('coding.update', { codingId: ids.level[1], level: 2 })
    expect((await list()).disagreements[0]?.decided).toMatchObject({ isStale: true })
  })

  it('never doubles what the consensus says already', async () => {
    const { client, decide, consensus, ids, interviewId, cso } = await twoCoders()
    await activate(client, 'A', 'consensus')
    const place = { interviewId, competencyId: cso, level: 1, memo: '', ...spanOf('四趟园区') }
    await client.call('coding.add', place)
    await decide([...ids.level], 'first')
    await client.call('consensus.withdraw', { sources: [...ids.level] })
    expect(await consensus()).toHaveLength(1)
  })

  it('is undone and done again, to the byte', async () => {
    const { client, session, decide, ids, pair } = await twoCoders()
    const states = [dump(session.project.db)]
    const steps = [
      () => decide([...ids.level], 'second', { note: 'n' }),
      () => decide([...ids.level], 'none'),
      () => client.call('consensus.takeAgreed', pair),
      () => client.call('consensus.withdraw', { sources: [...ids.level] }),
    ]
    for (const step of steps) {
      await step()
      states.push(dump(session.project.db))
    }
    for (const state of states.toReversed().slice(1)) {
      await client.call('history.undo', {})
      expect(dump(session.project.db)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await client.call('history.redo', {})
      expect(dump(session.project.db)).toEqual(state)
    }
  })
})

describe('what both coders agree on', () => {
  it('is taken over in one step, in the words both coded, and only once', async () => {
    const { client, pair, consensus, cso, list } = await twoCoders()
    expect(await client.call('consensus.takeAgreed', pair)).toEqual({ taken: 1 })
    expect(await consensus()).toEqual([{ competencyId: cso, level: 2, ...spanOf('去年三月'), memo: '' }])
    expect((await list()).agreedTaken).toBe(1)
    expect(await client.call('consensus.takeAgreed', pair)).toEqual({ taken: 0 })
    await client.call('history.undo', {})
    expect(await consensus()).toEqual([])
  })

  it('is either layer where they agree in full, and agreement itself never changes', async () => {
    const project = await makeProject()
    const { client } = project
    const { id: competencyId } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    const words = ['去年三月', '四趟', '园区', '贷款']
    for (const coder of ['A', 'B']) {
      await activate(client, coder)
      for (const [index, word] of words.entries())
        await client.call('coding.add', {
          ...{ interviewId, competencyId, level: index % 4, memo: '' },
          ...spanOf(word),
        })
    }
    const [a, b] = [await activate(client, 'B'), await activate(client, 'A')]
    const before = await client.call('agreement.run', { coderIds: [] })
    await client.call('consensus.takeAgreed', { first: a, second: b })
    const { first, second, consensus } = await client.call('agreement.codings', {
      ...{ interviewId, first: a, second: b },
    })
    const said = (list: typeof first) => list.map(({ codingId: _, ...rest }) => rest)
    expect(said(consensus)).toEqual(said(first))
    expect(said(consensus)).toEqual(said(second))
    expect(await client.call('agreement.run', { coderIds: [] })).toEqual(before)
  })

  it('is what the comparison uses from then on', async () => {
    const { client, pair } = await twoCoders()
    expect((await client.call('comparison.run', {})).layer).toBe('coders')
    await client.call('consensus.takeAgreed', pair)
    expect((await client.call('comparison.run', {})).layer).toBe('consensus')
  })
})

describe('agreement as files', () => {
  it('holds measures, disagreements with their words, and units x coders for other programs', async () => {
    const { client, folder, decide, ids } = await twoCoders()
    await decide([...ids.level], 'second', { note: 'why' })
    const path = join(folder, 'out')
    const { files, rows } = await client.call('agreement.export', {
      ...{ coderIds: [], format: 'csv', path, overwrite: false, language: 'en' },
      tables: ['measures', 'disagreements', 'units'],
    })
    const [measures = '', disagreements = '', units = ''] = files.map((file) => readFileSync(file, 'utf8'))
    const lines = (text: string) => text.trim().split('\r\n')
    expect(lines(measures)[1]).toMatch(/^overall,,1,/)
    expect(lines(disagreements)[1]).toContain('other level')
    expect(lines(disagreements)[1]).toContain('跑了四趟园区')
    expect(lines(disagreements)[1]).toMatch(/,B,why,A$/)
    // No events: one unit outside them for each competency, both of which both coders used.
    expect(lines(units)).toEqual(['interviewee,event,competency,A,B', 'P01,,CSO,1,1', 'P01,,INI,1,1'])
    expect(rows).toBe(lines(measures).length + lines(disagreements).length + lines(units).length - 3)
  })
})
