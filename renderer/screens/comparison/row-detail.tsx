import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { equalsP, formatCoefficient, formatNumber, formatP } from '../../../core/wording/number.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import { usePrint } from './print-estimate.tsx'
import { symbols } from './symbols.ts'

/** All that was computed of one competency: the reason in full, flags, every test beside the primary one. */
export function RowDetail({
  row,
  result,
}: {
  readonly row: CompetencyComparison
  readonly result: ComparisonResult
}) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const reason = useReason()
  return (
    <div className="row-detail">
      <div>
        <p className="running">{reason(row, result.settings)}</p>
        <p className="secondary">
          <span className="tag">{m(`tier.${row.proposal.tier}`)}</span>{' '}
          {t('rule', { rule: row.proposal.rule })}
        </p>
        {row.flags.length === 0 ? null : (
          <ul className="secondary">
            {row.flags.map((flag) => (
              <li key={flag}>{t('flag', { flag: m(`flag.${flag}`) })}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className="row-detail-figures">
        {useFigures(row, result).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function useFigures(
  row: CompetencyComparison,
  { settings: { score } }: ComparisonResult,
): { name: string; value: ReactNode }[] {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const print = usePrint()
  const { superior, average, proposal } = row
  const relation = row.lengthRelations.find((one) => one.score === score) ?? row.lengthRelations[0]
  return [
    { name: t('figure.used'), value: `${superior.scores[score].n} / ${average.scores[score].n}` },
    { name: t('figure.difference'), value: print(row.difference, formatNumber) },
    {
      name: t(row.isExact ? 'figure.permutationExact' : 'figure.permutationDrawn'),
      value: print(row.p, formatP),
    },
    {
      name: t('figure.welch'),
      value: print(
        row.welch,
        (one) => `t(${formatNumber(one.degreesOfFreedom, 1)}) = ${formatNumber(one.t)}, p${equalsP(one.p)}`,
      ),
    },
    { name: t('figure.mannWhitney'), value: print(row.mannWhitneyP, formatP) },
    { name: t('figure.cliff'), value: print(row.cliffsDelta, formatCoefficient) },
    { name: t('figure.fisher'), value: print(row.fisherP, formatP) },
    {
      name: t('figure.rateRatio'),
      value: print(
        row.rateRatio,
        (one) =>
          `${formatNumber(one.ratio)} [${formatNumber(one.lower)}, ${formatNumber(one.upper)}], ${t(`rateModel.${one.model}`)}`,
      ),
    },
    { name: t('figure.holm'), value: row.pHolm === null ? '–' : formatP(row.pHolm) },
    {
      name: row.reliability.coefficient === 'alpha' ? t('figure.alpha') : symbols.ac1,
      value: print(row.reliability.value, formatCoefficient),
    },
    ...(relation === undefined
      ? []
      : [
          {
            name: t('figure.length', { score: m(`score.${relation.score}`) }),
            value: print(relation.rho, formatCoefficient),
          },
        ]),
    ...(proposal.requiredN === null
      ? []
      : [{ name: t('figure.required'), value: String(proposal.requiredN) }]),
  ]
}
