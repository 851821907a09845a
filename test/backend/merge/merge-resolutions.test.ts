import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../api/contract.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { dump } from '../dump.ts'
import { activate, spanOf } from '../fixture.ts'
import { type Copy, handOut, linesOf, makeStudy, merge, openCopy } from './copies.ts'

const passages = ['去年三月', '四趟园区', '谈下来', '后来呢', '贷款'] as const

/** A and B coded every passage with levels of their own. */
async function coded() {
  const study = await makeStudy()
  const { client, first: interviewId, competencyId } = study
  const ids = new Map<string, CodingId[]>()
  for (const [level, coder] of ['A', 'B'].entries()) {
    await activate(client, coder)
    for (const words of passages) {
      const place = { interviewId, competencyId, memo: '', ...spanOf(words) }
      const { id } = await client.call('coding.add', { ...place, level: level + 1 })
      ids.set(words, [...(ids.get(words) ?? []), id])
    }
  }
  await activate(client, 'A')
  return { ...study, sources: (words: string) => ids.get(words) ?? [] }
}
type Coded = Awaited<ReturnType<typeof coded>>

/** Copies of the whole project, as they are carried from one machine to another by hand. */
async function copyByHand(study: Coded, count: number): Promise<Copy[]> {
  await study.client.call('project.close', {})
  const paths = Array.from({ length: count }, (_, index) => join(study.folder, `lead-${index}.exemplar`))
  for (const path of paths) copyFileSync(study.path, path)
  await study.client.call('project.open', { path: study.path })
  const copies: Copy[] = []
  for (const path of paths) copies.push(await openCopy(study, path))
  return copies
}

type Choice = Params<'consensus.decide'>['choice']

/** Rows have the same numbers in a copy that was made by hand. */
async function decide(
  study: Coded,
  { client }: Pick<Copy, 'client'>,
  words: string,
  choice: Choice,
  note = '',
): Promise<void> {
  const [first = null, second = null] = study.sources(words)
  const { competencyId } = study
  const other = choice === 'other' ? { competencyId, level: 0, ...spanOf(words) } : null
  await client.call('consensus.decide', { sources: [first, second], choice, other, note })
}

async function withdraw(study: Coded, { client }: Pick<Copy, 'client'>, words: string): Promise<void> {
  const [first = null, second = null] = study.sources(words)
  await client.call('consensus.withdraw', { sources: [first, second] })
}

/** What is settled, by passage, and what stands in the consensus. */
async function settledIn({ client, first: interviewId, coderId }: Coded) {
  const { text } = await client.call('interview.get', { interviewId })
  const pair = { first: coderId('A'), second: coderId('B') }
  const { disagreements } = await client.call('agreement.disagreements', pair)
  const codings = await client.call('coding.list', { interviewId })
  return {
    settled: disagreements.flatMap(({ first, decided }) =>
      first === null || decided === null
        ? []
        : [`${text.slice(first.start, first.end)} ${decided.choice} ${decided.note} ${decided.coder}`],
    ),
    consensus: codings
      .filter(({ layer }) => layer === 'consensus')
      .map(({ start, end, level, memo }) => `${text.slice(start, end)} ${level} ${memo}`)
      .sort(),
  }
}

