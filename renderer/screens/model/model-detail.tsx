import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { Quote } from '../../../api/types/interview.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { type Label, labels } from '../../../core/proposal/label.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import { Evidence } from './evidence.tsx'
import type { Decision } from './model-screen.tsx'

export interface ModelDetailProps {
  readonly row: CompetencyComparison
  readonly competency: Competency
  readonly decision: Decision | null
  readonly result: ComparisonResult
  readonly evidence: readonly Quote[]
}

/** One competency of the model: what is proposed and why, what was decided and why, the quotes that stand for it. */
export function ModelDetail({ row, competency, decision, result, evidence }: ModelDetailProps) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const reason = useReason()
  return (
    <>
      <div>
        <h2>
          {bilingual(competency.name)} <span className="tag">{competency.code}</span>
        </h2>
        <p className="running">{bilingual(competency.definition)}</p>
      </div>
      <section aria-label={t('proposal')}>
        <h3>{t('proposal')}</h3>
        <div className="row">
          <LabelChip label={row.proposal.label} />
          <span className="tag">{m(`tier.${row.proposal.tier}`)}</span>
        </div>
        <p className="running">{reason(row, result.settings)}</p>
      </section>
      <DecisionForm row={row} competency={competency} decision={decision} />
      <Evidence
        competencyId={competency.id}
        evidence={evidence}
        layer={result.layer === 'consensus' ? 'consensus' : 'independent'}
      />
    </>
  )
}

function DecisionForm({
  row,
  competency,
  decision,
}: Pick<ModelDetailProps, 'row' | 'competency' | 'decision'>) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const call = useCommand()
  const formatDate = useFormatDate()
  const [label, setLabel] = useState<Label>(decision?.label ?? row.proposal.label)
  const [reason, setReason] = useState(decision?.reason ?? '')
  const isOverride = label !== row.proposal.label
  const save = () => void call('model.decide', { competencyId: competency.id, decision: { label, reason } })
  const takeBack = () =>
    void call('model.decide', { competencyId: competency.id, decision: null }).then((done) => {
      if (done === null) return
      setLabel(row.proposal.label)
      setReason('')
    })
  return (
    <section className="model-decision" aria-label={t('decision')}>
      <h3>{t('decision')}</h3>
      {decision === null ? (
        <p className="running">{t('undecided')}</p>
      ) : (
        <div>
          <div className="row">
            <LabelChip label={decision.label} />
            <span className="secondary">
              {t('decidedBy', { coder: decision.coder, date: formatDate(decision.at) })}
            </span>
          </div>
          {decision.proposed === row.proposal.label ? null : (
            <p className="running">{t('proposalChanged', { label: m(`label.${decision.proposed}`) })}</p>
          )}
        </div>
      )}
      <Select
        label={t('decideLabel')}
        value={label}
        options={labels.map((one) => ({ value: one, label: m(`label.${one}`) }))}
        onChange={setLabel}
      />
      <TextField
        label={t(isOverride ? 'reasonRequired' : 'reason')}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired={isOverride}
        error={isOverride && reason.trim() === '' ? t('reasonMissing') : ''}
      />
      <div className="row">
        <Button kind="primary" isDisabled={isOverride && reason.trim() === ''} onPress={save}>
          {t(isOverride ? 'override' : 'confirm')}
        </Button>
        {decision === null ? null : <Button onPress={takeBack}>{t('takeBack')}</Button>}
      </div>
    </section>
  )
}
