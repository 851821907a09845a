import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params, Result } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import { listColumnUses } from '../../../api/methods/interviewee.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { useClient } from '../../connection/client-context.ts'
import { uploadFile } from '../../connection/upload-file.ts'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNotices } from '../../state/notices.ts'

type Preview = Result<'interviewee.previewList'>
type Report = Result<'interviewee.importList'>

/** A list of interviewees from xlsx or csv: what each column is, then what it did. */
export function ListDialog({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const { t } = useTranslation('people')
  const call = useCommand()
  const list = useUploadedList(file, onClose)
  const [columns, setColumns] = useState<Preview['columns'] | null>(null)
  const [addUnknown, setAddUnknown] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  if (list === null) return null
  const current = columns ?? list.preview.columns
  const run = () =>
    void call('interviewee.importList', { upload: list.upload, columns: current, addUnknown }).then(setReport)
  return (
    <Dialog
      title={t('listTitle', { file: file.name })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        report === null ? (
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={!current.some((column) => column.use === 'code')}
              onPress={run}
            >
              {t('listRun')}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        )
      }
    >
      {report === null ? (
        <>
          <p className="running">
            {t('listKnown', { known: list.preview.known, rows: list.preview.rows.length })}
          </p>
          <ColumnTable preview={list.preview} columns={current} onChange={setColumns} />
          <Checkbox isSelected={addUnknown} onChange={setAddUnknown}>
            {t('listAddUnknown')}
          </Checkbox>
          <Check upload={list.upload} columns={[...current]} addUnknown={addUnknown} />
        </>
      ) : (
        <div role="status">
          <p className="running">{t('listReport', { updated: report.updated, added: report.added })}</p>
          <Skipped rows={report.skipped} />
        </div>
      )}
    </Dialog>
  )
}

/** What the list would do as things are set: how many it matches, and each row that it does not. */
function Check(wish: Params<'interviewee.checkList'>) {
  const { t } = useTranslation('people')
  const isEnabled = wish.columns.some((column) => column.use === 'code')
  const { data } = useQuery('interviewee.checkList', wish, { isEnabled })
  if (data === undefined || !isEnabled) return null
  const { updated, added, skipped } = data
  return (
    <div role="status">
      <p className="running">{t('listWould', { updated, added, skipped: skipped.length })}</p>
      <Skipped rows={skipped} />
    </div>
  )
}

function Skipped({ rows }: { readonly rows: Report['skipped'] }) {
  const { t } = useTranslation('people')
  return (
    <ul>
      {rows.map(({ row, code, reason }) => (
        <li key={row} className="running">
          {t('listSkipped', { row, code, why: t(`skip.${reason}`) })}
        </li>
      ))}
    </ul>
  )
}

/** Uploads and previews a list once; a file that cannot be read is told of and the dialog closes. */
function useUploadedList(file: File, onClose: () => void) {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const [list, setList] = useState<{ readonly upload: string; readonly preview: Preview } | null>(null)
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void (async () => {
      try {
        const upload = await uploadFile(client, file)
        setList({ upload, preview: await client.call('interviewee.previewList', { upload }) })
      } catch (error) {
        showError(error instanceof ApiError ? error : new ApiError('internal-error'))
        onClose()
      }
    })()
  }, [client, file, onClose, showError])
  return list
}

interface ColumnTableProps {
  readonly preview: Preview
  readonly columns: Preview['columns']
  readonly onChange: (columns: Preview['columns']) => void
}

function ColumnTable({ preview, columns, onChange }: ColumnTableProps) {
  const { t } = useTranslation('people')
  const options = listColumnUses.map((use) => ({ value: use, label: t(`use.${use}`) }))
  return (
    <div className="list-preview">
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.header}>
                {column.header}
                <Select
                  label={t('useOf', { column: column.header })}
                  isLabelShown={false}
                  value={column.use}
                  options={options}
                  onChange={(use) =>
                    onChange(columns.map((one, at) => (at === index ? { ...one, use } : one)))
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, 10).map((row) => (
            <tr key={row.join('\u0001')}>
              {columns.map((column, index) => (
                <td key={column.header}>{row[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
