import type { ComparisonResult } from '../../../core/comparison/types.ts'

/** Why nobody is compared: nobody has a group, those who have are not coded, or the consensus wanted is not there. */
export type MissingStep = 'groups' | 'codings' | 'consensus'

/** What has to be done before anybody can be compared; null where somebody is. */
export function missingStep({
  superiorCount,
  averageCount,
  warnings,
  settings,
}: Pick<ComparisonResult, 'superiorCount' | 'averageCount' | 'warnings' | 'settings'>): MissingStep | null {
  if (superiorCount + averageCount > 0) return null
  if (!warnings.some(({ code }) => code === 'W_UNCODED')) return 'groups'
  return settings.layer === 'consensus' ? 'consensus' : 'codings'
}
