import type { InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import {
  deletedUids,
  deleteTravelling,
  insertTravelling,
  listTravelling,
  updateTravelling,
  type Values,
} from '../../db/travelling-rows.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import type { JoinedInterview } from './merge-interviews.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/** Codings: the same by uid, or where a coder says the same of the same words. They keep their words in our text. */
export function mergeCodings(context: MergeContext, joined: ReadonlyMap<number, JoinedInterview>): void {
  const codes = new Map(
    listTravelling(context.mine, 'competency').map(({ id, values }) => [id, String(values.code)]),
  )
  const places = new Map<number, CodingPlace | null>()
  const placeOf = (row: StampedRow): CodingPlace | null => {
    const known = places.get(row.id)
    const place = known === undefined ? placeCoding(context, row, joined, codes) : known
    places.set(row.id, place)
    return place
  }
  const pairs = pairRows(context, 'coding', {
    mine: ({ values }) => keyOf(values),
    theirs: (row) => {
      const place = placeOf(row)
      return place === null ? null : keyOf({ ...row.values, ...columnsOf(place) })
    },
  })
  const taken = new Map(
    listTravelling(context.mine, 'coding').map(({ uid, values }) => [keyOf(values), uid] as const),
  )
  const deleted = deletedUids(context.mine, 'coding')
  for (const pair of pairs) {
    // In a copy that was not handed out nothing was agreed on: the trail knows what was deleted here.
    if (pair.agreed === null && pair.mine === null && deleted.has(pair.theirs?.uid ?? '')) continue
    mergeCoding(context, pair, pair.theirs === null ? null : placeOf(pair.theirs), taken)
  }
}

interface CodingPlace extends StoredSpan {
  readonly interviewId: InterviewId
  /** The interviewee's code. */
  readonly name: string
  readonly coderId: number
  readonly competencyId: number
  readonly state: 'same' | 'changed' | 'gone'
  /** Our text. */
  readonly text: string
  readonly codeOf: (competencyId: number) => string
}

/** Where a coding of theirs stands here; null where its interview, coder or competency is not here. */
function placeCoding(
  { ids }: MergeContext,
  { values }: StampedRow,
  joined: ReadonlyMap<number, JoinedInterview>,
  codes: ReadonlyMap<number, string>,
): CodingPlace | null {
  const interview = joined.get(Number(values.interview_id))
  const coderId = ids.coder.get(Number(values.coder_id))
  const competencyId = ids.competency.get(Number(values.competency_id))
  if (interview === undefined || coderId === undefined || competencyId === undefined) return null
  const now = interview.place({ start: Number(values.start), end: Number(values.end) })
  const span = now.state === 'gone' ? { start: -1, end: -1 } : { start: now.start, end: now.end }
  const { id, name, text } = interview
  const codeOf = (competency: number) => codes.get(competency) ?? ''
  return { interviewId: id, name, coderId, competencyId, state: now.state, text, codeOf, ...span }
}

function columnsOf({ interviewId, coderId, competencyId, start, end }: CodingPlace): Values {
  return { interview_id: interviewId, coder_id: coderId, competency_id: competencyId, start, end }
}

/** What two codings must not share: there is one consensus, whoever writes it down. */
function keyOf(values: Values): string {
  const { interview_id, layer, coder_id, competency_id, start, end } = values
  return [interview_id, layer, layer === 'consensus' ? '' : coder_id, competency_id, start, end].join()
}

function mergeCoding(
  context: MergeContext,
  pair: Pair,
  place: CodingPlace | null,
  taken: Map<string, string>,
): void {
  const { mine: db, ids, report } = context
  const { mine, theirs } = pair
  if (theirs !== null && mine !== null) ids.coding.set(theirs.id, mine.id)
  const name = place === null ? '' : `${place.name} · ${place.codeOf(place.competencyId)}`
  const step = settle(context, 'coding', pair, name, place === null ? [] : placeDifferences(mine, place))
  if (step === 'delete' && mine !== null) {
    deleteTravelling(db, 'coding', mine.id)
    report.add('codings-deleted', '')
  }
  if (theirs === null || step === 'leave' || step === 'delete') return
  const problem = problemOf(place, theirs, mine, taken)
  if (problem !== null || place === null) {
    report.add(problem ?? 'codings-nowhere', place?.name ?? '')
    return
  }
  const review = place.state === 'changed' || theirs.values.needs_review === 1
  if (review) report.add('codings-to-review', place.name)
  const values = { ...columnsOf(place), needs_review: Number(review) }
  if (mine === null) {
    const id = insertTravelling(db, 'coding', { uid: theirs.uid, values: { ...theirs.values, ...values } })
    ids.coding.set(theirs.id, id)
    report.add('codings-added', place.name)
  } else {
    updateTravelling(db, 'coding', mine.id, { ...spokenValues('coding', false, theirs.values), ...values })
    report.add('codings-changed', place.name)
  }
}

/** What is silent in a row and differs all the same: the words and the competency. */
function placeDifferences(mine: StampedRow | null, { text, codeOf, ...place }: CodingPlace) {
  if (mine === null || place.state === 'gone') return []
  const { start, end, competency_id } = mine.values
  const words = {
    field: 'words',
    mine: text.slice(Number(start), Number(end)),
    theirs: text.slice(place.start, place.end),
  }
  const competency = {
    field: 'competency',
    mine: codeOf(Number(competency_id)),
    theirs: codeOf(place.competencyId),
  }
  return [words, competency].filter((one) => one.mine !== one.theirs)
}

function problemOf(
  place: CodingPlace | null,
  theirs: StampedRow,
  mine: StampedRow | null,
  taken: Map<string, string>,
): 'codings-nowhere' | 'codings-words-gone' | 'codings-double' | null {
  if (place === null) return 'codings-nowhere'
  if (place.state === 'gone') return 'codings-words-gone'
  const key = keyOf({ ...theirs.values, ...columnsOf(place) })
  const holder = taken.get(key)
  if (holder !== undefined && holder !== mine?.uid && holder !== theirs.uid) return 'codings-double'
  taken.set(key, mine?.uid ?? theirs.uid)
  return null
}
