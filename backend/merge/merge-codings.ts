import type { Layer } from '../../core/model/study.ts'
import {
  deletedUids,
  deleteTravelling,
  insertTravelling,
  listTravelling,
  type TravellingRow,
  updateTravelling,
  type Values,
} from '../../db/travelling-rows.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { type CodingPlace, columnsOf, type PlaceOf } from './place-coding.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/**
 * Codings of one layer: the same by uid, or where a coder says the same of the same words. They keep their words in our text.
 * @param leftOut row numbers of those of theirs that are not taken in
 */
export function mergeCodings(
  context: MergeContext,
  layer: Layer,
  placeOf: PlaceOf,
  leftOut: ReadonlySet<number> = new Set(),
): void {
  const isOfLayer = ({ values }: TravellingRow) => values.layer === layer
  const pairs = pairRows(context, 'coding', {
    only: isOfLayer,
    mine: ({ values }) => keyOf(values),
    theirs: (row) => {
      const place = placeOf(row)
      return place === null ? null : keyOf({ ...row.values, ...columnsOf(place) })
    },
  })
  const deleted = deletedUids(context.mine, 'coding')
  const wanted: WantedCoding[] = []
  const left = new Set<string>()
  for (const pair of pairs) {
    if (leftOut.has(pair.theirs?.id ?? 0)) continue
    // In a copy that was not handed out nothing was agreed on: the trail knows what was deleted here.
    if (pair.agreed === null && pair.mine === null && deleted.has(pair.theirs?.uid ?? '')) {
      context.report.add('codings-deleted-here', '')
      continue
    }
    const one = settleCoding(context, pair, pair.theirs === null ? null : placeOf(pair.theirs))
    if (one === null) continue
    wanted.push(one)
    if (one.mine !== null) left.add(one.mine.uid)
  }
  const staying = listTravelling(context.mine, 'coding').filter((row) => isOfLayer(row) && !left.has(row.uid))
  // What stands here already has its place before what is new.
  const order = [...wanted.filter(({ mine }) => mine !== null), ...wanted.filter(({ mine }) => mine === null)]
  const doubled = findDoubled(
    order,
    staying.map(({ values }) => keyOf(values)),
  )
  for (const one of order) {
    if (doubled.has(one)) context.report.add('codings-double', one.place.name)
    else putCoding(context, one)
  }
}

/** A coding as it is to stand here. */
interface WantedCoding {
  readonly mine: StampedRow | null
  readonly theirs: StampedRow
  readonly place: CodingPlace
}

/**
 * Those that would say what another coding of the same coder says of the same words. One that cannot be moved stays
 * where it is here, and nothing else can come to stand there.
 * @param staying keys of the codings that are not touched
 */
function findDoubled(wanted: readonly WantedCoding[], staying: readonly string[]): ReadonlySet<WantedCoding> {
  const holders = new Map<string, WantedCoding | null>(staying.map((key) => [key, null]))
  const doubled = new Set<WantedCoding>()
  const place = (one: WantedCoding): void => {
    const key = keyOf({ ...one.theirs.values, ...columnsOf(one.place) })
    if (!holders.has(key)) {
      holders.set(key, one)
      return
    }
    doubled.add(one)
    if (one.mine === null) return
    const back = keyOf(one.mine.values)
    const other = holders.get(back)
    holders.set(back, null)
    if (other) place(other)
  }
  for (const one of wanted) place(one)
  return doubled
}

/** What two codings must not share: there is one consensus, whoever writes it down. */
function keyOf(values: Values): string {
  const { interview_id, layer, coder_id, competency_id, start, end } = values
  return [interview_id, layer, layer === 'consensus' ? '' : coder_id, competency_id, start, end].join()
}

/** Decides on a pair and deletes what is to go. Returns what is to be written, null for nothing. */
function settleCoding(context: MergeContext, pair: Pair, place: CodingPlace | null): WantedCoding | null {
  const { mine: db, ids, report } = context
  const { mine, theirs } = pair
  if (theirs !== null && mine !== null) ids.coding.set(theirs.id, mine.id)
  const name = place === null ? '' : `${place.name} · ${place.codeOf(place.competencyId)}`
  const step = settle(context, 'coding', pair, name, place === null ? [] : placeDifferences(mine, place))
  if (step === 'delete' && mine !== null) {
    deleteTravelling(db, 'coding', mine.id)
    report.add('codings-deleted', '')
  }
  if (theirs === null || step === 'leave' || step === 'delete') return null
  if (place === null || place.state === 'gone') {
    report.add(place === null ? 'codings-nowhere' : 'codings-words-gone', place?.name ?? '')
    return null
  }
  return { mine, theirs, place }
}

function putCoding({ mine: db, ids, report }: MergeContext, { mine, theirs, place }: WantedCoding): void {
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
