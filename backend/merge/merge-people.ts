import type { AttributeId, IntervieweeId } from '../../core/model/ids.ts'
import { insertAttribute, listAttributes, setAttributeValue } from '../../db/interviewee.ts'
import { insertTravelling, updateTravelling } from '../../db/travelling-rows.ts'
import { freeNames } from './free-names.ts'
import type { MergeContext } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { attributesOf, type StampedRow, spokenValues } from './stamps.ts'

/** Coders are the same person by uid or by name. Nobody becomes a lead by being merged. */
export function mergeCoders(context: MergeContext): void {
  const { mine: db, ids, report } = context
  const byName = ({ values }: StampedRow) => String(values.name)
  const pairs = pairRows(context, 'coder', { mine: byName, theirs: byName })
  const added = pairs.flatMap(({ mine, theirs }) => (mine === null && theirs !== null ? [theirs] : []))
  const names = freeNames(
    context,
    'coder',
    added.map((theirs) => ({ mine: null, theirs })),
  )
  for (const { mine, theirs } of pairs) {
    if (mine !== null && theirs !== null) ids.coder.set(theirs.id, mine.id)
  }
  for (const theirs of added) {
    const name = names.get(theirs) ?? byName(theirs)
    const row = { uid: theirs.uid, values: { ...theirs.values, name, lead: 0 } }
    ids.coder.set(theirs.id, insertTravelling(db, 'coder', row))
    report.add('coders-added', name)
  }
}

/** Interviewees are the same person by uid or by code. */
export function mergeInterviewees(context: MergeContext): void {
  const { ids } = context
  const byCode = ({ values }: StampedRow) => String(values.code)
  const pairs = pairRows(context, 'interviewee', { mine: byCode, theirs: byCode })
  const written = pairs.flatMap((pair) => {
    const { mine, theirs } = pair
    if (theirs === null) return []
    if (mine !== null) ids.interviewee.set(theirs.id, mine.id)
    const step = settle(context, 'interviewee', pair, byCode(theirs))
    return step === 'insert' || step === 'update' ? [{ mine, theirs }] : []
  })
  const codes = freeNames(context, 'interviewee', written)
  const attributes = attributesOf(context.theirs)
  for (const { mine, theirs } of written) {
    const code = codes.get(theirs) ?? byCode(theirs)
    if (code !== theirs.values.code) context.report.add('interviewees-renamed', code)
    putInterviewee(
      context,
      mine,
      { ...theirs, values: { ...theirs.values, code } },
      attributes.get(theirs.id) ?? [],
    )
  }
}

function putInterviewee(
  context: MergeContext,
  mine: StampedRow | null,
  theirs: StampedRow,
  attributes: readonly (readonly [string, string])[],
): void {
  const { mine: db, blind, ids, report } = context
  const code = String(theirs.values.code)
  if (mine === null) {
    const id = insertTravelling(db, 'interviewee', theirs)
    ids.interviewee.set(theirs.id, id)
    setAttributes(context, id, attributes)
    report.add('interviewees-added', code)
  } else {
    updateTravelling(db, 'interviewee', mine.id, spokenValues('interviewee', blind, theirs.values))
    if (!blind) setAttributes(context, mine.id, attributes)
    report.add('interviewees-changed', code)
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
