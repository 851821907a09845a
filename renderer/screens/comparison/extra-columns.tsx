import type { ReactNode } from 'react'
import type { CompetencyComparison } from '../../../core/comparison/types.ts'
import { mapEstimate } from '../../../core/stats/estimate.ts'
import { formatCoefficient, formatNumber, formatP } from '../../../core/wording/number.ts'
import type { MethodWords } from '../../use-method-words.ts'
import type { ExtraColumn } from './comparison-state.ts'
import type { Print } from './print-estimate.tsx'

interface Words {
  readonly print: Print
  readonly m: MethodWords
}

interface Figures {
  readonly above: ReactNode
  readonly below: ReactNode
}

const range = ({ lower, upper }: { readonly lower: number; readonly upper: number }) =>
  `${formatNumber(lower)}–${formatNumber(upper)}`

/** What stands in each further column: a figure above, what belongs to it below. */
export const extraFigures: Readonly<
  Record<ExtraColumn, (row: CompetencyComparison, words: Words) => Figures>
> = {
  highest: ({ superior, average }, { print }) => ({
    above: print(superior.scores['highest-level'].mean, formatNumber),
    below: print(average.scores['highest-level'].mean, formatNumber),
  }),
  total: ({ superior, average }, { print }) => ({
    above: print(superior.scores.frequency.mean, formatNumber),
    below: print(average.scores.frequency.mean, formatNumber),
  }),
  difference: ({ difference }, { print }) => ({ above: print(difference, formatNumber), below: '' }),
  welch: ({ welch }, { print }) => ({
    above: print(
      welch,
      ({ t, degreesOfFreedom }) => `${formatNumber(t)} (${formatNumber(degreesOfFreedom, 1)})`,
    ),
    below: print(welch, ({ p }) => formatP(p)),
  }),
  mannWhitney: ({ mannWhitneyP, cliffsDelta }, { print }) => ({
    above: print(mannWhitneyP, formatP),
    below: print(cliffsDelta, formatCoefficient),
  }),
  fisher: ({ fisherP }, { print }) => ({ above: print(fisherP, formatP), below: '' }),
  rateRatio: ({ rateRatio }, { print }) => ({
    above: print(
      mapEstimate(rateRatio, ({ ratio }) => ratio),
      formatNumber,
    ),
    below: rateRatio.defined ? range(rateRatio.value) : '',
  }),
  reliability: ({ reliability }, { print }) => ({
    above: print(reliability.value, formatCoefficient),
    below: reliability.value.defined ? (reliability.coefficient === 'alpha' ? 'α' : 'AC1') : '',
  }),
  tier: ({ proposal }, { m }) => ({ above: m(`tierShort.${proposal.tier}`), below: '' }),
}
