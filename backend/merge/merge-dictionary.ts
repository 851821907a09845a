import { readProject, updateProject } from '../../db/project.ts'
import {
  insertTravelling,
  levelRows,
  nextPosition,
  updateTravelling,
  type Values,
} from '../../db/travelling-rows.ts'
import { freeNames } from './free-names.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/** The levels a competency is to have, by its row number. */
export type Scales = ReadonlyMap<number, readonly Values[]>

/**
 * Clusters and competencies. What was deleted there stays here: others may have coded with it.
 * @returns scales that come in; to be written once the codings are here
 */
export function mergeDictionary(context: MergeContext): Scales {
  const isChanged = mergeClusters(context)
  const { scales, isAnyWritten } = mergeCompetencies(context)
  if (isChanged || isAnyWritten) beginDraft(context)
  return scales
}

/** A dictionary that was frozen is not changed: a draft of the next one is. */
export function beginDraft({ mine: db, report }: MergeContext): void {
  if (!readProject(db).dictionaryFrozen) return
  updateProject(db, { dictionaryFrozen: false })
  report.add('draft-begun', '')
}

function mergeClusters(context: MergeContext): boolean {
  const { mine: db, ids } = context
  const byName = ({ values }: StampedRow) => JSON.stringify([values.name_zh, values.name_en])
  let isChanged = false
  for (const pair of pairRows(context, 'cluster', { mine: byName, theirs: byName })) {
    const { mine, theirs } = pair
    if (theirs === null) continue
    const step = settle(context, 'cluster', pair, nameOf(theirs))
    if (step === 'insert') {
      const values = { ...theirs.values, position: nextPosition(db, 'cluster') }
      ids.cluster.set(theirs.id, insertTravelling(db, 'cluster', { uid: theirs.uid, values }))
    } else if (mine !== null) {
      ids.cluster.set(theirs.id, mine.id)
      if (step === 'update')
        updateTravelling(db, 'cluster', mine.id, spokenValues('cluster', false, theirs.values))
    }
    isChanged ||= step !== 'leave'
  }
  return isChanged
}

/** Two competencies are the same by uid, or by code together with a name; a code alone may mean two things. */
function mergeCompetencies(context: MergeContext): {
  readonly scales: Scales
  readonly isAnyWritten: boolean
} {
  const { ids, report } = context
  const alike = ({ values }: StampedRow) => JSON.stringify([values.code, values.name_zh, values.name_en])
  const written = pairRows(context, 'competency', { mine: alike, theirs: alike }).flatMap((pair) => {
    const { mine, theirs } = pair
    const step = settle(context, 'competency', pair, codeOf(pair))
    if (step === 'delete') report.add('competencies-kept', codeOf(pair))
    if (theirs === null) return []
    if (mine !== null) ids.competency.set(theirs.id, mine.id)
    return step === 'insert' || step === 'update' ? [{ mine, theirs }] : []
  })
  const codes = freeNames(context, 'competency', written)
  const levels = levelRows(context.theirs)
  const scales = new Map<number, readonly Values[]>()
  for (const { mine, theirs } of written) {
    const code = codes.get(theirs) ?? codeOf({ mine, theirs })
    if (code !== theirs.values.code) report.add('competencies-renamed', code)
    const id = putCompetency(context, mine, { ...theirs, values: { ...theirs.values, code } })
    if (id !== null) scales.set(id, levels.get(theirs.id) ?? [])
  }
  return { scales, isAnyWritten: written.length > 0 }
}

/** Returns its row number here; null where its cluster is not here. */
function putCompetency(
  { mine: db, ids, report }: MergeContext,
  mine: StampedRow | null,
  theirs: StampedRow,
): number | null {
  const code = String(theirs.values.code)
  if (mine !== null) {
    updateTravelling(db, 'competency', mine.id, spokenValues('competency', false, theirs.values))
    report.add('competencies-changed', code)
    return mine.id
  }
  const cluster = ids.cluster.get(Number(theirs.values.cluster_id))
  if (cluster === undefined) return null
  const values = { ...theirs.values, cluster_id: cluster, position: nextPosition(db, 'competency') }
  const id = insertTravelling(db, 'competency', { uid: theirs.uid, values })
  ids.competency.set(theirs.id, id)
  report.add('competencies-added', code)
  return id
}

function codeOf({ mine, theirs }: Pick<Pair, 'mine' | 'theirs'>): string {
  return String((mine ?? theirs)?.values.code ?? '')
}

function nameOf({ values }: StampedRow): string {
  return String(values.name_zh || values.name_en)
}
