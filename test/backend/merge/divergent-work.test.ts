import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dump } from '../dump.ts'
import { type Copy, handOut, linesOf, makeStudy, merge, type Study } from './copies.ts'

/** One thing somebody does in a copy, or at home. */
const step = fc.record({
  kind: fc.constantFrom('code', 'code', 'code', 'level', 'delete', 'correct', 'event'),
  at: fc.nat(200),
  length: fc.integer({ min: 1, max: 12 }),
  pick: fc.nat(20),
  level: fc.integer({ min: 0, max: 3 }),
  words: fc.constantFrom('', '改', '𠮷好', '👨‍👩‍👧', 'é'),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

interface Place {
  readonly turns: readonly number[]
  /** Goes into every memo, so that a coding can be told from any other. */
  readonly mark: string
}

/** Does a step; corrections touch only the turns of one side, so that nothing has to be asked. */
async function take(at: Pick<Copy, 'client'>, study: Study, one: Step, own: Place): Promise<void> {
  if (one.kind === 'code') await code(at, study, one, own)
  else if (one.kind === 'correct' || one.kind === 'event') await changeTurn(at, study, one, own)
  else await changeCoding(at, study, one)
}

const ignore = () => undefined

async function code({ client }: Pick<Copy, 'client'>, study: Study, one: Step, { mark }: Place) {
  const interviewId = study.first
  const { text } = await client.call('interview.get', { interviewId })
  const start = one.at % text.length
  const end = Math.min(start + one.length, text.length)
  const memo = `${mark}${one.at}.${one.pick}.${one.level}`
  const place = { interviewId, competencyId: study.competencyId, start, end, level: one.level, memo }
  await client.call('coding.add', place).catch(ignore)
}

async function changeCoding({ client }: Pick<Copy, 'client'>, study: Study, one: Step): Promise<void> {
  const codings = await client.call('coding.list', { interviewId: study.first })
  const { activeCoderId } = await client.call('project.info', {})
  const mine = codings.filter(({ coderId }) => coderId === activeCoderId)
  const chosen = mine[one.pick % Math.max(mine.length, 1)]
  if (chosen === undefined) return
  if (one.kind === 'delete') await client.call('coding.delete', { codingIds: [chosen.id] })
  else await client.call('coding.update', { codingId: chosen.id, level: one.level }).catch(ignore)
}

async function changeTurn({ client }: Pick<Copy, 'client'>, study: Study, one: Step, { turns, mark }: Place) {
  const interviewId = study.first
  const content = await client.call('interview.get', { interviewId })
  const turn = content.turns[turns[one.pick % turns.length] ?? 0]
  if (turn === undefined) return
  if (one.kind === 'event') {
    const event = { interviewId, start: turn.start, end: turn.end, title: mark, polarity: 'other' as const }
    await client.call('event.add', event).catch(ignore)
    return
  }
  const from = turn.start + (one.at % Math.max(turn.end - turn.start, 1))
  const edits = [{ start: from, end: Math.min(from + (one.pick % 4), turn.end), text: one.words }]
  await client.call('transcript.correct', { interviewId, version: content.version, edits }).catch(ignore)
}

interface Said {
  readonly words: string
  readonly level: number | null
  readonly review: boolean
}

/** Every coding of a coder by its memo: the words it stands on, its level, whether somebody should look. */
async function saidBy({ client }: Pick<Copy, 'client'>, study: Study): Promise<Map<string, Said>> {
  const { text } = await client.call('interview.get', { interviewId: study.first })
  const codings = await client.call('coding.list', { interviewId: study.first })
  return new Map(
    codings.map(({ start, end, level, memo, needsReview, coderId }) => [
      `${coderId} ${memo} ${start - end}`,
      { words: text.slice(start, end), level, review: needsReview },
    ]),
  )
}

const marks = {
  B: { turns: [1, 2], mark: 'b' },
  C: { turns: [4, 5], mark: 'c' },
  A: { turns: [3], mark: 'a' },
}
const work = fc.record({
  B: fc.array(step, { maxLength: 12, size: 'max' }),
  C: fc.array(step, { maxLength: 12, size: 'max' }),
  A: fc.array(step, { maxLength: 6, size: 'max' }),
  later: fc.array(step, { maxLength: 6, size: 'max' }),
})

/** The coding of a coder with a memo, whatever its length is now. */
function sameIn(said: Map<string, Said>, key: string): Said | undefined {
  const [coder, memo] = key.split(' ')
  return [...said].find(([other]) => other.startsWith(`${coder} ${memo} `))?.[1]
}

type Done = Readonly<Record<'A' | 'B' | 'C' | 'later', readonly Step[]>>

/** Lets everybody work apart, takes both copies in, and looks at every coding. */
async function workApart(done: Done, isTurned: boolean) {
  const study = await makeStudy()
  const copies = { B: await handOut(study, 'B'), C: await handOut(study, 'C') }
  for (const one of done.A) await take(study, study, one, marks.A)
  for (const name of ['B', 'C'] as const)
    for (const one of done[name]) await take(copies[name], study, one, marks[name])
  const said = [...(await saidBy(copies.B, study)), ...(await saidBy(copies.C, study))]
  const start = dump(study.session.project.db)
  const files = await merge(study, isTurned ? [copies.C, copies.B] : [copies.B, copies.C])
  expect(files.flatMap(({ problem, questions }) => [problem, ...questions]).filter(Boolean)).toEqual([])
  const now = await saidBy(study, study)
  for (const [key, one] of said) {
    const kept = sameIn(now, key)
    // The other side's corrections may have changed its words; then somebody is told to look.
    expect(kept, key).toEqual(kept?.review ? expect.anything() : one)
  }
  return { study, copies, start, outcome: { said: [...now].sort(), text: await textOf(study) } }
}

describe('what two coders did apart', () => {
  it('comes together with every coding on its own words, whatever was done and whichever file came first', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (done) => {
        const [one, other] = [await workApart(done, false), await workApart(done, true)]
        expect(other.outcome).toEqual(one.outcome)
        const { study, copies, start } = one
        const { db } = study.session.project
        const merged = dump(db)
        expect(linesOf(await merge(study, [copies.B, copies.C, copies.B]))).toEqual({})
        expect(dump(db)).toEqual(merged)
        expect((await study.client.call('project.check', {})).problems).toEqual([])
        await copies.B.reopen()
        for (const step of done.later) await take(copies.B, study, step, marks.B)
        const last = await saidBy(copies.B, study)
        await merge(study, [copies.B])
        const end = await saidBy(study, study)
        for (const [key, { level }] of last) expect(sameIn(end, key)?.level, key).toBe(level)
        while (!isDeepStrictEqual(dump(db), start)) await study.client.call('history.undo', {})
      }),
      { numRuns: 25, seed: 20261124 },
    )
  })
})

async function textOf({ client, first }: Study): Promise<string> {
  return (await client.call('interview.get', { interviewId: first })).text
}
