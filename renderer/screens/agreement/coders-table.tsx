import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../api/types/agreement.ts'
import { formatShare } from '../../../core/wording/number.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'

/** Who coded what share of the interviews, knowing what; and whether coders see one another's work. */
export function CodersTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('agreement')
  const call = useCommand()
  const { data: info } = useQuery('project.info', {})
  const share = (count: number) =>
    `${count} (${formatShare(report.interviewCount === 0 ? 0 : count / report.interviewCount)})`
  return (
    <>
      <table className="table measure-table" aria-label={t('by.coders')}>
        <thead>
          <tr>
            <th>{t('coders')}</th>
            <th className="number">{t('codings')}</th>
            <th className="number">{t('shareHead')}</th>
            <th className="number">{t('doubleHead')}</th>
            <th>{t('knowing')}</th>
          </tr>
        </thead>
        <tbody>
          {report.coders.map((coder) => (
            <tr key={coder.coderId}>
              <td className="measure-name">
                {coder.name}
                {coder.lead ? <span className="tag">{t('lead')}</span> : null}
              </td>
              <td className="number">{coder.codings}</td>
              <td className="number">{share(coder.interviews)}</td>
              <td className="number">{share(coder.doubleCoded)}</td>
              <td>{coder.blind ? t('blind') : t('notBlind')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {info === undefined ? null : (
        <div className="measures-apart">
          <Checkbox
            isSelected={info.codingApart}
            onChange={(codingApart) => void call('project.update', { codingApart })}
          >
            {t('apart')}
          </Checkbox>
          <p className="running">{t('apartHelp')}</p>
        </div>
      )}
    </>
  )
}
