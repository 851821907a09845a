import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { useNotices } from '../state/notices.ts'
import { JobsInBackground } from './job-cards.tsx'
import { useUndo } from './use-undo.ts'

/** That everything is saved, what undo would take back, and how large the project is. Never a place for errors. */
export function StatusLine({ info }: { readonly info: ProjectInfo | undefined }) {
  const { t } = useTranslation('common')
  const message = useNotices((state) => state.message)
  const { undoName } = useUndo()
  return (
    <footer className="status">
      <span>{t('saved')}</span>
      <span className="quiet">{undoName === null ? '' : t('undoName', { name: undoName })}</span>
      <span role="status" aria-live="polite">
        {message}
      </span>
      <JobsInBackground />
      <span className="spacer" />
      {info === undefined ? null : <span>{t('counts', info.counts)}</span>}
    </footer>
  )
}
