import { useTranslation } from 'react-i18next'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import { type Preset, type ProposalParameters, presetOf, presets } from '../../../core/proposal/parameters.ts'
import { corrections } from '../../../core/stats/adjust-p.ts'
import { NumberField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useMethodWords } from '../../use-method-words.ts'
import { limits, type NumberName } from './parameter-limits.ts'

/** The fields of how groups are compared and labels proposed, for the forms that lay them out, each in its own way. */
export function useRuleFields(
  draft: ComparisonSettings,
  onChange: (change: (before: ComparisonSettings) => ComparisonSettings) => void,
) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const change = (changes: Partial<ComparisonSettings>) => onChange((before) => ({ ...before, ...changes }))
  const set = (changes: Partial<ProposalParameters>) =>
    onChange((before) => ({ ...before, proposal: { ...before.proposal, ...changes } }))
  const names = Object.keys(presets) as Preset[]
  return {
    preset: (
      <Select
        label={t('preset')}
        value={presetOf(draft.proposal) ?? 'own'}
        options={[
          ...names.map((name) => ({ value: name, label: m(`preset.${name}`) })),
          { value: 'own' as const, label: t('presetOwn') },
        ]}
        onChange={(name) => (name === 'own' ? undefined : set(presets[name]))}
      />
    ),
    correction: (
      <Select
        label={m('parameter.correction')}
        value={draft.proposal.correction}
        options={corrections.map((one) => ({ value: one, label: m(`correction.${one}`) }))}
        onChange={(correction) => set({ correction })}
      />
    ),
    absentLevel: (
      <Select
        label={t('absentLevel')}
        value={draft.absentLevel}
        options={[
          { value: 'missing', label: t('absentMissing') },
          { value: 'zero', label: t('absentZero') },
        ]}
        onChange={(absentLevel) => change({ absentLevel })}
      />
    ),
    countPerEvent: (
      <Select
        label={t('countPerEvent')}
        value={draft.countPerEvent}
        options={[
          { value: 'all', label: t('countAll') },
          { value: 'once', label: t('countOnce') },
        ]}
        onChange={(countPerEvent) => change({ countPerEvent })}
      />
    ),
    layer: (
      <Select
        label={t('layer')}
        value={draft.layer}
        options={[
          { value: 'automatic', label: t('layerAutomatic') },
          { value: 'consensus', label: m('layer.consensus') },
          { value: 'coders', label: m('layer.coders') },
        ]}
        onChange={(layer) => change({ layer })}
      />
    ),
    number: (name: NumberName, was = '') => (
      <NumberField
        key={name}
        label={was === '' ? m(`parameter.${name}`) : `${m(`parameter.${name}`)} · ${was}`}
        value={draft.proposal[name]}
        min={limits[name][0]}
        max={limits[name][1]}
        step={limits[name][2]}
        onChange={(value) => (Number.isFinite(value) ? set({ [name]: value }) : undefined)}
      />
    ),
  }
}
