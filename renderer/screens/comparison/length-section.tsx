import { useTranslation } from 'react-i18next'
import { lengthVerdict } from '../../../core/comparison/length-check.ts'
import type { LengthCheck, ScoreSummary } from '../../../core/comparison/types.ts'
import { type Estimate, valueOrNull } from '../../../core/stats/estimate.ts'
import { equalsP, formatNumber } from '../../../core/wording/number.ts'
import { GroupName } from '../../components/group-name.tsx'
import { useMethodWords } from '../../use-method-words.ts'

/** Do the groups differ in how much they said, and do scores go with it? */
export function LengthSection({ check }: { readonly check: LengthCheck }) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const printed = (value: Estimate, format: (value: number) => string) =>
    value.defined ? format(value.value) : m(`undefined.${value.reason}`)
  const cells = ({ n, mean, standardDeviation }: ScoreSummary) => (
    <>
      <td className="number">{n}</td>
      <td className="number">{printed(mean, (value) => formatNumber(value, 0))}</td>
      <td className="number">{printed(standardDeviation, (value) => formatNumber(value, 0))}</td>
    </>
  )
  return (
    <section aria-label={t('lengthTitle')}>
      <h2>{t('lengthTitle')}</h2>
      <table className="table length-table">
        <thead>
          <tr>
            <th>{t('group')}</th>
            <th className="number">n</th>
            <th className="number">{t('mean')}</th>
            <th className="number">{t('sd')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <GroupName group="superior" />
            </td>
            {cells(check.superior)}
          </tr>
          <tr>
            <td>
              <GroupName group="average" />
            </td>
            {cells(check.average)}
          </tr>
        </tbody>
      </table>
      <p className="running">
        {t(`length.${lengthVerdict(check)}`, {
          p: equalsP(valueOrNull(check.welchP)),
          mw: equalsP(valueOrNull(check.mannWhitneyP)),
          g: printed(check.g, formatNumber),
        })}
      </p>
      <p className="running">
        {t('lengthRelated', {
          significant: check.significant,
          tested: check.tested,
          expected: check.expected.toFixed(1),
        })}
      </p>
    </section>
  )
}