describe('what was settled elsewhere', () => {
  it('comes in with its choice, note and coder, its consensus coding, and a line; twice it is not', async () => {
    const study = await coded()
    const [copy] = (await copyByHand(study, 1)) as [Copy]
    await decide(study, copy, '四趟园区', 'second', 'as the anchor says')
    await decide(study, copy, '贷款', 'none', 'no event')
    await copy.close()
    const preview = await study.client.call('merge.preview', { paths: [copy.path] })
    expect(preview[0]?.lines).toEqual([
      { code: 'codings-added', count: 1, names: ['P01'] },
      { code: 'resolutions-added', count: 2, names: ['P01'] },
    ])
    expect((await settledIn(study)).settled).toEqual([])
    await merge(study, [copy])
    expect(await settledIn(study)).toEqual({
      settled: ['四趟园区 second as the anchor says A', '贷款 none no event A'],
      consensus: ['四趟园区 2 as the anchor says'],
    })
    const before = dump(study.session.project.db)
    expect(linesOf(await merge(study, [copy]))).toEqual({})
    expect(dump(study.session.project.db)).toEqual(before)
    await withdraw(study, study, '四趟园区')
    expect((await settledIn(study)).consensus).toEqual([])
  })

  it('stays as it was decided here where that was changed or withdrawn since, and says so', async () => {
    const study = await coded()
    await decide(study, study, '四趟园区', 'first')
    await decide(study, study, '贷款', 'first')
    const [copy] = (await copyByHand(study, 1)) as [Copy]
    await decide(study, study, '四趟园区', 'second', 'anew')
    await withdraw(study, study, '贷款')
    const files = await merge(study, [copy])
    expect(files[0]?.questions).toEqual([])
    expect(linesOf(files)).toEqual({ 'resolutions-withdrawn-here': 2 })
    expect(await settledIn(study)).toEqual({
      settled: ['四趟园区 second anew A'],
      consensus: ['四趟园区 2 anew'],
    })
  })

  it('takes the place of what it was decided in place of, without a question', async () => {
    const study = await coded()
    await decide(study, study, '四趟园区', 'first')
    const [copy] = (await copyByHand(study, 1)) as [Copy]
    await decide(study, copy, '四趟园区', 'second', 'anew')
    const files = await merge(study, [copy])
    expect(files[0]?.questions).toEqual([])
    expect(await settledIn(study)).toEqual({
      settled: ['四趟园区 second anew A'],
      consensus: ['四趟园区 2 anew'],
    })
  })

  it('is asked about where the same was settled here in another way, and is as answered', async () => {
    for (const answer of ['mine', 'theirs'] as const) {
      const study = await coded()
      const [copy] = (await copyByHand(study, 1)) as [Copy]
      await decide(study, copy, '四趟园区', 'first', 'there')
      await new Promise((resolve) => setTimeout(resolve, 2))
      await decide(study, study, '四趟园区', 'none', 'here')
      await copy.close()
      const [file] = await study.client.call('merge.preview', { paths: [copy.path] })
      expect(file?.questions).toMatchObject([
        {
          ...{ kind: 'resolution', name: 'P01', gone: null, answer: 'mine' },
          differences: [
            { field: 'consensus', mine: '', theirs: 'CSO 1 · 四趟园区' },
            { field: 'note', mine: 'here', theirs: 'there' },
          ],
        },
      ])
      const answers = [{ path: copy.path, id: file?.questions[0]?.id ?? '', answer }]
      await merge(study, [copy], answers)
      expect(await settledIn(study)).toEqual(
        answer === 'mine'
          ? { settled: ['四趟园区 none here A'], consensus: [] }
          : { settled: ['四趟园区 first there A'], consensus: ['四趟园区 1 there'] },
      )
      const before = dump(study.session.project.db)
      await merge(study, [copy], answers)
      expect(dump(study.session.project.db)).toEqual(before)
    }
  })

  it('is no question where both settled the same the same way, one by one or all that was agreed on', async () => {
    const study = await coded()
    await activate(study.client, 'B')
    const place = { interviewId: study.first, competencyId: study.competencyId, memo: '' }
    await study.client.call('coding.add', { ...place, ...spanOf('我心里踏实'), level: 1 })
    await activate(study.client, 'A')
    await study.client.call('coding.add', { ...place, ...spanOf('我心里踏实'), level: 1 })
    const [copy] = (await copyByHand(study, 1)) as [Copy]
    const pair = { first: study.coderId('A'), second: study.coderId('B') }
    for (const at of [copy, study]) {
      await decide(study, at, '四趟园区', 'second', 'alike')
      expect(await at.client.call('consensus.takeAgreed', pair)).toEqual({ taken: 1 })
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const before = dump(study.session.project.db)
    const files = await merge(study, [copy])
    expect(files).toMatchObject([{ lines: [], questions: [] }])
    expect(dump(study.session.project.db)).toEqual(before)
  })

  it('is left out with a line where the codings it is about are not here', async () => {
    const study = await coded()
    const [copy] = (await copyByHand(study, 1)) as [Copy]
    await decide(study, copy, '四趟园区', 'second')
    await study.client.call('coding.delete', { codingIds: study.sources('四趟园区') })
    expect(linesOf(await merge(study, [copy]))).toEqual({
      'codings-deleted-here': 2,
      'codings-added': 1,
      'resolutions-nowhere': 1,
    })
  })

  it('follows a coder’s own copy, also where it was settled anew or opened again there', async () => {
    const study = await makeStudy()
    const { client, first: interviewId, competencyId } = study
    const copy = await handOut(study, 'B')
    const place = { interviewId, competencyId, level: 1, memo: '' }
    const { id } = await copy.client.call('coding.add', { ...place, ...spanOf('园区') })
    const settle = (choice: Choice, note: string) =>
      copy.client.call('consensus.decide', { sources: [id, null], choice, other: null, note })
    const notes = () => study.session.project.db.prepare('SELECT note FROM resolution').pluck().all()
    await settle('first', 'one')
    await merge(study, [copy])
    expect(notes()).toEqual(['one'])
    await copy.reopen()
    await settle('none', 'two')
    expect(linesOf(await merge(study, [copy]))).toEqual({
      'codings-deleted': 1,
      'resolutions-withdrawn': 1,
      'resolutions-added': 1,
    })
    expect(notes()).toEqual(['two'])
    await copy.reopen()
    await copy.client.call('consensus.withdraw', { sources: [id, null] })
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'resolutions-withdrawn': 1 })
    expect(notes()).toEqual([])
    expect(await client.call('coding.list', { interviewId })).toHaveLength(1)
  })
})

