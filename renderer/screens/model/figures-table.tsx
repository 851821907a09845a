import { useTranslation } from 'react-i18next'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { groups } from '../../../core/model/study.ts'
import { type Estimate, valueOrNull } from '../../../core/stats/estimate.ts'
import { equalsP, formatCoefficient, formatNumber, formatShare } from '../../../core/wording/number.ts'
import { GroupName } from '../../components/group-name.tsx'
import { useMethodWords } from '../../use-method-words.ts'

const number = (estimate: Estimate, print = formatNumber) => (estimate.defined ? print(estimate.value) : '–')

/** A competency's figures in both groups, and what the comparison makes of them. */
export function FiguresTable({
  row,
  settings,
}: {
  readonly row: CompetencyComparison
  readonly settings: ComparisonResult['settings']
}) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const interval = valueOrNull(row.interval)
  return (
    <section aria-label={t('figures')}>
      <table className="table model-figures">
        <thead>
          <tr>
            <th>{t('head.group')}</th>
            {(['n', 'presence', 'frequency', 'mean', 'highest', 'rate'] as const).map((head) => (
              <th key={head} className="number">
                {t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { n, coded, presence, codings, scores } = row[group]
            return (
              <tr key={group}>
                <td>
                  <GroupName group={group} />
                </td>
                <td className="number">{n}</td>
                <td className="number">
                  {coded} ({number(presence, formatShare)})
                </td>
                <td className="number">{codings}</td>
                <td className="number">
                  {number(scores['mean-level'].mean)} ({number(scores['mean-level'].standardDeviation)})
                </td>
                <td className="number">{number(scores['highest-level'].mean)}</td>
                <td className="number">{number(scores.rate.mean)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="secondary model-tests">
        {t('tests', {
          score: m(`score.${settings.score}`),
          g: number(row.g),
          interval:
            interval === null ? '–' : `[${formatNumber(interval.lower)}, ${formatNumber(interval.upper)}]`,
          p: equalsP(valueOrNull(row.p)),
          padj: equalsP(row.pAdjusted),
          reliability: number(row.reliability.value, formatCoefficient),
        })}
      </p>
    </section>
  )
}
