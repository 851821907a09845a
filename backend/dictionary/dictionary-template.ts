import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import { bilingual } from '../../api/types/common.ts'
import { competencyFields } from '../../api/types/dictionary.ts'

const template = z.object({
  id: z.string(),
  name: bilingual,
  source: bilingual,
  clusters: z.array(z.object({ name: bilingual, competencies: z.array(competencyFields) })),
})
export type DictionaryTemplate = z.infer<typeof template>

/** Every dictionary that a project can start from, the most general first. */
export function readTemplates(folder: string): DictionaryTemplate[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names
    .map((name) => template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((a, b) => size(b) - size(a) || a.id.localeCompare(b.id))
}

/** @throws ApiError 'not-found' */
export function findTemplate(folder: string, id: string): DictionaryTemplate {
  const found = readTemplates(folder).find((one) => one.id === id)
  if (found === undefined) throw new ApiError('not-found')
  return found
}

/** Number of competencies. */
export function size({ clusters }: DictionaryTemplate): number {
  return clusters.reduce((sum, cluster) => sum + cluster.competencies.length, 0)
}
