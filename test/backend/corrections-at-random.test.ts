import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../api/client.ts'
import { applyEdits, type TextEdit } from '../../core/coding/correct-text.ts'
import type { CompetencyId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { type CodingRow, listCodings } from '../../db/coding.ts'
import type { ReadableDb } from '../../db/database.ts'
import { readText } from '../../db/interview.ts'
import { editsOf, hardText } from '../core/coding/arbitrary-edits.ts'
import { dump } from './dump.ts'
import { activate, addCompetency, importTranscript, makeProject } from './fixture.ts'

/** Characters that an edit may draw into itself on either side: the longest that is one to the eye. */
const reach = 12

interface Study {
  readonly client: Client
  readonly db: () => ReadableDb
  /** Puts a coder to work who is not yet. */
  readonly turnTo: (coder: 'A' | 'B') => Promise<unknown>
  readonly interviewId: InterviewId
  readonly competencyId: CompetencyId
}

function allCodings({ db, interviewId }: Study): readonly CodingRow[] {
  return listCodings(db(), interviewId, { all: true })
}

/** Where a coding must be that no edit comes near; null where one does. */
function untouched({ start, end }: StoredSpan, edits: readonly TextEdit[]): StoredSpan | null {
  const isFar = edits.every((edit) => edit.end + reach <= start || edit.start >= end + reach)
  if (!isFar) return null
  const before = edits.filter((edit) => edit.end <= start)
  const shift = before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  return { start: start + shift, end: end + shift }
}

/** Corrects, and looks after every coding of either coder. Returns how many no edit came near. */
async function correct(study: Study, edits: readonly TextEdit[]): Promise<number> {
  const { client, db, interviewId } = study
  const { text, version } = await client.call('interview.get', { interviewId })
  if (applyEdits(text, edits).trim() === '') return 0
  const before = allCodings(study)
  await client.call('transcript.correct', { interviewId, version, edits: edits.map((edit) => ({ ...edit })) })
  const now = readText(db(), interviewId)
  const after = new Map(allCodings(study).map((coding) => [coding.id, coding]))
  const far = before.flatMap((coding) => {
    const place = untouched(coding, edits)
    const words = text.slice(coding.start, coding.end)
    return place === null ? [] : [{ id: coding.id, coding: { ...coding, ...place }, words }]
  })
  const found = far.map(({ id }) => {
    const coding = after.get(id)
    return { id, coding, words: now.slice(coding?.start, coding?.end) }
  })
  expect(found).toEqual(far)
  return far.length
}

/** Tags a stretch of the text as it is now, by one coder or the other. */
async function code({ client, db, interviewId, competencyId, turnTo }: Study, at: number): Promise<void> {
  const text = readText(db(), interviewId)
  await turnTo(at % 2 === 0 ? 'A' : 'B')
  const start = at % Math.max(1, text.length - 1)
  const end = Math.min(text.length, start + 1 + (at % 37))
  const taken = (await client.call('coding.list', { interviewId })).some(
    (coding) => coding.start <= end && start <= coding.end && coding.end - coding.start > 60,
  )
  if (taken || text.slice(start, end).trim() === '') return
  await client.call('coding.add', { interviewId, competencyId, level: at % 4, start, end, memo: '' })
}

/** Of each walk. */
const steps = 350

type Step = { readonly act: 'correct' | 'code' | 'undo' | 'redo'; readonly seed: number }

const path: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('correct', 'correct', 'correct', 'code', 'code', 'undo', 'undo', 'redo'),
    seed: fc.nat(1e6),
  }),
  { minLength: steps, maxLength: steps, size: 'max' },
)

/** An interview of the sample's turns and a text as hard to cut as may be, coded all over by two coders. */
async function codedStudy(text: string) {
  const { client, session } = await makeProject()
  // Nobody waits for the disk: a walk has hundreds of changes, and no power is cut.
  session.project.db.pragma('synchronous = OFF')
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const db = () => session.project.db
  let atWork = 'A'
  const turnTo = async (coder: 'A' | 'B') => {
    if (coder !== atWork) await activate(client, coder)
    atWork = coder
  }
  const study: Study = { client, db, turnTo, interviewId, competencyId }
  const { text: given, version } = await client.call('interview.get', { interviewId })
  const more = { start: given.length, end: given.length, text: `\n${text}` }
  await client.call('transcript.correct', { interviewId, version, edits: [more] })
  for (let at = 1; at < 40; at += 1) await code(study, at * 17)
  /** All that undo answers for, to the byte. */
  const tables = () => JSON.stringify(dump(session.project.db))
  return { study, tables }
}

describe('a walk of corrections, codings, undos and redos', () => {
  it('leaves every coding that no edit came near on its own words, and goes back byte for byte', async () => {
    const seen = { corrections: 0, edits: 0, untouched: 0, codings: 0, undos: 0 }
    const walk = async (text: string, path: readonly Step[]) => {
      const { study, tables } = await codedStudy(text)
      const { client, db, interviewId, turnTo } = study
      const states = [tables()]
      let here = 0
      const back = async () => {
        if (here === 0) return
        // A lead takes back what anybody did.
        await turnTo('A')
        await client.call('history.undo', {})
        seen.undos += 1
        here -= 1
        expect(tables()).toBe(states[here])
      }
      const forward = async () => {
        if (here === states.length - 1) return
        await turnTo('A')
        await client.call('history.redo', {})
        here += 1
        expect(tables()).toBe(states[here])
      }
      const change = async (work: () => Promise<void>) => {
        await work()
        const now = tables()
        if (now === states[here]) return false
        here += 1
        states.splice(here, states.length, now)
        return true
      }
      for (const { act, seed } of path) {
        if (act === 'undo') await back()
        else if (act === 'redo') await forward()
        else if (act === 'code') seen.codings += Number(await change(() => code(study, seed)))
        else {
          const isDone = await change(async () => {
            const [edits = []] = fc.sample(editsOf(readText(db(), interviewId), 5), { seed, numRuns: 1 })
            seen.edits += edits.length
            seen.untouched += await correct(study, edits)
          })
          seen.corrections += Number(isDone)
        }
      }
      while (here > 0) await back()
      expect(tables()).toBe(states[0])
      expect((await client.call('project.check', {})).problems).toEqual([])
    }
    await fc.assert(fc.asyncProperty(hardText(400), path, walk), {
      ...{ seed: 20241125, numRuns: 10, endOnFailure: true },
    })
    expect(seen.corrections).toBeGreaterThan(800)
    expect(seen.edits).toBeGreaterThan(2000)
    expect(seen.codings).toBeGreaterThan(500)
    expect(seen.undos).toBeGreaterThan(1500)
    expect(seen.untouched).toBeGreaterThan(8000)
  })
})
