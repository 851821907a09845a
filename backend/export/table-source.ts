import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { ComparisonResult, IntervieweeScores } from '../../core/comparison/types.ts'
import type { CompetencyModel } from '../../core/competency-model/model.ts'
import type { CompetencyId } from '../../core/model/ids.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listCompetencies } from '../../db/dictionary.ts'

/** What every table is made from. */
export interface TableSource {
  readonly db: ReadableDb
  readonly result: ComparisonResult
  readonly model: CompetencyModel
  readonly language: InterfaceLanguage
  /** When the files are written, ISO 8601 in UTC. */
  readonly madeAt: string
}

export type Score = IntervieweeScores['scores'][number]

/** Codes of the competencies, in the dictionary's order. */
export function codesOf(db: ReadableDb): ReadonlyMap<CompetencyId, string> {
  return new Map(listCompetencies(db).map((competency) => [competency.id, competency.code]))
}
