import type { InterviewId } from '../../core/model/ids.ts'
import type { ReadableDb } from '../../db/database.ts'
import { getInterview, readText } from '../../db/interview.ts'
import { getInterviewee } from '../../db/interviewee.ts'
import { type SettledCodings, settledCodings } from '../../db/resolution.ts'
import { listTravelling, type TravellingRow, type Values } from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import { columnsOf, type PlaceOf } from './place-coding.ts'

/** Something that was settled, in our terms: rows, places and words as they are here. */
export interface Settled {
  readonly row: TravellingRow
  /** Independent codings of ours that it settles. */
  readonly sources: readonly number[]
  /** What it put into the consensus. */
  readonly says: readonly Values[]
  /** Row numbers of these, on their own side. */
  readonly results: readonly number[]
}

/** What was settled here, by row number. */
export function settledHere(db: ReadableDb): ReadonlyMap<number, Settled> {
  const codings = codingRows(db)
  return readSettled(db, (row, { sources, results }) => ({
    row,
    sources,
    says: results.flatMap((id) => valuesOf(codings.get(id))),
  }))
}

/** What was settled there, by row number there. */
export function settledThere({ theirs, ids }: MergeContext, placeOf: PlaceOf): ReadonlyMap<number, Settled> {
  const codings = codingRows(theirs)
  const placed = (id: number): readonly Values[] => {
    const row = codings.get(id)
    const place = row === undefined ? null : placeOf(row)
    return place === null ? [] : valuesOf(row).map((values) => ({ ...values, ...columnsOf(place) }))
  }
  return readSettled(theirs, ({ id, uid, values }, { sources, results }) => {
    const interview_id = ids.interview.get(Number(values.interview_id)) ?? null
    const coder_id = ids.coder.get(Number(values.coder_id)) ?? null
    return {
      row: { id, uid, values: { ...values, interview_id, coder_id } },
      sources: sources.flatMap((coding) => ids.coding.get(coding) ?? []),
      says: results.flatMap(placed),
    }
  })
}

function readSettled(
  db: ReadableDb,
  inOurTerms: (row: TravellingRow, codings: SettledCodings) => Omit<Settled, 'results'>,
): ReadonlyMap<number, Settled> {
  const all = settledCodings(db)
  return new Map(
    listTravelling(db, 'resolution').map((row) => {
      const codings = all.get(row.id) ?? { sources: [], results: [] }
      return [row.id, { results: codings.results, ...inOurTerms(row, codings) }]
    }),
  )
}

function valuesOf(row: TravellingRow | undefined): readonly Values[] {
  return row === undefined ? [] : [row.values]
}

function codingRows(db: ReadableDb): ReadonlyMap<number, TravellingRow> {
  return new Map(listTravelling(db, 'coding').map((row) => [row.id, row]))
}

/** Two with the same key settle the same codings in the same way; null where none of these codings is here. */
export function settledKey(settled: Settled | undefined): string | null {
  if (settled === undefined || settled.sources.length === 0) return null
  const { row, sources, says } = settled
  const said = says.map(({ competency_id, level, start, end }) => [competency_id, start, end, level].join())
  return JSON.stringify([row.values.choice, row.values.note, sources.toSorted((a, b) => a - b), said.sort()])
}

/** What stands in the consensus, for people: "CSO 3 · the words". */
export function settledWords(db: ReadableDb, { says }: Settled): string[] {
  const codes = new Map(listTravelling(db, 'competency').map(({ id, values }) => [id, values.code]))
  return says.map(({ interview_id, competency_id, level, start, end }) => {
    const words = readText(db, Number(interview_id) as InterviewId).slice(Number(start), Number(end))
    return `${[codes.get(Number(competency_id)), level].filter((part) => part !== null).join(' ')} · ${words}`
  })
}

/** The code of the interviewee whom it is about. */
export function settledName(db: ReadableDb, { row }: Settled): string {
  const interview = getInterview(db, Number(row.values.interview_id) as InterviewId)
  return interview === null ? '' : (getInterviewee(db, interview.intervieweeId)?.code ?? '')
}
