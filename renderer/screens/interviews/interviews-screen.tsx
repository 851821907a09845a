import { useEffect, useMemo, useRef, useState } from 'react'
import { DropZone } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { InterviewId } from '../../../core/model/ids.ts'
import { AnonymiseDialog } from '../../anonymise/anonymise-dialog.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { ListDialog } from '../people/list-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { droppedFiles } from './dropped-files.ts'
import { ImportPanel } from './import-panel.tsx'
import { useIntakeState } from './intake-state.ts'
import { InterviewTable } from './interview-table.tsx'
import { InterviewToolbar } from './interview-toolbar.tsx'
import './interviews-screen.css'
import { allRows, filterRows, joinRows, type RowFilter, type SortBy, sortRows } from './joined-row.ts'
import { NoInterviews } from './no-interviews.tsx'
import { OriginalDialog } from './original-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { useIntake } from './use-intake.ts'

/** Every interview, and the way in for more: files and folders can be dropped anywhere on it. */
export function InterviewsScreen() {
  const { t } = useTranslation('interviews')
  const openInterview = useNavigation((state) => state.openInterview)
  const { data: interviews } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const { data: info } = useQuery('project.info', {})
  const { files, report, isRunning, show } = useIntakeState()
  const { add, reopen } = useIntake()
  const [filter, setFilter] = useState<RowFilter>(allRows)
  const [sort, setSort] = useState<SortBy>({ column: 'code', isDescending: false })
  const [selected, setSelected] = useState<ReadonlySet<InterviewId>>(new Set())
  const [dialog, setDialog] = useState<{
    readonly kind: 'details' | 'original'
    readonly id: InterviewId
  } | null>(null)
  const [anonymised, setAnonymised] = useState<readonly InterviewId[] | null>(null)
  const [list, setList] = useState<File | null>(null)
  const joined = useMemo(() => joinRows(interviews ?? [], people), [interviews, people])
  const rows = useMemo(() => sortRows(filterRows(joined, filter), sort), [joined, filter, sort])
  if (interviews === undefined || info === undefined || people === undefined) return null
  const chosen = rows.filter((row) => selected.has(row.id))
  const open = (interviewId: InterviewId) => openInterview({ interviewId })
  return (
    <DropZone
      className="screen interviews"
      aria-label={t('dropHere')}
      getDropOperation={() => 'copy'}
      onDrop={(event) => void droppedFiles(event.items).then(add)}
    >
      <ImportKey onChoose={add} />
      <div className="interviews-main">
        {interviews.length === 0 ? (
          <NoInterviews onChoose={add} />
        ) : (
          <>
            <InterviewToolbar
              rows={joined}
              shown={rows.length}
              chosen={chosen}
              info={info}
              filter={filter}
              onFilter={setFilter}
              onImport={add}
              onList={setList}
              onOpen={open}
              onDetails={(id) => setDialog({ kind: 'details', id })}
              onOriginal={(id) => setDialog({ kind: 'original', id })}
              onAgain={(row) => void reopen(row.id, row.fileName === '' ? row.code : row.fileName)}
              onAnonymise={setAnonymised}
              onDeleted={() => setSelected(new Set())}
            />
            <div className="interviews-body">
              <InterviewTable
                rows={rows}
                info={info}
                attributes={people.attributes}
                selected={selected}
                onSelect={setSelected}
                sort={sort}
                onSort={setSort}
                onOpen={open}
              />
            </div>
          </>
        )}
      </div>
      {files.length > 0 && !isRunning ? <ImportPanel info={info} /> : null}
      {report === null ? null : <ReportDialog report={report} onClose={() => show(null)} />}
      {anonymised === null ? null : (
        <AnonymiseDialog interviewIds={anonymised} onClose={() => setAnonymised(null)} />
      )}
      {list === null ? null : <ListDialog file={list} onClose={() => setList(null)} />}
      {dialog?.kind === 'details' ? (
        <DetailsDialog key={dialog.id} interviewId={dialog.id} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'original' ? (
        <OriginalDialog interviewId={dialog.id} onClose={() => setDialog(null)} />
      ) : null}
    </DropZone>
  )
}

/** Ctrl+I asks for files, wherever the focus is. */
function ImportKey({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== 'i') return
      event.preventDefault()
      input.current?.click()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        onChoose([...(currentTarget.files ?? [])])
        currentTarget.value = ''
      }}
    />
  )
}
