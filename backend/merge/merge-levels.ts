import {
  levelRows,
  levelsOfCodings,
  listTravelling,
  replaceLevels,
  type Values,
} from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import { beginDraft, type Scales } from './merge-dictionary.ts'

const withoutWords = { anchor_zh: '', anchor_en: '', indicators_zh: '', indicators_en: '' }

/**
 * Writes the scales that come in. A level that one side deleted while codings of the other have it stays, in the words of
 * whoever still knows it: no coding may stand beside its scale. Where a competency has no scale any level is right.
 */
export function mergeLevels(context: MergeContext, scales: Scales): void {
  const { mine: db, theirs, ids, report } = context
  const here = levelRows(db)
  const there = levelRows(theirs)
  const theirId = new Map([...ids.competency].map(([their, mine]) => [mine, their]))
  const used = levelsOfCodings(db)
  for (const { id, values } of listTravelling(db, 'competency')) {
    const before = here.get(id) ?? []
    const scale = scales.get(id) ?? before
    const known = [...before, ...(there.get(theirId.get(id) ?? 0) ?? [])]
    const kept = known.length === 0 ? [] : lostLevels(scale, used.get(id) ?? [], known)
    if (kept.length === 0 && !scales.has(id)) continue
    if (kept.length > 0) beginDraft(context)
    for (const { value } of kept) report.add('levels-kept', `${values.code} ${value}`)
    replaceLevels(
      db,
      id,
      [...scale, ...kept].toSorted((a, b) => Number(a.value) - Number(b.value)),
    )
  }
}

function lostLevels(scale: readonly Values[], used: readonly number[], known: readonly Values[]): Values[] {
  const values = new Set(scale.map(({ value }) => value))
  return used
    .filter((value) => !values.has(value))
    .map((value) => known.find((level) => level.value === value) ?? { value, ...withoutWords })
}
