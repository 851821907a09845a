import type { CoderId } from '../core/model/ids.ts'

/** Whose codings may be seen: everybody's, or only one coder's own, with the consensus or without. */
export type Sight =
  | { readonly all: true }
  | { readonly all: false; readonly coderId: CoderId; readonly consensus: boolean }

export function sightOf(sight: Sight): { readonly sql: string; readonly values: readonly number[] } {
  if (sight.all) return { sql: 'TRUE', values: [] }
  if (!sight.consensus)
    return { sql: "(coding.layer = 'independent' AND coding.coder_id = ?)", values: [sight.coderId] }
  return { sql: "(coding.layer = 'consensus' OR coding.coder_id = ?)", values: [sight.coderId] }
}
