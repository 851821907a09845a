import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { Icon } from '../components/icon.tsx'
import { useKeptSteps } from '../state/kept-steps.ts'
import { useNotices } from '../state/notices.ts'
import { JobsInBackground } from './job-cards.tsx'
import { useUndo } from './use-undo.ts'

/** That everything is saved, what undo would take back, and how large the project is. Never a place for errors. */
export function StatusLine({
  info,
  onCommands,
}: {
  readonly info: ProjectInfo | undefined
  readonly onCommands: () => void
}) {
  const { t } = useTranslation('common')
  const message = useNotices((state) => state.message)
  const { t: tBackups } = useTranslation('backups')
  const waiting = useKeptSteps((state) => state.steps.length)
  const { undoName } = useUndo()
  return (
    <footer className="status">
      {waiting === 0 ? (
        <span className="status-saved">
          <Icon name="check" /> {t('saved')}
        </span>
      ) : (
        <span>{tBackups('stepsKept', { count: waiting })}</span>
      )}
      <span className="quiet">{undoName === null ? '' : t('undoName', { name: undoName })}</span>
      <span role="status" aria-live="polite">
        {message}
      </span>
      <JobsInBackground />
      <span className="spacer" />
      <StatusFacts info={info} />
      <button type="button" className="status-commands" onClick={onCommands}>
        Ctrl K {t('commands')}
      </button>
    </footer>
  )
}

/** What the screen says of itself; else how large the project is. */
function StatusFacts({ info }: { readonly info: ProjectInfo | undefined }) {
  const { t } = useTranslation('common')
  const facts = useNotices((state) => state.facts)
  if (facts.length > 0) return facts.map((fact) => <span key={fact}>{fact}</span>)
  return info === undefined ? null : <span>{t('counts', info.counts)}</span>
}
