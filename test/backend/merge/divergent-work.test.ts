import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dump } from '../dump.ts'
import { spanOf } from '../fixture.ts'
import { type Copy, handOut, makeStudy, merge, openCopy, type Study } from './copies.ts'
import { memosIn, mergeWatched, outcomeOf } from './merge-watched.ts'
import { type Step, steps, take, type Worker } from './work-apart.ts'

async function doAll(study: Study, worker: Worker, done: readonly Step[], round: number): Promise<void> {
  for (const [index, step] of done.entries()) await take(study, worker, step, round * 100 + index)
}

async function begin(): Promise<Study> {
  const study = await makeStudy()
  const { first: interviewId, competencyId } = study
  await study.client.call('coding.add', { interviewId, competencyId, level: 1, memo: 's', ...spanOf('三月') })
  return study
}

/** Two copies of one coder, one of another, and the whole project as a file that was copied by hand. */
const names = ['B', 'C', 'B2', 'twin'] as const

async function openCopies(study: Study): Promise<Readonly<Record<(typeof names)[number], Copy>>> {
  const handed = [await handOut(study, 'B'), await handOut(study, 'C'), await handOut(study, 'B')] as const
  const path = join(study.folder, 'twin.exemplar')
  await study.client.call('project.close', {})
  copyFileSync(study.path, path)
  await study.client.call('project.open', { path: study.path })
  return { B: handed[0], C: handed[1], B2: handed[2], twin: await openCopy(study, path) }
}

const free = { turns: [], own: '', competencies: '', mayChangePeople: true }

/** Merges a copy, again, and takes it back and forth. */
async function mergeToAndFro(study: Study, copy: Copy, settled: Set<string>): Promise<void> {
  const tables = () => dump(study.session.project.db)
  const start = tables()
  await mergeWatched(study, copy, settled)
  const merged = tables()
  await study.client.call('merge.run', { paths: [copy.path] })
  expect(tables()).toEqual(merged)
  await copy.reopen()
  if (isDeepStrictEqual(merged, start)) return
  await study.client.call('history.undo', {})
  expect(tables()).toEqual(start)
  await study.client.call('history.redo', {})
  expect(tables()).toEqual(merged)
}

const inTheWay = fc.record({
  before: steps(8),
  rounds: fc.array(
    fc.record({
      home: steps(8),
      copies: fc.record({ B: steps(14), C: steps(14), B2: steps(6), twin: steps(6) }),
      order: fc.shuffledSubarray([...names], { minLength: 1 }),
    }),
    { minLength: 2, maxLength: 2 },
  ),
})

describe('what was done apart by people in each other’s way', () => {
  it('comes together with no coding lost or off its words, twice the same, and is taken back by one undo', async () => {
    await fc.assert(
      fc.asyncProperty(inTheWay, async ({ before, rounds }) => {
        const study = await begin()
        await doAll(study, { ...free, place: study, mark: 'z' }, before, 0)
        const copies = await openCopies(study)
        const settled = new Set<string>()
        for (const [round, { home, copies: done, order }] of rounds.entries()) {
          const known = memosIn(study.session.project)
          await doAll(study, { ...free, place: study, mark: 'a' }, home, round)
          const still = memosIn(study.session.project)
          for (const memo of known) if (!still.has(memo)) settled.add(memo)
          for (const name of names)
            await doAll(study, { ...free, place: copies[name], mark: `${name}.` }, done[name], round)
          for (const name of order) await mergeToAndFro(study, copies[name], settled)
        }
        expect((await study.client.call('project.check', {})).problems).toEqual([])
      }),
      { numRuns: 8, seed: 20261124 },
    )
  })
})

/** Who keeps out of the others' way: own turns, own codings, own competencies. */
const apart = {
  A: { mark: 'a', own: 'a', turns: [3], competencies: 'a', mayChangePeople: false },
  B: { mark: 'b', own: 'b', turns: [1, 2], competencies: 'b', mayChangePeople: false },
  C: { mark: 'c', own: 'c', turns: [4, 5], competencies: 'c', mayChangePeople: false },
}

const outOfTheWay = fc.record({
  home: steps(8),
  copies: fc.record({ B: steps(14), C: steps(14) }),
  later: fc.record({ B: steps(6), C: steps(6) }),
})
type Apart = typeof outOfTheWay extends fc.Arbitrary<infer One> ? One : never

/** Everybody works apart, twice, and both copies come in each time. Returns what stands there after each time. */
async function workApart({ home, copies: done, later }: Apart, isTurned: boolean) {
  const study = await begin()
  const copies = { B: await handOut(study, 'B'), C: await handOut(study, 'C') }
  await doAll(study, { ...apart.A, place: study }, home, 0)
  const outcomes = []
  for (const [round, each] of [done, later].entries()) {
    for (const name of ['B', 'C'] as const)
      await doAll(study, { ...apart[name], place: copies[name] }, each[name], round)
    const files = await merge(study, isTurned ? [copies.C, copies.B] : [copies.B, copies.C])
    expect(files.flatMap(({ problem, questions }) => [problem, ...questions]).filter(Boolean)).toEqual([])
    // Words that were corrected and put right again meanwhile are looked at again, or not, as the copies come.
    outcomes.push(outcomeOf(study.session.project, round === 0))
    await copies.B.reopen()
    await copies.C.reopen()
  }
  return outcomes
}

describe('what was done apart by people out of each other’s way', () => {
  it('comes together without a question, and the same whichever copy came first', async () => {
    await fc.assert(
      fc.asyncProperty(outOfTheWay, async (done) => {
        expect(await workApart(done, true)).toEqual(await workApart(done, false))
      }),
      { numRuns: 6, seed: 20261124 },
    )
  })
})
