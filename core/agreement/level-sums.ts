import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'

/** Sums over pairs of levels: enough for ICC(2,1) of two coders, and they add up over interviews. */
export interface LevelSums {
  readonly pairs: number
  readonly first: number
  readonly second: number
  readonly squares1: number
  readonly squares2: number
  readonly products: number
}

export const noLevels: LevelSums = {
  ...{ pairs: 0, first: 0, second: 0 },
  ...{ squares1: 0, squares2: 0, products: 0 },
}

export function sumLevels(levels: readonly { readonly first: number; readonly second: number }[]): LevelSums {
  let [first, second, squares1, squares2, products] = [0, 0, 0, 0, 0]
  for (const pair of levels) {
    first += pair.first
    second += pair.second
    squares1 += pair.first ** 2
    squares2 += pair.second ** 2
    products += pair.first * pair.second
  }
  return { pairs: levels.length, first, second, squares1, squares2, products }
}

/**
 * ICC(2,1), absolute agreement, of two coders (Shrout & Fleiss 1979), as icc gives it for the same pairs.
 * @returns 'too-few-values' below two pairs, 'no-variation' where the pairs' means do not differ
 */
export function iccFromSums({ pairs: n, first, second, squares1, squares2, products }: LevelSums): Estimate {
  if (n < 2) return undefinedBecause('too-few-values')
  const centre = (first + second) ** 2 / (2 * n)
  const all = squares1 + squares2
  // Rounding must not leave a trace of variance where there is none.
  const clean = (squares: number): number => (squares <= 1e-12 * all ? 0 : squares)
  const rowSquares = clean((squares1 + 2 * products + squares2) / 2 - centre)
  const columns = clean((first ** 2 + second ** 2) / n - centre)
  const errorSquares = clean(all - centre - rowSquares - columns)
  if (rowSquares === 0) return undefinedBecause('no-variation')
  const [rows, error] = [rowSquares / (n - 1), errorSquares / (n - 1)]
  return defined((rows - error) / (rows + error + (2 * (columns - error)) / n))
}
