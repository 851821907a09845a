import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { ComparisonResult, ComparisonSettings } from '../../../core/comparison/types.ts'
import { scoreKinds } from '../../../core/comparison/types.ts'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useComparisonState } from './comparison-state.ts'

/** A stratum's value in a Select, whose own values are taken by "all" and by the interviewees without one. */
const all = 'all'
const named = (stratum: string) => `stratum:${stratum}`

/** Which interviewees, whose codings, which score. Strata and coders narrow the view; the rest is saved. */
export function ScopeFilters({
  info,
  settings,
}: {
  readonly info: ProjectInfo
  readonly settings: ComparisonSettings
}) {
  return (
    <>
      <StratumSelect />
      <CodingsSelect info={info} settings={settings} />
      <CountingSelects settings={settings} />
    </>
  )
}

function StratumSelect() {
  const { t } = useTranslation('comparison')
  const { stratum, change } = useComparisonState()
  const { data: people } = useQuery('interviewee.list', {})
  const strata = [...new Set(people?.interviewees.map((person) => person.stratum))].sort()
  if (strata.length < 2) return null
  return (
    <Select
      label={t('stratum')}
      isLabelShown={false}
      value={stratum === null ? all : named(stratum)}
      options={[
        { value: all, label: t('allStrata') },
        ...strata.map((one) => ({ value: named(one), label: one || t('noStratum') })),
      ]}
      onChange={(value) => change({ stratum: strata.find((one) => named(one) === value) ?? null })}
    />
  )
}

function CodingsSelect({
  info,
  settings,
}: {
  readonly info: ProjectInfo
  readonly settings: ComparisonResult['settings']
}) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const call = useCommand()
  const { coderId, change } = useComparisonState()
  const layers = {
    automatic: t('layerAutomatic'),
    consensus: m('layer.consensus'),
    coders: m('layer.coders'),
  }
  return (
    <Select
      label={t('layer')}
      isLabelShown={false}
      value={coderId === null ? settings.layer : String(coderId)}
      options={[
        ...(['automatic', 'consensus', 'coders'] as const).map((value) => ({ value, label: layers[value] })),
        ...info.coders.map(({ id, name }) => ({ value: String(id), label: t('onlyCoder', { name }) })),
      ]}
      onChange={(value) => {
        if (value === 'automatic' || value === 'consensus' || value === 'coders') {
          change({ coderId: null })
          void call('comparison.setSettings', { settings: { ...settings, layer: value } })
        } else change({ coderId: info.coders.find(({ id }) => String(id) === value)?.id ?? null })
      }}
    />
  )
}

function CountingSelects({ settings }: { readonly settings: ComparisonSettings }) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const call = useCommand()
  const save = (changes: Partial<ComparisonSettings>) =>
    void call('comparison.setSettings', { settings: { ...settings, ...changes } })
  return (
    <>
      <Select
        label={t('countPerEvent')}
        isLabelShown={false}
        value={settings.countPerEvent}
        options={[
          { value: 'all', label: t('countAllShort') },
          { value: 'once', label: t('countOnceShort') },
        ]}
        onChange={(countPerEvent) => save({ countPerEvent })}
      />
      <Select
        label={t('absentLevel')}
        isLabelShown={false}
        value={settings.absentLevel}
        options={[
          { value: 'missing', label: t('absentMissingShort') },
          { value: 'zero', label: t('absentZeroShort') },
        ]}
        onChange={(absentLevel) => save({ absentLevel })}
      />
      <Select
        label={t('score')}
        isLabelShown={false}
        value={settings.score}
        options={scoreKinds.map((score) => ({ value: score, label: m(`score.${score}`) }))}
        onChange={(score) => save({ score })}
      />
    </>
  )
}
