import type { CodingRow } from '../../db/coding.ts'
import type { LevelRow } from '../../db/dictionary.ts'
import type { Desk } from '../program/desk.ts'

/** Nobody but a lead changes another coder's own work. */
export function mayChange({ coder }: Desk, { layer, coderId }: CodingRow): boolean {
  return layer === 'consensus' || coderId === coder.id || coder.lead
}

/** What forbids a level on a scale; null when nothing does. A competency without a scale takes any. */
export function levelProblem(
  levels: readonly LevelRow[],
  level: number | null,
  isRequired: boolean,
): 'level-required' | 'level-not-in-scale' | null {
  if (levels.length === 0) return null
  if (level === null) return isRequired ? 'level-required' : null
  return levels.some(({ value }) => value === level) ? null : 'level-not-in-scale'
}
