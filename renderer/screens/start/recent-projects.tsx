import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryPattern } from '../../../core/text/query-pattern.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { shortenedPath } from '../../path-name.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useOpenProject } from './use-open-project.ts'

/** Projects opened lately, found by their names; one whose file is gone says so and can be looked for. */
export function RecentProjects() {
  const { t } = useTranslation('start')
  const call = useCommand()
  const { open, openChosen, picker } = useOpenProject()
  const [typed, setTyped] = useState('')
  const formatDate = useFormatDate()
  const { data: recent = [], refresh } = useQuery('recent.list', {})
  if (recent.length === 0) return <p className="running quiet">{t('recentNone')}</p>
  const wanted = typed.trim()
  const found =
    wanted === ''
      ? recent
      : recent.filter((project) => queryPattern(wanted).test(`${project.name}\n${project.path}`))
  return (
    <>
      <div className="row">
        <h2>{t('recent')}</h2>
        <span className="spacer" />
        <div className="recent-find">
          <TextField label={t('find')} isLabelShown={false} value={typed} onChange={setTyped} />
        </div>
      </div>
      {found.length === 0 ? (
        <p className="running quiet" role="status">
          {t('foundNone')}
        </p>
      ) : null}
      <ul>
        {found.map((project) => (
          <li key={project.path} className="recent">
            <div className="recent-main">
              <Button kind="link" isDisabled={!project.exists} onPress={() => open(project.path)}>
                {project.name}
              </Button>
              {project.exists ? null : <span className="tag recent-missing">{t('missing')}</span>}
              <div className="secondary quiet recent-path" title={project.path}>
                {shortenedPath(project.path)}
              </div>
            </div>
            <span className="secondary">
              {t('recentCounts', { interviews: project.interviews, codings: project.codings })}
            </span>
            {project.exists ? (
              <span className="secondary quiet">{formatDate(project.openedAt)}</span>
            ) : (
              <Button kind="link" onPress={openChosen}>
                {t('lookFor')}
              </Button>
            )}
            <IconButton
              icon="close"
              label={t('forget', { name: project.name })}
              onPress={() => void call('recent.remove', { path: project.path }).then(refresh)}
            />
          </li>
        ))}
      </ul>
      {picker}
    </>
  )
}
