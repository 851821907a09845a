import { useMemo, useState } from 'react'
import { DropZone, type Selection, type SortDescriptor } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { ChooseFiles } from '../../components/choose-files.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { DetailsDialog } from './details-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { InterviewTable } from './interview-table.tsx'
import { joinRows, sortRows } from './joined-row.ts'

/** Every interview, and the way in for more. */
export function InterviewsScreen() {
  const { t } = useTranslation('interviews')
  const call = useCommand()
  const openInterview = useNavigation((state) => state.openInterview)
  const { data: interviews } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const { data: info } = useQuery('project.info', {})
  const [files, setFiles] = useState<readonly File[]>([])
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState<SortDescriptor>({ column: 'code', direction: 'ascending' })
  const [selected, setSelected] = useState<Selection>(new Set())
  const [edited, setEdited] = useState<InterviewId | null>(null)
  const rows = useMemo(
    () => sortRows(joinRows(interviews ?? [], people?.interviewees ?? [], filter), sort),
    [interviews, people, filter, sort],
  )
  const chosen = rows.filter((row) => selected === 'all' || selected.has(row.id))
  const [first] = chosen
  if (interviews === undefined || info === undefined) return null
  const addFiles = (added: readonly File[]) => setFiles(added)
  return (
    <DropZone
      className="screen"
      aria-label={t('dropHere')}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
        void Promise.all(dropped).then(addFiles)
      }}
    >
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">{t('count', { count: rows.length })}</span>
        <span className="spacer" />
        {chosen.length > 0 ? (
          <>
            {first !== undefined && chosen.length === 1 ? (
              <>
                <Button icon="edit" onPress={() => setEdited(first.id)}>
                  {t('details')}
                </Button>
                <Button onPress={() => openInterview({ interviewId: first.id })}>{t('code')}</Button>
              </>
            ) : null}
            <Button
              icon="trash"
              kind="danger"
              onPress={() => {
                void call('interview.delete', { interviewIds: chosen.map((row) => row.id) })
                setSelected(new Set())
              }}
            >
              {t('delete', { count: chosen.length })}
            </Button>
          </>
        ) : (
          <TextField isLabelShown={false} label={t('filter')} value={filter} onChange={setFilter} />
        )}
        <ChooseFiles label={t('import')} accept={['.txt', '.md', '.docx']} isMultiple onChoose={addFiles} />
      </div>
      <div className="screen-body">
        {interviews.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            action={
              <ChooseFiles
                label={t('import')}
                accept={['.txt', '.md', '.docx']}
                isMultiple
                onChoose={addFiles}
              />
            }
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <InterviewTable
            rows={rows}
            info={info}
            selected={selected}
            onSelect={setSelected}
            sort={sort}
            onSort={setSort}
            onOpen={(interviewId) => openInterview({ interviewId })}
          />
        )}
      </div>
      {files.length > 0 ? <ImportDialog files={files} info={info} onClose={() => setFiles([])} /> : null}
      {edited === null ? null : (
        <DetailsDialog key={edited} interviewId={edited} onClose={() => setEdited(null)} />
      )}
    </DropZone>
  )
}
