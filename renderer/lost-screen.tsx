import { useTranslation } from 'react-i18next'
import { applyEdits } from '../core/coding/correct-text.ts'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/empty-state.tsx'
import { useDrafts } from './state/drafts.ts'

/** The backend is gone. What was typed and is not in the project can be taken along. */
export function LostScreen() {
  const { t } = useTranslation('common')
  const { t: c } = useTranslation('correction')
  const drafts = useDrafts((state) => state.drafts)
  const texts = [...drafts.values()]
    .filter(({ edits, phase }) => edits.length > 0 && phase !== 'kept')
    .map(({ content, edits }) => applyEdits(content.text, edits))
  const copy = () => void navigator.clipboard.writeText(texts.join('\n\n'))
  if (texts.length === 0) return <EmptyState title={t('lostTitle')}>{t('lostText')}</EmptyState>
  return (
    <EmptyState
      title={t('lostTitle')}
      action={
        <Button kind="primary" onPress={copy}>
          {c('copyAll')}
        </Button>
      }
    >
      {t('lostText')} {c('lost', { count: texts.length })}
    </EmptyState>
  )
}
