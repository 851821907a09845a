import type { CoderId, CompetencyId, EventId, IntervieweeId, InterviewId } from '../model/ids.ts'

/** A coding, as far as scores need it. */
export interface ScorableCoding {
  readonly intervieweeId: IntervieweeId
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly competencyId: CompetencyId
  readonly level: number | null
  /** null: outside every event. */
  readonly eventId: EventId | null
}

export interface ScoreOptions {
  /** `once`: several codings of a competency in one event count as one, with the highest level (method.md 1.4). */
  readonly countPerEvent: 'all' | 'once'
  /** Level scores where the competency was not coded: missing, or 0 ("not shown"). */
  readonly absentLevel: 'missing' | 'zero'
  /** Scores are computed per coder and averaged, instead of from all codings together. */
  readonly averageCoders: boolean
}

/** Scores of one interviewee on one competency (method.md 1.6). */
export interface CompetencyScore {
  /** Number of codings; a mean over coders may be fractional. */
  readonly frequency: number
  /** Number of distinct events coded. */
  readonly eventFrequency: number
  readonly present: boolean
  /** null: missing. */
  readonly meanLevel: number | null
  readonly highestLevel: number | null
  readonly totalLevel: number
  /** Codings per 1,000 characters (zh) or words (en); null where the length is 0. */
  readonly rate: number | null
}

type Counts = Omit<CompetencyScore, 'rate' | 'present'>

/**
 * Scores one interviewee on one competency.
 * @param codings the interviewee's codings of this competency
 * @param coders the coders who coded any of this interviewee's interviews; used when coders are averaged
 * @param length of the interviewee's interviews, in characters or words
 */
export function scoreCompetency(
  codings: readonly ScorableCoding[],
  coders: readonly CoderId[],
  length: number,
  options: ScoreOptions,
): CompetencyScore {
  const counts =
    options.averageCoders && coders.length > 1 && codings.length > 0
      ? averageCounts(
          coders.map((coder) =>
            countScores(
              codings.filter((one) => one.coderId === coder),
              options,
            ),
          ),
        )
      : countScores(codings, options)
  const absent = options.absentLevel === 'zero' ? 0 : null
  return {
    ...counts,
    meanLevel: counts.frequency === 0 ? absent : counts.meanLevel,
    highestLevel: counts.frequency === 0 ? absent : counts.highestLevel,
    present: counts.frequency > 0,
    rate: length > 0 ? (1000 * counts.frequency) / length : null,
  }
}

function countScores(codings: readonly ScorableCoding[], { countPerEvent }: ScoreOptions): Counts {
  const counted = countPerEvent === 'once' ? oncePerEvent(codings) : codings
  let [withLevel, totalLevel, highest] = [0, 0, Number.NEGATIVE_INFINITY]
  for (const { level } of counted) {
    if (level === null) continue
    withLevel += 1
    totalLevel += level
    highest = Math.max(highest, level)
  }
  return {
    frequency: counted.length,
    eventFrequency: countEvents(counted),
    meanLevel: withLevel === 0 ? null : totalLevel / withLevel,
    highestLevel: withLevel === 0 ? null : highest,
    totalLevel,
  }
}

/** Distinct events, without a set of them: nearly all of a large study's 100,000 parts hold a few codings. */
function countEvents(codings: readonly ScorableCoding[]): number {
  let count = 0
  for (const [index, { eventId }] of codings.entries()) {
    if (eventId === null) continue
    let first = 0
    while (codings[first]?.eventId !== eventId) first += 1
    if (first === index) count += 1
  }
  return count
}

/** One coding an event, the one with the highest level; codings outside events are all kept. */
function oncePerEvent(codings: readonly ScorableCoding[]): ScorableCoding[] {
  const best = new Map<EventId, ScorableCoding>()
  const outside = codings.filter((coding) => coding.eventId === null)
  for (const coding of codings) {
    if (coding.eventId === null) continue
    const known = best.get(coding.eventId)
    if (known === undefined || (coding.level ?? -Infinity) > (known.level ?? -Infinity))
      best.set(coding.eventId, coding)
  }
  return [...outside, ...best.values()]
}

/** Means over coders; a coder without levels has no say in level scores. Large studies have 100,000 of these. */
function averageCounts(parts: readonly Counts[]): Counts {
  let [frequency, eventFrequency, totalLevel] = [0, 0, 0]
  let [withLevel, meanLevel, highestLevel] = [0, 0, 0]
  for (const part of parts) {
    frequency += part.frequency
    eventFrequency += part.eventFrequency
    totalLevel += part.totalLevel
    if (part.meanLevel === null || part.highestLevel === null) continue
    withLevel += 1
    meanLevel += part.meanLevel
    highestLevel += part.highestLevel
  }
  const coders = parts.length
  return {
    frequency: frequency / coders,
    eventFrequency: eventFrequency / coders,
    meanLevel: withLevel === 0 ? null : meanLevel / withLevel,
    highestLevel: withLevel === 0 ? null : highestLevel / withLevel,
    totalLevel: totalLevel / coders,
  }
}
