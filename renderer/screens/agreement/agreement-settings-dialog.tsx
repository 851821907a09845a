import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AgreementSettings,
  agreedRules,
  agreementUnits,
  defaultAgreementSettings,
  levelPolicies,
} from '../../../core/agreement/agreement-settings.ts'
import { verdicts } from '../../../core/agreement/verdict.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'

const kinds = ['alpha', 'agreement', 'icc'] as const

/** How agreement is computed, and at which values its words begin. */
export function AgreementSettingsDialog({
  settings,
  onClose,
}: {
  readonly settings: AgreementSettings
  readonly onClose: () => void
}) {
  const { t } = useTranslation('agreement')
  const call = useCommand()
  const [draft, setDraft] = useState(settings)
  const set = (changes: Partial<AgreementSettings>) => setDraft((before) => ({ ...before, ...changes }))
  const isRising = kinds.every((kind) =>
    draft.cutoffs[kind].every((value, index) => value >= (draft.cutoffs[kind][index - 1] ?? 0)),
  )
  const apply = () =>
    void call('agreement.setSettings', { settings: draft }).then((done) =>
      done === null ? undefined : onClose(),
    )
  return (
    <Dialog
      title={t('settingsTitle')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setDraft(defaultAgreementSettings)}>{t('defaults')}</Button>
          <span className="spacer" />
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={!isRising} onPress={apply}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="columns-2">
        <Select
          label={t('unit')}
          value={draft.unit}
          options={agreementUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
          onChange={(unit) => set({ unit })}
        />
        <Select
          label={t('rule')}
          value={draft.agreedRule}
          options={agreedRules.map((value) => ({ value, label: t(`rule.${value}`) }))}
          onChange={(agreedRule) => set({ agreedRule })}
        />
        <Select
          label={t('levelPolicy')}
          value={draft.levels}
          options={levelPolicies.map((value) => ({ value, label: t(`levels.${value}`) }))}
          onChange={(levels) => set({ levels })}
        />
        <NumberField
          label={t('overlap')}
          value={draft.minimumOverlap}
          min={0.01}
          max={1}
          step={0.01}
          onChange={(minimumOverlap) =>
            Number.isFinite(minimumOverlap) ? set({ minimumOverlap }) : undefined
          }
        />
        {draft.agreedRule === 'segment' ? (
          <Checkbox isSelected={draft.sameLevel} onChange={(sameLevel) => set({ sameLevel })}>
            {t('sameLevel')}
          </Checkbox>
        ) : null}
      </div>
      <h3>{t('cutoffs')}</h3>
      {kinds.map((kind) => (
        <fieldset key={kind} className="cutoffs">
          <legend className="field-label">{t(`cutoff.${kind}`)}</legend>
          {draft.cutoffs[kind].map((value, index) => {
            const word = verdicts[kind][index + 1] ?? verdicts[kind][0]
            return (
              <NumberField
                key={word}
                label={t(`verdict.${word}`)}
                value={value}
                min={0}
                max={1}
                step={0.001}
                onChange={(next) =>
                  Number.isFinite(next)
                    ? set({
                        cutoffs: {
                          ...draft.cutoffs,
                          [kind]: draft.cutoffs[kind].map((old, at) => (at === index ? next : old)),
                        },
                      })
                    : undefined
                }
              />
            )
          })}
        </fieldset>
      ))}
      {isRising ? null : <Banner>{t('cutoffsWrong')}</Banner>}
    </Dialog>
  )
}
