import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostChanges } from '../../../api/methods/history.ts'
import type { ChangeId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { ListEnd } from '../../components/list-end.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNotices } from '../../state/notices.ts'
import { useChangeWords } from '../../use-change-words.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useLast } from '../../use-last.ts'
import './history-screen.css'
import { WordChanges } from './word-changes.tsx'

const page = 100

/** The trail: who did what, and when. */
export function HistoryScreen() {
  const { t, i18n } = useTranslation('history')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const { choose, picker } = useChoosePath()
  const words = useChangeWords()
  const formatDate = useFormatDate()
  const [limit, setLimit] = useState(page)
  const [read, setRead] = useState<ChangeId | null>(null)
  const data = useLast(useQuery('history.list', { offset: 0, limit }).data)
  const changes = data?.changes ?? []
  const save = () =>
    choose({
      title: t('export'),
      kind: 'save',
      extension: 'csv',
      name: t('title'),
      onChoose: (path) => {
        const language = i18n.language === 'en' ? 'en' : 'zh-CN'
        void call('history.export', { path, overwrite: false, language }).then((done) =>
          done === null ? undefined : say(t('exported', { path, rows: done.rows })),
        )
      },
    })
  return (
    <>
      {picker}
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">{t('explain')}</span>
        <span className="spacer" />
        <Button icon="export" onPress={save}>
          {t('export')}
        </Button>
      </div>
      <div className="screen-body">
        <table className="table history">
          <thead>
            <tr>
              <th>{t('when')}</th>
              <th>{t('who')}</th>
              <th>{t('what')}</th>
              <th>{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <td className="secondary">{formatDate(change.at)}</td>
                <td>{change.coder}</td>
                <td>
                  {words(change)}
                  {change.kind === 'text.correct' ? (
                    <>
                      {' '}
                      <Button
                        kind="link"
                        aria-expanded={change.id === read}
                        onPress={() => setRead(change.id === read ? null : change.id)}
                      >
                        {t(change.id === read ? 'hideWords' : 'showWords')}
                      </Button>
                      {change.id === read ? <WordChanges changeId={change.id} /> : null}
                    </>
                  ) : null}
                </td>
                <td className="secondary">{change.state === 'done' ? '' : t(`state.${change.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ListEnd
          shown={changes.length}
          total={data?.total ?? 0}
          onMore={limit === mostChanges ? null : () => setLimit(Math.min(limit + page, mostChanges))}
        />
      </div>
    </>
  )
}
