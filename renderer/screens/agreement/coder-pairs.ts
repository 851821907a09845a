import type { AgreementReport } from '../../../api/types/agreement.ts'
import type { CoderId } from '../../../core/model/ids.ts'

export type CoderPair = readonly [CoderId, CoderId]

/** Every two of the coders who coded anything, with their names. */
export function pairsOf({ coders }: Pick<AgreementReport, 'coders'>) {
  const coded = coders.filter((coder) => coder.codings > 0)
  return coded.flatMap((first, index) =>
    coded.slice(index + 1).map((second) => ({
      key: `${first.coderId}-${second.coderId}`,
      ids: [first.coderId, second.coderId] as const,
      first: first.name,
      second: second.name,
    })),
  )
}
