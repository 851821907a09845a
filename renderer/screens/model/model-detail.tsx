import { useTranslation } from 'react-i18next'
import type { Quote } from '../../../api/types/interview.ts'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import type { ModelDifference } from '../../../core/competency-model/compare-models.ts'
import { LabelChip } from '../../components/label-chip.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import { DecisionForm } from './decision-form.tsx'
import { DifferenceItem } from './difference-item.tsx'
import { Evidence } from './evidence.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Meaning } from './meaning.tsx'
import type { ModelRow } from './model-row.ts'

export interface ModelDetailProps {
  readonly one: ModelRow
  readonly result: ComparisonResult
  readonly evidence: readonly Quote[]
  /** How it differs from the latest version, whose name is `since`. */
  readonly difference: ModelDifference | undefined
  readonly since: string
}

/** One competency: what it means, what is proposed and why, what was decided and why, its figures and its quotes. */
export function ModelDetail({ one, result, evidence, difference, since }: ModelDetailProps) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const reason = useReason()
  const { competency, cluster, row } = one
  const { label, tier, rule, equivalenceShown } = row.proposal
  return (
    <>
      <header>
        <div className="model-name">
          <span className={`swatch colour-${competency.colour}`} />
          <h2>{bilingual(competency.name)}</h2>
          <span className="secondary">
            {competency.code} · {bilingual(cluster)}
          </span>
        </div>
        <Meaning competency={competency} />
      </header>
      <section className="model-fact" aria-label={t('proposal')}>
        <h3>{t('proposal')}</h3>
        <div>
          <div className="row">
            <LabelChip label={label} />
            <span className="tag">{m(`tier.${tier}`)}</span>
          </div>
          <p className="running model-reason">
            {reason(row, result.settings)}{' '}
            {label === 'threshold' ? m(`equivalence.${equivalenceShown ? 'shown' : 'notShown'}`) : ''}{' '}
            <span className="quiet model-rule">{t('rule', { rule: rule.replace(/_.*/, '') })}</span>
          </p>
          {row.flags.length === 0 ? null : (
            <p className="running model-reason">{row.flags.map((flag) => m(`flag.${flag}`)).join(' · ')}</p>
          )}
        </div>
      </section>
      <DecisionForm one={one} />
      {difference === undefined ? null : (
        <section className="model-fact" aria-label={t('since', { name: since })}>
          <h3>{t('changed')}</h3>
          <div>
            <p className="secondary">{t('since', { name: since })}</p>
            <DifferenceItem difference={difference} />
          </div>
        </section>
      )}
      <FiguresTable row={row} settings={result.settings} />
      <Evidence
        competency={competency}
        evidence={evidence}
        layer={result.layer === 'consensus' ? 'consensus' : 'independent'}
      />
    </>
  )
}
