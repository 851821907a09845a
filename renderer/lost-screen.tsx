import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { applyEdits } from '../core/coding/correct-text.ts'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/empty-state.tsx'
import { useDrafts } from './state/drafts.ts'
import { mayReturn } from './state/returns.ts'

/**
 * The backend is gone. What was typed and is not in the project can be taken along; where nothing was, and a new backend can
 * be had, the page goes on where it was.
 */
export function LostScreen() {
  const { t } = useTranslation('common')
  const { t: c } = useTranslation('correction')
  const drafts = useDrafts((state) => state.drafts)
  const texts = [...drafts.values()]
    .filter(({ edits, phase }) => edits.length > 0 && phase !== 'kept')
    .map(({ content, edits }) => applyEdits(content.text, edits))
  const copy = () => void navigator.clipboard.writeText(texts.join('\n\n'))
  const hasTexts = texts.length > 0
  // Under the desktop window a new backend is started with the page, which comes back to its place.
  const canReturn = window.exemplarShell !== undefined
  useEffect(() => {
    if (canReturn && !hasTexts && mayReturn(window.sessionStorage, Date.now())) window.location.reload()
  }, [canReturn, hasTexts])
  return (
    <EmptyState
      title={t('lostTitle')}
      action={
        <div className="row">
          {hasTexts ? (
            <Button kind="primary" onPress={copy}>
              {c('copyAll')}
            </Button>
          ) : null}
          {canReturn ? <Button onPress={() => window.location.reload()}>{t('lostReturn')}</Button> : null}
        </div>
      }
    >
      {t('lostText')} {hasTexts ? c('lost', { count: texts.length }) : null}
    </EmptyState>
  )
}
