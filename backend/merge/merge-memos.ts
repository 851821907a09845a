import {
  deleteTravelling,
  insertTravelling,
  updateTravelling,
  type Values,
} from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/** Memos on interviews, events and competencies: one of each coder on each, or the same by uid. */
export function mergeMemos(context: MergeContext): void {
  const { mine: db, ids, report } = context
  const pairs = pairRows(context, 'memo', {
    mine: ({ values }) => keyOf(values),
    theirs: (row) => {
      const place = placeOf(context, row)
      return place === null ? null : keyOf(place)
    },
  })
  for (const pair of pairs) {
    const { mine, theirs } = pair
    if (theirs !== null && mine !== null) ids.memo.set(theirs.id, mine.id)
    const step = settle(context, 'memo', pair, '')
    const place = theirs === null ? null : placeOf(context, theirs)
    if (step === 'delete' && mine !== null) {
      deleteTravelling(db, 'memo', mine.id)
      report.add('memos-deleted', '')
    } else if (step === 'update' && mine !== null && theirs !== null) {
      updateTravelling(db, 'memo', mine.id, spokenValues('memo', false, theirs.values))
      report.add('memos-changed', '')
    } else if (step === 'insert' && theirs !== null && place !== null) {
      const values = { ...theirs.values, ...place }
      ids.memo.set(theirs.id, insertTravelling(db, 'memo', { uid: theirs.uid, values }))
      report.add('memos-added', '')
    } else if (step === 'insert') report.add('memos-nowhere', '')
  }
}

/** Whose memo it is and what it is about, in our terms; null where that is not here. */
function placeOf({ ids }: MergeContext, { values }: StampedRow): Values | null {
  const coder_id = ids.coder.get(Number(values.coder_id)) ?? null
  const interview_id = ids.interview.get(Number(values.interview_id)) ?? null
  const event_id = ids.event.get(Number(values.event_id)) ?? null
  const competency_id = ids.competency.get(Number(values.competency_id)) ?? null
  const isPlaced = (interview_id ?? event_id ?? competency_id) !== null
  return coder_id === null || !isPlaced ? null : { coder_id, interview_id, event_id, competency_id }
}

function keyOf({ coder_id, interview_id, event_id, competency_id }: Values): string {
  return [coder_id, interview_id, event_id, competency_id].join()
}
