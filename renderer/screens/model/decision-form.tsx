import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Label, labels } from '../../../core/proposal/label.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Icon } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useMethodWords } from '../../use-method-words.ts'
import type { ModelRow } from './model-row.ts'

type Choice = 'accept' | 'override' | 'open'

/** What the analyst decides: accept the proposal, another label with a reason, or leave it open. */
export function DecisionForm({ one }: { readonly one: ModelRow }) {
  const { t } = useTranslation('model')
  const call = useCommand()
  const { competency, decision, row } = one
  const proposed = row.proposal.label
  const [isOverriding, setIsOverriding] = useState(false)
  const isOther = decision !== null && decision.label !== proposed
  const choice: Choice = isOverriding || isOther ? 'override' : decision === null ? 'open' : 'accept'
  const decide = (next: { label: Label; reason: string } | null) =>
    void call('model.decide', { competencyId: competency.id, decision: next }).then((done) => {
      if (done !== null) setIsOverriding(false)
    })
  const choose = (next: Choice) => {
    setIsOverriding(next === 'override')
    if (next === 'accept') decide({ label: proposed, reason: '' })
    if (next === 'open') decide(null)
  }
  return (
    <section className="model-fact" aria-label={t('decision')}>
      <h3>{t('decision')}</h3>
      <div className="model-decision">
        <div className="row">
          <Segmented
            label={t('decision')}
            value={choice}
            options={[
              { value: 'accept', label: t('accept') },
              { value: 'override', label: t('override') },
              { value: 'open', label: t('leaveOpen') },
            ]}
            onChange={choose}
          />
          {isOther ? (
            <span className="model-overridden">
              <Icon name="edit" />
              <LabelChip label={decision.label} />
            </span>
          ) : null}
        </div>
        <ProposalChanged one={one} onConfirm={decide} />
        {choice === 'override' ? (
          <OverrideForm
            key={decision?.at ?? ''}
            one={one}
            onSave={decide}
            {...(isOverriding ? { onCancel: () => setIsOverriding(false) } : {})}
          />
        ) : null}
        <DecidedBy one={one} />
      </div>
    </section>
  )
}

function OverrideForm({
  one,
  onSave,
  onCancel,
}: {
  readonly one: ModelRow
  readonly onSave: (decision: { label: Label; reason: string }) => void
  readonly onCancel?: () => void
}) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const id = useId()
  const { decision, row } = one
  const others = labels.filter((label) => label !== row.proposal.label)
  const [label, setLabel] = useState<Label>(
    decision !== null && decision.label !== row.proposal.label ? decision.label : (others[0] ?? 'threshold'),
  )
  const [reason, setReason] = useState(decision?.reason ?? '')
  const isSaved = decision?.label === label && decision.reason === reason.trim()
  const isReady = reason.trim() !== '' && !isSaved
  const save = () => (isReady ? onSave({ label, reason: reason.trim() }) : undefined)
  return (
    <form
      id={id}
      className="model-override"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        if (event.key === 'Escape' && onCancel !== undefined) onCancel()
      }}
    >
      <Select
        label={t('decideLabel')}
        value={label}
        options={others.map((other) => ({ value: other, label: m(`label.${other}`) }))}
        onChange={setLabel}
      />
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired
        help={t('reasonHelp')}
      />
      {isSaved ? null : (
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={!isReady}>
            {t('saveOverride')}
          </Button>
          {onCancel === undefined ? null : <Button onPress={onCancel}>{t('cancel')}</Button>}
        </div>
      )}
    </form>
  )
}

/** The decision holds, and says that the proposal is another one now. */
function ProposalChanged({
  one,
  onConfirm,
}: {
  readonly one: ModelRow
  readonly onConfirm: (decision: { label: Label; reason: string }) => void
}) {
  const { t } = useTranslation('model')
  const { decision, row, state } = one
  if (decision === null || state !== 'review') return null
  const isConfirmable = decision.reason !== '' || decision.label === row.proposal.label
  return (
    <Banner>
      <p>{t('proposalChanged')}</p>
      <p className="row">
        <LabelChip label={decision.proposed} />
        <Icon name="right" />
        <LabelChip label={row.proposal.label} />
      </p>
      {isConfirmable ? (
        <Button kind="link" onPress={() => onConfirm({ label: decision.label, reason: decision.reason })}>
          {t('keepDecision')}
        </Button>
      ) : (
        <p>{t('keepNeedsReason')}</p>
      )}
    </Banner>
  )
}

function DecidedBy({ one: { decision } }: { readonly one: ModelRow }) {
  const { t } = useTranslation('model')
  const formatDate = useFormatDate()
  return (
    <p className="secondary quiet">
      {decision === null
        ? t('undecided')
        : t('decidedBy', { coder: decision.coder, date: formatDate(decision.at) })}
    </p>
  )
}
