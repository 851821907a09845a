import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/button.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { shortenedPath } from '../../path-name.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useOpenProject } from './use-open-project.ts'

/** Projects opened lately; one whose file is gone says so. */
export function RecentProjects() {
  const { t } = useTranslation('start')
  const call = useCommand()
  const { open } = useOpenProject()
  const formatDate = useFormatDate()
  const { data: recent = [], refresh } = useQuery('recent.list', {})
  if (recent.length === 0) return <p className="running quiet">{t('recentNone')}</p>
  return (
    <>
      <h2>{t('recent')}</h2>
      <ul>
        {recent.map((project) => (
          <li key={project.path} className="recent">
            <div className="recent-main">
              <Button kind="link" isDisabled={!project.exists} onPress={() => open(project.path)}>
                {project.name}
              </Button>
              {project.exists ? null : <span className="tag">{t('missing')}</span>}
              <div className="secondary quiet recent-path" title={project.path}>
                {shortenedPath(project.path)}
              </div>
            </div>
            <span className="secondary">
              {t('recentCounts', { interviews: project.interviews, codings: project.codings })}
            </span>
            <span className="secondary quiet">{formatDate(project.openedAt)}</span>
            <IconButton
              icon="close"
              label={t('forget', { name: project.name })}
              onPress={() => void call('recent.remove', { path: project.path }).then(refresh)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
