import type { MergeSide } from '../../api/types/merge.ts'
import type { CodingId } from '../../core/model/ids.ts'
import { listCoders } from '../../db/coder.ts'
import { linkCodings, settledCodings, settlersOf, withdrawResolutions } from '../../db/resolution.ts'
import { deletedUids, deleteTravelling, insertTravelling, listTravelling } from '../../db/travelling-rows.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import type { PlaceOf } from './place-coding.ts'
import { settle } from './settle-rows.ts'
import {
  type Settled,
  settledHere,
  settledKey,
  settledName,
  settledThere,
  settledWords,
} from './settled-terms.ts'

/**
 * What was settled of disagreements: the same by uid, or where both sides settled the same codings in the same way. Where
 * they settled them in different ways somebody must choose; else the later one holds, whichever copy comes in first. Has
 * its place between the independent codings, which are settled, and those of the consensus, which come of it.
 * @returns row numbers of consensus codings of theirs that stay out, for what they come of does not hold here
 */
export function mergeResolutions(context: MergeContext, placeOf: PlaceOf): ReadonlySet<number> {
  const ours = settledHere(context.mine)
  const theirs = settledThere(context, placeOf)
  const withdrawn = {
    here: deletedUids(context.mine, 'resolution'),
    there: deletedUids(context.theirs, 'resolution'),
  }
  const pairs = pairRows(context, 'resolution', {
    mine: ({ id }) => settledKey(ours.get(id)),
    theirs: ({ id }) => settledKey(theirs.get(id)),
  })
  const leftOut = new Set<number>()
  for (const pair of pairs) {
    const one = follow(context, pair) ? theirs.get(pair.theirs?.id ?? 0) : undefined
    if (one === undefined) continue
    // In a copy that was not handed out nothing was agreed on: the trail knows what was withdrawn here.
    const isWithdrawn = pair.agreed === null && withdrawn.here.has(one.row.uid)
    if (one.sources.length === 0) context.report.add('resolutions-nowhere', '')
    else if (isWithdrawn || !takesPlace(context, one, ours, withdrawn.there)) {
      if (isWithdrawn) context.report.add('resolutions-withdrawn-here', '')
      for (const coding of one.results) leftOut.add(coding)
    }
  }
  return leftOut
}

/** Withdraws what was withdrawn there. Returns whether theirs is to come in. */
function follow(context: MergeContext, pair: Pair): boolean {
  const { mine, theirs } = pair
  const step = settle(context, 'resolution', pair, '')
  if (mine !== null && theirs !== null) context.ids.resolution.set(theirs.id, mine.id)
  if (mine !== null && step === 'delete') {
    deleteTravelling(context.mine, 'resolution', mine.id)
    context.report.add('resolutions-withdrawn', '')
  }
  return step === 'insert'
}

/** Takes one in, unless the same was settled here in another way and that is to hold. */
function takesPlace(
  context: MergeContext,
  one: Settled,
  ours: ReadonlyMap<number, Settled>,
  withdrawnThere: ReadonlySet<string>,
): boolean {
  const { mine: db, ids, report } = context
  const rivals = settlersOf(db, one.sources).flatMap((id) => ours.get(id) ?? [])
  // What was withdrawn there is what theirs took the place of.
  const open = rivals.filter(({ row }) => !withdrawnThere.has(row.uid))
  if (open.length > 0 && choose(context, open, one) === 'mine') return false
  withdrawResolutions(db, one.sources as CodingId[])
  const id = insertTravelling(db, 'resolution', one.row)
  linkCodings(db, id, { sources: one.sources, results: [] })
  ids.resolution.set(one.row.id, id)
  report.add('resolutions-added', settledName(db, one))
  return true
}

/** Asks which of two ways to settle the same holds; usually the one that was chosen last. */
function choose(context: MergeContext, rivals: readonly Settled[], one: Settled): MergeSide {
  const { mine: db, answers, report } = context
  const coders = new Map<number, string>(listCoders(db).map(({ id, name }) => [id, name]))
  const difference = (field: string, tell: (each: Settled) => readonly string[]) => ({
    field,
    mine: rivals.flatMap(tell).join('; '),
    theirs: tell(one).join('; '),
  })
  const question = {
    id: `resolution:${one.row.uid}`,
    kind: 'resolution' as const,
    name: settledName(db, one),
    gone: null,
    differences: [
      difference('consensus', (each) => settledWords(db, each)),
      difference('note', ({ row }) => [String(row.values.note)]),
      difference('coder', ({ row }) => [coders.get(Number(row.values.coder_id)) ?? '']),
    ].filter(({ field, mine, theirs }) => field === 'consensus' || mine !== theirs),
  }
  const isLast = rivals.every((rival) => rankOf(rival) < rankOf(one))
  return report.ask(question, answers, isLast ? 'theirs' : 'mine')
}

/** Orders by when something was settled; the same in every copy. */
function rankOf({ row }: Settled): string {
  return `${row.values.at} ${row.uid}`
}

/** Says of consensus codings that came in what they came of. */
export function joinResults({ mine: db, theirs, ids }: MergeContext): void {
  const uids = new Map(listTravelling(theirs, 'coding').map(({ id, uid }) => [id, uid]))
  const here = new Map(listTravelling(db, 'coding').map(({ id, uid }) => [uid, id]))
  for (const [there, { results }] of settledCodings(theirs)) {
    const id = ids.resolution.get(there)
    // One that stood here before did not come of it.
    const joined = results.flatMap((coding) => here.get(uids.get(coding) ?? '') ?? [])
    if (id !== undefined) linkCodings(db, id, { sources: [], results: joined })
  }
}
