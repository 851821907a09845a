import type { Coding } from '../../../api/types/interview.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { CoderId, CompetencyId } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/study.ts'

/** Which codings are shown. An empty list makes no difference. */
export interface Filter {
  /** null: the layer the coder is at work on. */
  readonly layer: Layer | null
  /** Whose; empty: the coder's who is at work. At the consensus everybody's anyway. */
  readonly coderIds: readonly CoderId[]
  readonly competencyIds: readonly CompetencyId[]
  /** null: no level yet. */
  readonly levels: readonly (number | null)[]
  readonly needsReview: boolean
}

/** Shows what one is at work on. */
export const noFilter: Filter = {
  layer: null,
  coderIds: [],
  competencyIds: [],
  levels: [],
  needsReview: false,
}

export function isOn({ layer, coderIds, competencyIds, levels, needsReview }: Filter): boolean {
  return layer !== null || needsReview || coderIds.length + competencyIds.length + levels.length > 0
}

/** Whether a coding is one's work: the active coder's own at independent work, any at the consensus. */
export function isAtWork(
  { layer, coderId }: Coding,
  { activeLayer, activeCoderId }: Pick<ProjectInfo, 'activeLayer' | 'activeCoderId'>,
): boolean {
  return layer === activeLayer && (layer === 'consensus' || coderId === activeCoderId)
}

/** Whether a coding is shown. */
export function isShown(
  coding: Coding,
  filter: Filter,
  info: Pick<ProjectInfo, 'activeLayer' | 'activeCoderId'>,
): boolean {
  const layer = filter.layer ?? info.activeLayer
  const coders = filter.coderIds.length > 0 ? filter.coderIds : [info.activeCoderId]
  return (
    coding.layer === layer &&
    (layer === 'consensus' && filter.coderIds.length === 0 ? true : coders.includes(coding.coderId)) &&
    isAmong(filter.competencyIds, coding.competencyId) &&
    isAmong(filter.levels, coding.level) &&
    (!filter.needsReview || coding.needsReview)
  )
}

function isAmong<Value>(list: readonly Value[], value: Value): boolean {
  return list.length === 0 || list.includes(value)
}
