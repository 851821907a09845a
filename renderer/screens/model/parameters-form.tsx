import { useState } from 'react'
import { Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import { scoreKinds } from '../../../core/comparison/types.ts'
import { defaultParameters } from '../../../core/proposal/parameters.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { type NumberName, numbers } from '../comparison/parameter-limits.ts'
import { useRuleFields } from '../comparison/use-rule-fields.tsx'
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
  const fields = useRuleFields(draft, setDraft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings)
  const apply = () =>
    void call('comparison.setSettings', { settings: draft }).then((done) =>
      done === null ? undefined : onClose(),
    )
  const number = (name: NumberName) => {
    const before = settings.proposal[name]
    return fields.number(name, draft.proposal[name] === before ? '' : t('was', { value: before }))
  }
  return (
    <>
      <div className="parameters-head">
        <Heading slot="title" level={2}>
          {t('parametersTitle')}
        </Heading>
        <IconButton icon="close" label={t('cancel')} onPress={onClose} />
      </div>
      <div className="parameters-fields">
        {fields.preset}
        {fields.correction}
        {first.map(number)}
        {isFolded ? null : (
          <>
            {others.map(number)}
            <Select
              label={t('score')}
              value={draft.score}
              options={scoreKinds.map((one) => ({ value: one, label: m(`score.${one}`) }))}
              onChange={(score) => setDraft({ ...draft, score })}
            />
            {fields.absentLevel}
            {fields.countPerEvent}
            {fields.layer}
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
        <Button kind="link" onPress={() => setDraft({ ...draft, proposal: defaultParameters })}>
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
