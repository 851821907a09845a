import type {
  CoderId,
  CodingId,
  CompetencyId,
  EventId,
  IntervieweeId,
  InterviewId,
} from '../core/model/ids.ts'
import type { Group, Layer } from '../core/model/study.ts'
import type { StoredSpan } from '../core/model/transcript.ts'
import { type CodingRow, codingColumns, eventOfCoding, type RawCoding, toCoding } from './coding.ts'
import type { ReadableDb } from './database.ts'
import { type Sight, sightOf } from './sight.ts'

/** What a quote must be; what is not given makes no difference. Lists: any of these. */
export interface QuoteFilter {
  readonly codingIds?: readonly CodingId[] | undefined
  readonly competencyId?: CompetencyId | undefined
  readonly competencyIds?: readonly CompetencyId[] | undefined
  readonly intervieweeId?: IntervieweeId | undefined
  readonly intervieweeIds?: readonly IntervieweeId[] | undefined
  readonly interviewId?: InterviewId | undefined
  readonly stratum?: string | undefined
  readonly group?: Group | undefined
  readonly hasGroup?: boolean | undefined
  readonly coderId?: CoderId | undefined
  readonly layer?: Layer | undefined
  readonly level?: number | null | undefined
  readonly levels?: readonly (number | null)[] | undefined
  readonly eventId?: EventId | undefined
  readonly insideEvent?: boolean | undefined
  readonly needsReview?: boolean | undefined
  readonly hasMemo?: boolean | undefined
  /** Words the memo holds; large and small letters of Latin script make no difference. */
  readonly memoText?: string | undefined
}

const anyOf = (column: string) => `EXISTS (SELECT 1 FROM json_each(?) WHERE json_each.value IS ${column})`

const conditions: Readonly<Record<keyof QuoteFilter, string>> = {
  codingIds: 'coding.id IN (SELECT value FROM json_each(?))',
  competencyId: 'coding.competency_id = ?',
  competencyIds: 'coding.competency_id IN (SELECT value FROM json_each(?))',
  intervieweeId: 'interview.interviewee_id = ?',
  intervieweeIds: 'interview.interviewee_id IN (SELECT value FROM json_each(?))',
  interviewId: 'coding.interview_id = ?',
  stratum: 'interviewee.stratum = ?',
  group: 'interviewee."group" = ?',
  hasGroup: '(interviewee."group" IS NOT NULL) = ?',
  coderId: 'coding.coder_id = ?',
  layer: 'coding.layer = ?',
  level: 'coding.level IS ?',
  levels: anyOf('coding.level'),
  eventId: 'event.id = ?',
  insideEvent: '(event.id IS NOT NULL) = ?',
  needsReview: 'coding.needs_review = ?',
  hasMemo: "(coding.memo <> '') = ?",
  memoText: 'instr(lower(coding.memo), lower(?)) > 0',
}

function toSqlValue(value: NonNullable<QuoteFilter[keyof QuoteFilter]> | null): string | number | null {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

/** Codings that may be seen and meet the conditions, joined with whose they are and the event they stand in. */
function chosen(filter: QuoteFilter, sight: Sight) {
  const seen = sightOf(sight)
  const wanted = Object.entries(conditions).flatMap(([key, sql]) => {
    const value = filter[key as keyof QuoteFilter]
    return value === undefined ? [] : [{ sql, value: toSqlValue(value) }]
  })
  return {
    from: `FROM coding JOIN interview ON interview.id = coding.interview_id
      JOIN interviewee ON interviewee.id = interview.interviewee_id JOIN coder ON coder.id = coding.coder_id
      LEFT JOIN event ON ${eventOfCoding}
      WHERE ${[seen.sql, ...wanted.map(({ sql }) => sql)].join(' AND ')}`,
    values: [...seen.values, ...wanted.map(({ value }) => value)],
  }
}

export interface QuoteRow {
  readonly coding: CodingRow
  readonly intervieweeCode: string
  readonly group: Group | null
  readonly stratum: string
  readonly coder: string
  readonly eventTitle: string
}

const place = 'interviewee.code, coding.interview_id, coding.start, coding.id'

/** What quotes can be listed by; equal ones stand by place. */
const orders = {
  place,
  competency: `(SELECT row_number FROM dictionary_order WHERE competency_id = coding.competency_id), ${place}`,
  level: `coding.level DESC NULLS LAST, ${place}`,
  changed: `coding.changed_at DESC, ${place}`,
} as const
export type QuoteOrder = keyof typeof orders

const dictionaryOrder = `WITH dictionary_order AS (
  SELECT competency.id AS competency_id, row_number() OVER (
    ORDER BY cluster.position, cluster.id, competency.position, competency.id) AS row_number
  FROM competency JOIN cluster ON cluster.id = competency.cluster_id)`

export interface QuotePage {
  readonly sort: QuoteOrder
  readonly offset: number
  readonly limit: number
}

/** A page of codings with what is told of each; and how many there are. */
export function listQuotes(
  db: ReadableDb,
  filter: QuoteFilter,
  sight: Sight,
  { sort, offset, limit }: QuotePage,
): { readonly total: number; readonly rows: readonly QuoteRow[] } {
  const { from, values } = chosen(filter, sight)
  const { total } = db.prepare(`SELECT count(*) AS total ${from}`).get(...values) as { total: number }
  const rows = db
    .prepare(
      `${dictionaryOrder} SELECT ${codingColumns}, interviewee.code AS intervieweeCode,
         interviewee."group" AS "group", interviewee.stratum, coder.name AS coder,
         coalesce(event.title, '') AS eventTitle
       ${from} ORDER BY ${orders[sort]} LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset) as (RawCoding & Omit<QuoteRow, 'coding'>)[]
  return {
    total,
    rows: rows.map(({ intervieweeCode, group, stratum, coder, eventTitle, ...coding }) => ({
      coding: toCoding(coding),
      intervieweeCode,
      group,
      stratum,
      coder,
      eventTitle,
    })),
  }
}

export interface QuotePlace extends StoredSpan {
  readonly id: CodingId
  readonly interviewId: InterviewId
  readonly intervieweeId: IntervieweeId
  readonly coderId: CoderId
  readonly layer: Layer
  readonly competencyId: CompetencyId
  readonly eventId: EventId | null
}

/** Where every coding stands that may be seen and meets the conditions, one interview after the other. */
export function listQuotePlaces(db: ReadableDb, filter: QuoteFilter, sight: Sight): QuotePlace[] {
  const { from, values } = chosen(filter, sight)
  return db
    .prepare(
      `SELECT coding.id, coding.interview_id AS interviewId, interview.interviewee_id AS intervieweeId,
         coding.coder_id AS coderId, coding.layer, coding.competency_id AS competencyId, event.id AS eventId,
         coding.start, coding."end"
       ${from} ORDER BY coding.interview_id, coding.id`,
    )
    .all(...values) as QuotePlace[]
}
