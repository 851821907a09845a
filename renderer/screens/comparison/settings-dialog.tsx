import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import { defaultParameters } from '../../../core/proposal/parameters.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { numbers } from './parameter-limits.ts'
import { useRuleFields } from './use-rule-fields.tsx'

export interface SettingsDialogProps {
  readonly settings: ComparisonSettings
  readonly competencies: readonly Competency[]
  readonly onClose: () => void
}

/** Parameters of the rules, and which labels would change before anything does. */
export function SettingsDialog({ settings, competencies, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('comparison')
  const call = useCommand()
  const bilingual = useBilingual()
  const [draft, setDraft] = useState(settings)
  const { data: preview } = useQuery('comparison.preview', { settings: draft })
  const fields = useRuleFields(draft, setDraft)
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
        {fields.preset}
        {fields.correction}
        {fields.absentLevel}
        {fields.countPerEvent}
        {fields.layer}
        {numbers.map((name) => fields.number(name))}
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
