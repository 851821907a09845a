import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoderId, CompetencyId, EventId, IntervieweeId, InterviewId } from '../../../core/model/ids.ts'
import {
  type ScorableCoding,
  type ScoreOptions,
  scoreCompetency,
} from '../../../core/scores/score-interviewees.ts'
import { expectOnlyNumbers, seeded } from '../stats/arbitrary.ts'

const plain: ScoreOptions = { countPerEvent: 'all', absentLevel: 'missing', averageCoders: false }
const [first, second, third] = [1 as CoderId, 2 as CoderId, 3 as CoderId]

function coding(
  level: number | null,
  changes: { event?: number | null; coder?: CoderId } = {},
): ScorableCoding {
  const { event = null, coder = first } = changes
  return {
    intervieweeId: 1 as IntervieweeId,
    interviewId: 1 as InterviewId,
    competencyId: 1 as CompetencyId,
    coderId: coder,
    level,
    eventId: event as EventId | null,
  }
}

describe('scores of an interviewee on a competency', () => {
  it('are numbers of codings and events, and mean, highest and total level', () => {
    const codings = [coding(1, { event: 1 }), coding(3, { event: 1 }), coding(4, { event: 2 }), coding(0)]
    expect(scoreCompetency(codings, [first], 8000, plain)).toEqual({
      frequency: 4,
      eventFrequency: 2,
      present: true,
      meanLevel: (1 + 3 + 4 + 0) / 4,
      highestLevel: 4,
      totalLevel: 8,
      rate: (1000 * 4) / 8000,
    })
  })

  it('leave codings without a level out of the level scores, but not out of the numbers', () => {
    const some = scoreCompetency([coding(null), coding(3)], [first], 1000, plain)
    expect(some).toMatchObject({ frequency: 2, meanLevel: 3, highestLevel: 3, totalLevel: 3, rate: 2 })
    const none = scoreCompetency([coding(null)], [first], 1000, { ...plain, absentLevel: 'zero' })
    expect(none).toMatchObject({
      frequency: 1,
      present: true,
      meanLevel: null,
      highestLevel: null,
      totalLevel: 0,
    })
  })

  it('take a harmful level (-1) for a level', () => {
    const scores = scoreCompetency([coding(-1), coding(-1)], [first], 1000, plain)
    expect(scores).toMatchObject({ meanLevel: -1, highestLevel: -1, totalLevel: -2 })
  })

  it('of what was not coded are missing, or 0 where that is the rule', () => {
    const none = { frequency: 0, eventFrequency: 0, present: false, totalLevel: 0, rate: 0 }
    const missing = { meanLevel: null, highestLevel: null }
    expect(scoreCompetency([], [first], 1000, plain)).toEqual({ ...none, ...missing })
    const zero = { meanLevel: 0, highestLevel: 0 }
    expect(scoreCompetency([], [first], 1000, { ...plain, absentLevel: 'zero' })).toEqual({
      ...none,
      ...zero,
    })
    expect(scoreCompetency([], [], 1000, { ...plain, averageCoders: true })).toEqual({ ...none, ...missing })
  })

  it('have no rate where nothing was said', () => {
    expect(scoreCompetency([coding(1)], [first], 0, plain).rate).toBeNull()
  })

  it('count once an event, at its highest level, where that is the rule; outside events each counts', () => {
    const codings = [
      ...[coding(1, { event: 1 }), coding(3, { event: 1 }), coding(2, { event: 1 })],
      ...[coding(null, { event: 2 }), coding(0, { event: 2 })],
      ...[coding(null, { event: 3 })],
      ...[coding(1), coding(1)],
    ]
    const scores = scoreCompetency(codings, [first], 1000, { ...plain, countPerEvent: 'once' })
    // Event 1 gives 3, event 2 gives 0, event 3 nothing, and outside there are 1 and 1.
    expect(scores).toMatchObject({
      frequency: 5,
      eventFrequency: 3,
      totalLevel: 5,
      meanLevel: 5 / 4,
      rate: 5,
    })
  })

  it('are means of the coders, of whom one without levels has no say in levels', () => {
    const codings = [
      ...[coding(4, { event: 1 }), coding(2, { event: 2 })],
      ...[coding(1, { event: 1, coder: second })],
    ]
    const averaged = { ...plain, averageCoders: true }
    expect(scoreCompetency(codings, [first, second], 3000, averaged)).toEqual({
      frequency: 1.5,
      eventFrequency: 1.5,
      present: true,
      meanLevel: (3 + 1) / 2,
      highestLevel: (4 + 1) / 2,
      totalLevel: (6 + 1) / 2,
      rate: 0.5,
    })
    expect(scoreCompetency(codings, [first, second, third], 3000, averaged)).toMatchObject({
      frequency: 1,
      meanLevel: 2,
      highestLevel: 2.5,
      totalLevel: 7 / 3,
    })
  })

  it('count once an event for each coder apart', () => {
    const codings = [coding(1, { event: 1 }), coding(2, { event: 1, coder: second })]
    const options = { ...plain, countPerEvent: 'once' as const }
    expect(scoreCompetency(codings, [first, second], 1000, options).frequency).toBe(1)
    const averaged = scoreCompetency(codings, [first, second], 1000, { ...options, averageCoders: true })
    expect(averaged).toMatchObject({ frequency: 1, meanLevel: 1.5 })
  })
})

const someCoding = fc
  .record({
    level: fc.option(fc.integer({ min: -1, max: 9 })),
    event: fc.option(fc.integer({ min: 1, max: 3 })),
    coder: fc.constantFrom(first, second),
  })
  .map(({ level, ...place }) => coding(level, place))
const codings = fc.array(someCoding, { maxLength: 10 })
const options: fc.Arbitrary<ScoreOptions> = fc.record({
  countPerEvent: fc.constantFrom('all', 'once'),
  absentLevel: fc.constantFrom('missing', 'zero'),
  averageCoders: fc.boolean(),
})
const coders = [first, second]

describe('whatever was coded', () => {
  it('the order of the codings never matters', () => {
    const shuffled = codings.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    )
    fc.assert(
      fc.property(shuffled, options, fc.nat(5000), ([given, mixed], how, length) => {
        const score = (some: readonly ScorableCoding[]) => scoreCompetency(some, coders, length, how)
        expect(score(mixed)).toEqual(score(given))
        expectOnlyNumbers(score(given))
      }),
      seeded,
    )
  })

  it('scores hang together as their names say', () => {
    fc.assert(
      fc.property(codings, options, (given, how) => {
        const score = scoreCompetency(given, coders, 1000, how)
        expect(score.present).toBe(score.frequency > 0)
        expect(score.rate).toBe(score.frequency)
        expect(score.eventFrequency).toBeLessThanOrEqual(score.frequency)
        expect((score.meanLevel === null) === (score.highestLevel === null)).toBe(true)
        if (score.meanLevel !== null && score.highestLevel !== null)
          expect(score.highestLevel).toBeGreaterThanOrEqual(score.meanLevel - 1e-12)
      }),
      seeded,
    )
  })

  it('counting once an event never gives more, and the same highest level', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const all = scoreCompetency(given, coders, 1000, plain)
        const once = scoreCompetency(given, coders, 1000, { ...plain, countPerEvent: 'once' })
        expect(once.frequency).toBeLessThanOrEqual(all.frequency)
        expect(once.eventFrequency).toBe(all.eventFrequency)
        expect(once.highestLevel).toBe(all.highestLevel)
      }),
      seeded,
    )
  })
})