const someDecisions = fc.array(
  fc.record({
    words: fc.constantFrom(...passages),
    choice: fc.constantFrom<Choice>('first', 'second', 'both', 'other', 'none'),
    isWithdrawn: fc.boolean(),
  }),
  { maxLength: 6 },
)

const byLeads = fc.record({
  before: someDecisions,
  home: someDecisions,
  copies: fc.tuple(someDecisions, someDecisions),
})

describe('what three leads settled apart', () => {
  it('is the same whichever copy comes in first, comes in once, and is taken back by one undo', async () => {
    await fc.assert(
      fc.asyncProperty(byLeads, async ({ before, home, copies: done }) => {
        const study = await coded()
        const settle = async (at: Pick<Copy, 'client'>, all: typeof before, mark: string) => {
          for (const [index, { words, choice, isWithdrawn }] of all.entries()) {
            if (isWithdrawn) await withdraw(study, at, words)
            await decide(study, at, words, choice, `${mark}${index}`)
          }
        }
        await settle(study, before, 'z')
        const copies = await copyByHand(study, 2)
        await settle(study, home, 'home')
        for (const [index, copy] of copies.entries()) await settle(copy, done[index] ?? [], `copy ${index} `)
        const tables = () => dump(study.session.project.db)
        const start = tables()
        const takeIn = async (order: readonly Copy[]) => {
          await merge(study, order)
          const merged = tables()
          await merge(study, order)
          expect(tables()).toEqual(merged)
          return settledIn(study)
        }
        const one = await takeIn(copies)
        while (JSON.stringify(tables()) !== JSON.stringify(start)) await study.client.call('history.undo', {})
        const other = await takeIn(copies.toReversed())
        expect(other).toEqual(one)
        expect((await study.client.call('project.check', {})).problems).toEqual([])
      }),
      { numRuns: 8, seed: 20261128 },
    )
  })
})
