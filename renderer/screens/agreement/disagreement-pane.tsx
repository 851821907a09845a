import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CompetencyId, InterviewId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { DisagreementList } from './disagreement-list.tsx'
import { keyOf, kindGroups } from './filters.ts'
import type { Disagreements } from './use-disagreements.ts'

export interface DisagreementPaneProps {
  readonly disagreements: Disagreements
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly codes: ReadonlyMap<InterviewId, string>
}

/** The list of disagreements, what narrows it, how far settling has come, and taking over what is agreed. */
export function DisagreementPane({ disagreements, competencies, codes }: DisagreementPaneProps) {
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const { data, filters, setFilters, listed, chosen, choose, takeAgreed } = disagreements
  if (data === undefined) return null
  const count = data.disagreements.length
  const settled = data.disagreements.filter((one) => one.decided !== null && !one.decided.isStale).length
  const told = t('disagreementCount', { count, settled })
  const competency = filters.competencyId === null ? undefined : competencies.get(filters.competencyId)
  const chips = [
    ...(competency === undefined
      ? []
      : [{ name: bilingual(competency.name), clear: { ...filters, competencyId: null } }]),
    ...(filters.interviewId === null
      ? []
      : [{ name: codes.get(filters.interviewId) ?? '', clear: { ...filters, interviewId: null } }]),
  ]
  return (
    <section className="disagreement-pane" aria-label={t('disagreements')}>
      <div className="disagreement-head">
        <h2>{t('disagreements')}</h2>
        <span className="secondary" title={told}>
          {told}
        </span>
        <span className="spacer" />
        <Menu
          trigger={<IconButton icon="filter" label={t('filterTitle')} isOn={filters.onlyOpen} />}
          groups={[
            {
              title: t('filterTitle'),
              entries: [
                {
                  id: 'all',
                  label: t('filter.all'),
                  isSelected: !filters.onlyOpen,
                  onAction: () => setFilters({ ...filters, onlyOpen: false }),
                },
                {
                  id: 'open',
                  label: t('onlyOpen'),
                  isSelected: filters.onlyOpen,
                  onAction: () => setFilters({ ...filters, onlyOpen: true }),
                },
              ],
            },
          ]}
        />
      </div>
      <div
        className="progress-track disagreement-progress"
        role="progressbar"
        aria-label={t('disagreements')}
        aria-valuenow={settled}
        aria-valuemin={0}
        aria-valuemax={Math.max(count, 1)}
      >
        <div className="progress-fill" style={{ width: `${count === 0 ? 0 : (settled / count) * 100}%` }} />
      </div>
      <div className="disagreement-filters">
        <Segmented
          label={t('kindsLabel')}
          value={filters.kinds}
          options={kindGroups.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(kinds) => setFilters({ ...filters, kinds })}
        />
        {chips.map(({ name, clear }) => (
          <Button
            key={name}
            kind="quiet"
            icon="close"
            aria-label={t('clearFilter', { name })}
            onPress={() => setFilters(clear)}
          >
            {name}
          </Button>
        ))}
      </div>
      {listed.length === 0 ? (
        <p className="running disagreement-pane-note">{t(count === 0 ? 'noDisagreements' : 'noneLike')}</p>
      ) : (
        <DisagreementList
          disagreements={listed}
          competencies={competencies}
          chosen={chosen === undefined ? null : keyOf(chosen)}
          onChoose={choose}
        />
      )}
      <div className="disagreement-foot">
        {data.agreedTaken < data.agreed ? (
          <Button icon="check" onPress={takeAgreed}>
            {t('takeAgreed', { count: data.agreed - data.agreedTaken })}
          </Button>
        ) : (
          <span className="secondary">{t('agreedTaken', { count: data.agreed })}</span>
        )}
      </div>
    </section>
  )
}
