import { readProject, updateProject } from '../../db/project.ts'
import {
  insertTravelling,
  levelRows,
  listTravelling,
  nextPosition,
  replaceLevels,
  updateTravelling,
} from '../../db/travelling-rows.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/** Clusters and competencies. What was deleted there stays here: others may have coded with it. */
export function mergeDictionary(context: MergeContext): void {
  const { mine: db, report } = context
  const changed = [mergeClusters(context), mergeCompetencies(context)].some(Boolean)
  if (!changed || !readProject(db).dictionaryFrozen) return
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
function mergeCompetencies(context: MergeContext): boolean {
  const alike = ({ values }: StampedRow) => JSON.stringify([values.code, values.name_zh, values.name_en])
  const levels = levelRows(context.theirs)
  let isChanged = false
  for (const pair of pairRows(context, 'competency', { mine: alike, theirs: alike })) {
    const step = settle(context, 'competency', pair, codeOf(pair))
    if (step === 'delete') context.report.add('competencies-kept', codeOf(pair))
    if (pair.theirs === null) continue
    isChanged = take(context, pair.theirs, pair.mine, step === 'insert' || step === 'update') || isChanged
    const id = context.ids.competency.get(pair.theirs.id)
    if (step !== 'leave' && id !== undefined)
      replaceLevels(context.mine, id, levels.get(pair.theirs.id) ?? [])
  }
  return isChanged
}

/** Returns whether the dictionary is different now. */
function take(
  context: MergeContext,
  theirs: StampedRow,
  mine: StampedRow | null,
  isWanted: boolean,
): boolean {
  const { mine: db, ids, report } = context
  if (mine !== null) ids.competency.set(theirs.id, mine.id)
  if (!isWanted) return false
  const cluster = ids.cluster.get(Number(theirs.values.cluster_id))
  const code = freeCode(context, String(theirs.values.code), mine?.id)
  if (code !== theirs.values.code) report.add('competencies-renamed', code)
  if (mine !== null) {
    updateTravelling(db, 'competency', mine.id, { ...spokenValues('competency', false, theirs.values), code })
    report.add('competencies-changed', code)
    return true
  }
  if (cluster === undefined) return false
  const values = { ...theirs.values, code, cluster_id: cluster, position: nextPosition(db, 'competency') }
  ids.competency.set(theirs.id, insertTravelling(db, 'competency', { uid: theirs.uid, values }))
  report.add('competencies-added', code)
  return true
}

/** The code, or the code with the first number behind it that nobody else has. */
function freeCode({ mine: db }: MergeContext, code: string, id: number | undefined): string {
  const others = listTravelling(db, 'competency').filter((row) => row.id !== id)
  const taken = new Set(others.map(({ values }) => values.code))
  let free = code
  for (let number = 2; taken.has(free); number += 1) free = `${code}-${number}`
  return free
}

function codeOf({ mine, theirs }: Pair): string {
  return String((mine ?? theirs)?.values.code ?? '')
}

function nameOf({ values }: StampedRow): string {
  return String(values.name_zh || values.name_en)
}
