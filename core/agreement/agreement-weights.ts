export const weightKinds = ['identity', 'linear', 'quadratic'] as const
/** How much two different categories still agree: not at all, or less the further apart they are. */
export type WeightKind = (typeof weightKinds)[number]

/**
 * Weights from 0 to 1 for each pair of categories, 1 on the diagonal: 1 - d or 1 - d^2, where d is the distance as a
 * share of the range (Cohen 1968).
 * @param categories ascending; their distances are differences of these numbers
 */
export function agreementWeights(categories: readonly number[], kind: WeightKind): number[][] {
  const range = (categories.at(-1) ?? 0) - (categories[0] ?? 0)
  return categories.map((first) =>
    categories.map((second) => {
      if (first === second) return 1
      if (kind === 'identity') return 0
      const distance = Math.abs(first - second) / range
      return kind === 'linear' ? 1 - distance : 1 - distance ** 2
    }),
  )
}
