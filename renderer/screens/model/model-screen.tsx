import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import { labels } from '../../../core/proposal/label.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useErrorWords } from '../../use-error-words.ts'
import { useMethodWords } from '../../use-method-words.ts'
import '../comparison/comparison-screen.css'
import { ModelDetail } from './model-detail.tsx'
import './model-screen.css'

export type Decision = Result<'model.get'>['decisions'][number]

/** The proposed model by label, and what the analyst decides about each competency. */
export function ModelScreen() {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const words = useErrorWords()
  const { data: result, error } = useQuery('comparison.run', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: model } = useQuery('model.get', {})
  const { competencyId, openModel } = useNavigation()
  if (error !== null) return <EmptyState title={words(error).what}>{words(error).todo}</EmptyState>
  if (result === undefined || dictionary === undefined || model === undefined) return null
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  if (result.interviewees.length === 0 || competencies.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
  }
  const rows = result.rows.flatMap((row) => {
    const competency = competencies.find((one) => one.id === row.competencyId)
    const decision = model.decisions.find((one) => one.competencyId === row.competencyId)
    return competency === undefined
      ? []
      : [{ row, competency, decision, label: decision?.label ?? row.proposal.label }]
  })
  const chosen =
    rows.find(({ competency }) => competency.id === competencyId) ??
    rows.find(({ label }) => label === 'differentiating') ??
    rows[0]
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">
          {t('explain', { decided: model.decisions.length, total: rows.length })}
        </span>
      </div>
      <div className="model">
        <nav className="model-list" aria-label={t('list')}>
          {labels.map((label) => (
            <section key={label} aria-label={m(`label.${label}`)}>
              <h2 className="model-label">
                <LabelChip label={label} /> {rows.filter((one) => one.label === label).length}
              </h2>
              {rows
                .filter((one) => one.label === label)
                .map(({ competency, decision, row }) => (
                  <AriaButton
                    key={competency.id}
                    className="model-item"
                    aria-pressed={competency.id === chosen?.competency.id}
                    onPress={() => openModel(competency.id)}
                  >
                    <span className={`swatch colour-${competency.colour}`} />
                    {bilingual(competency.name)}
                    <span className="tag">{competency.code}</span>
                    <span className="spacer" />
                    {decision === undefined ? null : (
                      <span className="tag">
                        <Icon name={decision.label === row.proposal.label ? 'check' : 'edit'} />
                        {t(decision.label === row.proposal.label ? 'confirmed' : 'overridden')}
                      </span>
                    )}
                  </AriaButton>
                ))}
            </section>
          ))}
        </nav>
        <div className="model-detail">
          {chosen === undefined ? null : (
            <ModelDetail
              key={chosen.competency.id}
              row={chosen.row}
              competency={chosen.competency}
              decision={chosen.decision ?? null}
              result={result}
              evidence={model.evidence.find((one) => one.competencyId === chosen.competency.id)?.quotes ?? []}
            />
          )}
        </div>
      </div>
    </>
  )
}
