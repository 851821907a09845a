import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import {
  defaultParameters,
  type Preset,
  type ProposalParameters,
  presetOf,
  presets,
} from '../../../core/proposal/parameters.ts'
import { corrections } from '../../../core/stats/adjust-p.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/field.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { limits, numbers } from './parameter-limits.ts'

export interface SettingsDialogProps {
  readonly settings: ComparisonSettings
  readonly competencies: readonly Competency[]
  readonly onClose: () => void
}

/** Parameters of the rules, and which labels would change before anything does. */
export function SettingsDialog({ settings, competencies, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const call = useCommand()
  const bilingual = useBilingual()
  const [draft, setDraft] = useState(settings)
  const { data: preview } = useQuery('comparison.preview', { settings: draft })
  const set = (changes: Partial<ProposalParameters>) =>
    setDraft((before) => ({ ...before, proposal: { ...before.proposal, ...changes } }))
  const preset = presetOf(draft.proposal)
  const names = Object.keys(presets) as Preset[]
  const apply = () =>
    void call('comparison.setSettings', { settings: draft }).then((done) =>
      done === null ? undefined : onClose(),
    )
  return (
    <Dialog
      title={t('parameters')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setDraft({ ...settings, proposal: defaultParameters })}>
            {t('defaults')}
          </Button>
          <span className="spacer" />
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onPress={apply}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="columns-3">
        <Select
          label={t('preset')}
          value={preset ?? 'own'}
          options={[
            ...names.map((name) => ({ value: name, label: m(`preset.${name}`) })),
            { value: 'own' as const, label: t('presetOwn') },
          ]}
          onChange={(name) => (name === 'own' ? undefined : set(presets[name]))}
        />
        <Select
          label={m('parameter.correction')}
          value={draft.proposal.correction}
          options={corrections.map((correction) => ({
            value: correction,
            label: m(`correction.${correction}`),
          }))}
          onChange={(correction) => set({ correction })}
        />
        <Select
          label={t('absentLevel')}
          value={draft.absentLevel}
          options={[
            { value: 'missing', label: t('absentMissing') },
            { value: 'zero', label: t('absentZero') },
          ]}
          onChange={(absentLevel) => setDraft({ ...draft, absentLevel })}
        />
        <Select
          label={t('countPerEvent')}
          value={draft.countPerEvent}
          options={[
            { value: 'all', label: t('countAll') },
            { value: 'once', label: t('countOnce') },
          ]}
          onChange={(countPerEvent) => setDraft({ ...draft, countPerEvent })}
        />
        <Select
          label={t('layer')}
          value={draft.layer}
          options={[
            { value: 'automatic', label: t('layerAutomatic') },
            { value: 'consensus', label: m('layer.consensus') },
            { value: 'coders', label: m('layer.coders') },
          ]}
          onChange={(layer) => setDraft({ ...draft, layer })}
        />
        {numbers.map((name) => (
          <NumberField
            key={name}
            label={m(`parameter.${name}`)}
            value={draft.proposal[name]}
            min={limits[name][0]}
            max={limits[name][1]}
            step={limits[name][2]}
            onChange={(value) => (Number.isFinite(value) ? set({ [name]: value }) : undefined)}
          />
        ))}
      </div>
      <section aria-label={t('changes')} aria-live="polite">
        <h3>{t('changes')}</h3>
        {preview === undefined || preview.changes.length === 0 ? (
          <p className="running">{t('changesNone')}</p>
        ) : null}
        <ul>
          {preview?.changes.map((change) => {
            const competency = competencies.find((one) => one.id === change.competencyId)
            return (
              <li key={change.competencyId} className="row">
                <span>{competency === undefined ? '' : bilingual(competency.name)}</span>
                <LabelChip label={change.before} />
                <span aria-hidden="true">→</span>
                <LabelChip label={change.after} />
              </li>
            )
          })}
        </ul>
      </section>
    </Dialog>
  )
}
