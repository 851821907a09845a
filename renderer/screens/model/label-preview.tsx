import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonSettings } from '../../../core/comparison/types.ts'
import { Icon } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useReason } from '../../use-reason.ts'

export interface LabelPreviewProps {
  /** null: still being computed. */
  readonly changes: Result<'comparison.preview'>['changes'] | null
  /** False while the answer to what was typed last is still to come. */
  readonly isCurrent: boolean
  readonly settings: ComparisonSettings
  readonly competencies: readonly Competency[]
}

/** Which labels would change, each with its new reason. */
export function LabelPreview({ changes, isCurrent, settings, competencies }: LabelPreviewProps) {
  const { t } = useTranslation('model')
  const bilingual = useBilingual()
  const reason = useReason()
  const isReady = changes !== null && isCurrent
  const count = changes?.length ?? 0
  return (
    <section className="label-preview" aria-label={t('preview')} aria-live="polite" aria-busy={!isReady}>
      <p>
        <strong>{!isReady ? t('previewing') : t('previewCount', { count })}</strong>{' '}
        {isReady ? (
          <span className="secondary">{t('previewRest', { count: competencies.length - count })}</span>
        ) : null}
      </p>
      {isReady ? (
        <ul>
          {changes.map(({ competencyId, before, after, row }) => {
            const competency = competencies.find((one) => one.id === competencyId)
            if (competency === undefined) return null
            return (
              <li key={competencyId}>
                <div className="row">
                  <span className={`swatch colour-${competency.colour}`} />
                  <span>{bilingual(competency.name)}</span>
                  <span className="spacer" />
                  <LabelChip label={before} />
                  <Icon name="right" />
                  <LabelChip label={after} />
                </div>
                <p className="label-preview-reason">{reason(row, settings)}</p>
              </li>
            )
          })}
        </ul>
      ) : null}
      {isReady && count > 0 ? <p className="label-preview-reason">{t('previewDecisions')}</p> : null}
    </section>
  )
}
