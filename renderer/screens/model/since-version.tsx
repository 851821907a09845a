import { useTranslation } from 'react-i18next'
import type { ModelVersion } from '../../../api/types/model.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'

export interface SinceVersionProps {
  readonly version: ModelVersion
  /** Competencies whose label is another one now. */
  readonly relabelled: number
  /** Competencies in which something else differs. */
  readonly others: number
  readonly onShow: () => void
}

/** How far the model has moved from the latest version: nothing changes silently. */
export function SinceVersion({ version, relabelled, others, onShow }: SinceVersionProps) {
  const { t } = useTranslation('model')
  const { name } = version
  if (relabelled + others === 0) {
    return (
      <p className="since-version" role="status">
        <Icon name="check" />
        {t('sinceSame', { name })}
      </p>
    )
  }
  return (
    <div className={relabelled > 0 ? 'since-version since-changed' : 'since-version'} role="status">
      <Icon name={relabelled > 0 ? 'warn' : 'info'} />
      <span>
        {relabelled > 0
          ? t('sinceChanged', { name, count: relabelled })
          : t('sinceFigures', { name, count: others })}
      </span>
      <span className="spacer" />
      <Button kind="link" onPress={onShow}>
        {t('show')}
      </Button>
    </div>
  )
}
