import { useState } from 'react'
import { Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import { scoreKinds } from '../../../core/comparison/types.ts'
import {
  defaultParameters,
  type Preset,
  type ProposalParameters,
  presetOf,
  presets,
} from '../../../core/proposal/parameters.ts'
import { corrections } from '../../../core/stats/adjust-p.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { NumberField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { limits, type NumberName, numbers } from '../comparison/parameter-limits.ts'
import { LabelPreview } from './label-preview.tsx'
import { useSettled } from './use-settled.ts'

export interface ParametersProps {
  readonly settings: ComparisonSettings
  readonly competencies: readonly Competency[]
}

/** Parameters that are at hand at once; the others fold away. */
const first: readonly NumberName[] = [
  'alpha',
  'minEffect',
  'presenceThreshold',
  'rarePresence',
  'minReliability',
]
const others = numbers.filter((name) => !first.includes(name))

export function ParametersForm({
  settings,
  competencies,
  onClose,
}: ParametersProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const call = useCommand()
  const [draft, setDraft] = useState(settings)
  const [isFolded, setIsFolded] = useState(true)
  const asked = useSettled(draft)
  const { data: preview } = useQuery('comparison.preview', { settings: asked })
  const change = (changes: Partial<ComparisonSettings>) => setDraft((before) => ({ ...before, ...changes }))
  const set = (changes: Partial<ProposalParameters>) =>
    setDraft((before) => ({ ...before, proposal: { ...before.proposal, ...changes } }))
  const names = Object.keys(presets) as Preset[]
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings)
  const apply = () =>
    void call('comparison.setSettings', { settings: draft }).then((done) =>
      done === null ? undefined : onClose(),
    )
  const number = (name: NumberName) => (
    <NumberField
      key={name}
      label={labelled(
        m(`parameter.${name}`),
        draft.proposal[name] === settings.proposal[name] ? '' : t('was', { value: settings.proposal[name] }),
      )}
      value={draft.proposal[name]}
      min={limits[name][0]}
      max={limits[name][1]}
      step={limits[name][2]}
      onChange={(value) => (Number.isFinite(value) ? set({ [name]: value }) : undefined)}
    />
  )
  return (
    <>
      <div className="parameters-head">
        <Heading slot="title" level={2}>
          {t('parametersTitle')}
        </Heading>
        <IconButton icon="close" label={t('cancel')} onPress={onClose} />
      </div>
      <div className="parameters-fields">
        <Select
          label={t('preset')}
          value={presetOf(draft.proposal) ?? 'own'}
          options={[
            ...names.map((name) => ({ value: name, label: m(`preset.${name}`) })),
            { value: 'own' as const, label: t('presetOwn') },
          ]}
          onChange={(name) => (name === 'own' ? undefined : set(presets[name]))}
        />
        <Select
          label={m('parameter.correction')}
          value={draft.proposal.correction}
          options={corrections.map((one) => ({ value: one, label: m(`correction.${one}`) }))}
          onChange={(correction) => set({ correction })}
        />
        {first.map(number)}
        {isFolded ? null : (
          <>
            {others.map(number)}
            <Select
              label={t('score')}
              value={draft.score}
              options={scoreKinds.map((one) => ({ value: one, label: m(`score.${one}`) }))}
              onChange={(score) => change({ score })}
            />
            <Select
              label={t('absentLevel')}
              value={draft.absentLevel}
              options={(['missing', 'zero'] as const).map((one) => ({
                value: one,
                label: t(`absent.${one}`),
              }))}
              onChange={(absentLevel) => change({ absentLevel })}
            />
            <Select
              label={t('countPerEvent')}
              value={draft.countPerEvent}
              options={(['all', 'once'] as const).map((one) => ({
                value: one,
                label: t(`countEvent.${one}`),
              }))}
              onChange={(countPerEvent) => change({ countPerEvent })}
            />
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
          </>
        )}
      </div>
      <LabelPreview
        changes={isChanged ? (preview?.changes ?? null) : []}
        isCurrent={asked === draft}
        settings={asked}
        competencies={competencies}
      />
      <div className="parameters-foot">
        <Button kind="link" onPress={() => setIsFolded(!isFolded)}>
          {isFolded ? t('otherParameters', { count: others.length + 4 }) : t('fewerParameters')}
        </Button>
        <Button kind="link" onPress={() => set(defaultParameters)}>
          {t('defaults')}
        </Button>
        <span className="spacer" />
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button kind="primary" isDisabled={!isChanged} onPress={apply}>
          {t('apply')}
        </Button>
      </div>
    </>
  )
}

function labelled(name: string, was: string): string {
  return was === '' ? name : `${name} · ${was}`
}
