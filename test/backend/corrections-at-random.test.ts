import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../api/client.ts'
import type { Coding } from '../../api/types/interview.ts'
import { applyEdits, type TextEdit } from '../../core/coding/correct-text.ts'
import type { CompetencyId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { editsOf, hardText } from '../core/coding/arbitrary-edits.ts'
import { dump } from './dump.ts'
import { activate, addCompetency, importTranscript, makeProject } from './fixture.ts'

/** Characters that an edit may draw into itself on either side: the longest that is one to the eye. */
const reach = 12

interface Study {
  readonly client: Client
  readonly interviewId: InterviewId
  readonly competencyId: CompetencyId
}

async function bothCodersCodings({ client, interviewId }: Study): Promise<readonly Coding[]> {
  const all: Coding[] = []
  for (const coder of ['A', 'B']) {
    await activate(client, coder)
    all.push(...(await client.call('coding.list', { interviewId })))
  }
  return all
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
  const { client, interviewId } = study
  const { text, version } = await client.call('interview.get', { interviewId })
  if (applyEdits(text, edits).trim() === '') return 0
  const before = await bothCodersCodings(study)
  await client.call('transcript.correct', { interviewId, version, edits: edits.map((edit) => ({ ...edit })) })
  const now = await client.call('interview.get', { interviewId })
  const after = new Map((await bothCodersCodings(study)).map((coding) => [coding.id, coding]))
  const far = before.flatMap((coding) => {
    const place = untouched(coding, edits)
    return place === null ? [] : [{ coding, place }]
  })
  for (const { coding, place } of far) {
    expect(after.get(coding.id)).toEqual({ ...coding, ...place })
    expect(now.text.slice(place.start, place.end)).toBe(text.slice(coding.start, coding.end))
  }
  return far.length
}

/** Tags a stretch of the text as it is now, by one coder or the other. */
async function code({ client, interviewId, competencyId }: Study, at: number): Promise<void> {
  const { text } = await client.call('interview.get', { interviewId })
  await activate(client, at % 2 === 0 ? 'A' : 'B')
  const start = at % Math.max(1, text.length - 1)
  const end = Math.min(text.length, start + 1 + (at % 37))
  const taken = (await client.call('coding.list', { interviewId })).some(
    (coding) => coding.start <= end && start <= coding.end && coding.end - coding.start > 60,
  )
  if (taken || text.slice(start, end).trim() === '') return
  await client.call('coding.add', { interviewId, competencyId, level: at % 4, start, end, memo: '' })
}

type Step = { readonly act: 'correct' | 'code' | 'undo' | 'redo'; readonly seed: number }

const path: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('correct', 'correct', 'correct', 'code', 'code', 'undo', 'undo', 'redo'),
    seed: fc.nat(1e6),
  }),
  { minLength: 70, maxLength: 70, size: 'max' },
)

/** An interview of the sample's turns and a text as hard to cut as may be, coded all over by two coders. */
async function codedStudy(text: string) {
  const { client, session } = await makeProject()
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const study: Study = { client, interviewId, competencyId }
  const { text: given, version } = await client.call('interview.get', { interviewId })
  const more = { start: given.length, end: given.length, text: `\n${text}` }
  await client.call('transcript.correct', { interviewId, version, edits: [more] })
  for (let at = 1; at < 40; at += 1) await code(study, at * 17)
  /** All that undo answers for; who is at work is no part of it. */
  const tables = () => JSON.stringify({ ...dump(session.project.db), project: [], coder: [] })
  return { study, tables }
}

describe('a walk of corrections, codings, undos and redos', () => {
  it('leaves every coding that no edit came near on its own words, and goes back byte for byte', async () => {
    const seen = { edits: 0, untouched: 0 }
    const walk = async (text: string, path: readonly Step[]) => {
      const { study, tables } = await codedStudy(text)
      const { client, interviewId } = study
      const states = [tables()]
      let here = 0
      const back = async () => {
        if (here === 0) return
        // A lead takes back what anybody did.
        await activate(client, 'A')
        await client.call('history.undo', {})
        here -= 1
      }
      const forward = async () => {
        if (here === states.length - 1) return
        await activate(client, 'A')
        await client.call('history.redo', {})
        here += 1
      }
      const change = async (work: () => Promise<void>) => {
        await work()
        if (tables() === states[here]) return
        here += 1
        states.splice(here, states.length, tables())
      }
      for (const { act, seed } of path) {
        if (act === 'undo') await back()
        else if (act === 'redo') await forward()
        else if (act === 'code') await change(() => code(study, seed))
        else
          await change(async () => {
            const now = await client.call('interview.get', { interviewId })
            const [edits = []] = fc.sample(editsOf(now.text, 5), { seed, numRuns: 1 })
            seen.edits += edits.length
            seen.untouched += await correct(study, edits)
          })
        expect(tables()).toBe(states[here])
      }
      while (here > 0) await back()
      expect(tables()).toBe(states[0])
      expect((await client.call('project.check', {})).problems).toEqual([])
    }
    await fc.assert(fc.asyncProperty(hardText(400), path, walk), {
      ...{ seed: 20241125, numRuns: 6, endOnFailure: true },
    })
    expect(seen.edits).toBeGreaterThan(250)
    expect(seen.untouched).toBeGreaterThan(500)
  })
})
