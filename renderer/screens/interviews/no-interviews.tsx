import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { ChooseFiles } from '../../components/choose-files.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useCommand } from '../../connection/use-command.ts'

/** As keyboards name it, in any language; see ImportKey. */
const importKey = 'Ctrl I'

/** What to do where there is no interview yet. */
export function NoInterviews({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const { t, i18n } = useTranslation('interviews')
  const call = useCommand()
  const sample = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <div className="interviews-empty">
      <h1 className="visually-hidden">{t('title')}</h1>
      <svg className="empty-drawing" viewBox="0 0 120 72" aria-hidden="true">
        <path className="empty-drawing-line" d="M0 4h78M0 23h90M0 42h70M0 61h82" />
        <path className="empty-drawing-tint" d="M16 23h74M0 42h34" />
        <path className="empty-drawing-stripe" d="M104 16v32" />
        <path className="empty-drawing-stripe-2" d="M113 25v34" />
      </svg>
      <EmptyState
        title={t('emptyTitle')}
        action={
          <>
            <div className="row">
              <ChooseFiles label={t('importMore')} isMultiple autoFocus onChoose={onChoose} />
              <ChooseFiles label={t('moreFolder')} kind="plain" isFolder onChoose={onChoose} />
              <Button onPress={() => void call('project.openSample', { language: sample })}>
                {t('seeSample')}
              </Button>
            </div>
            <p className="secondary">
              {t('emptyDrop')} <kbd className="key">{importKey}</kbd>
            </p>
          </>
        }
      >
        {t('emptyText')}
      </EmptyState>
    </div>
  )
}
