import type { AttributeId, IntervieweeId } from '../../core/model/ids.ts'
import { insertAttribute, listAttributes, setAttributeValue } from '../../db/interviewee.ts'
import { insertTravelling, updateTravelling } from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { attributesOf, type StampedRow, spokenValues } from './stamps.ts'

/** Coders are the same person by uid or by name. Nobody becomes a lead by being merged. */
export function mergeCoders(context: MergeContext): void {
  const byName = ({ values }: StampedRow) => String(values.name)
  for (const { mine, theirs } of pairRows(context, 'coder', { mine: byName, theirs: byName })) {
    if (theirs === null) continue
    const id =
      mine?.id ??
      insertTravelling(context.mine, 'coder', { uid: theirs.uid, values: { ...theirs.values, lead: 0 } })
    context.ids.coder.set(theirs.id, id)
    if (mine === null) context.report.add('coders-added', String(theirs.values.name))
  }
}

/** Interviewees are the same person by uid or by code. */
export function mergeInterviewees(context: MergeContext): void {
  const { mine: db, blind, ids, report } = context
  const byCode = ({ values }: StampedRow) => String(values.code)
  const attributes = attributesOf(context.theirs)
  for (const pair of pairRows(context, 'interviewee', { mine: byCode, theirs: byCode })) {
    const { mine, theirs } = pair
    if (theirs === null) continue
    const code = String(theirs.values.code)
    const step = settle(context, 'interviewee', pair, code)
    if (step === 'insert') {
      const id = insertTravelling(db, 'interviewee', theirs)
      ids.interviewee.set(theirs.id, id)
      setAttributes(context, id, attributes.get(theirs.id) ?? [])
      report.add('interviewees-added', code)
    } else if (mine !== null) {
      ids.interviewee.set(theirs.id, mine.id)
      if (step !== 'update') continue
      updateTravelling(db, 'interviewee', mine.id, spokenValues('interviewee', blind, theirs.values))
      if (!blind) setAttributes(context, mine.id, attributes.get(theirs.id) ?? [])
      report.add('interviewees-changed', code)
    }
  }
}

function setAttributes(
  { mine: db }: MergeContext,
  id: number,
  wanted: readonly (readonly [string, string])[],
): void {
  const intervieweeId = id as IntervieweeId
  const known = new Map<string, AttributeId>(listAttributes(db).map((one) => [one.name, one.id]))
  const values = new Map(wanted)
  for (const [name] of attributesOf(db).get(id) ?? []) if (!values.has(name)) values.set(name, '')
  for (const [name, value] of values) {
    const attributeId = known.get(name) ?? insertAttribute(db, name)
    setAttributeValue(db, { intervieweeId, attributeId, value })
  }
}
