import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params, Result } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import { haveKey, listColumnUses } from '../../../api/methods/interviewee.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Scroller } from '../../components/scroller.tsx'
import { Select } from '../../components/select.tsx'
import { useClient } from '../../connection/client-context.ts'
import { uploadFile } from '../../connection/upload-file.ts'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNotices } from '../../state/notices.ts'
import { useErrorWords } from '../../use-error-words.ts'

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
            <Button kind="primary" isDisabled={!haveKey(current)} onPress={run}>
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
          <p className="running">{t('listColumns', { rows: list.preview.rowCount })}</p>
          <ColumnTable preview={list.preview} columns={current} onChange={setColumns} />
          <Checkbox isSelected={addUnknown} onChange={setAddUnknown}>
            {t('listAddUnknown')}
          </Checkbox>
          <Check upload={list.upload} columns={[...current]} addUnknown={addUnknown} />
        </>
      ) : (
        <div role="status">
          <p className="running">{t('listReport', countsOf(report))}</p>
          <Misses report={report} />
        </div>
      )}
    </Dialog>
  )
}

/** What the list would do as things are set: how many it matches, and each row that it does not. */
function Check(wish: Params<'interviewee.checkList'>) {
  const { t } = useTranslation('people')
  const words = useErrorWords()
  const isEnabled = haveKey(wish.columns)
  const { data, error } = useQuery('interviewee.checkList', wish, { isEnabled })
  if (!isEnabled) return <Banner>{t('listNoKey')}</Banner>
  if (error !== null) return <Banner kind="danger">{words(error).told}</Banner>
  if (data === undefined) return null
  return (
    <div role="status">
      <p className="running">{t('listWould', countsOf(data))}</p>
      <Misses report={data} />
    </div>
  )
}

/** Whose interviews are another's now, the rows that come to nothing, and the people of whom no row speaks. */
function Misses({ report: { recoded, skipped, unlisted } }: { readonly report: Report }) {
  const { t } = useTranslation('people')
  if (recoded + skipped.length + unlisted.length === 0) return null
  return (
    <Scroller className="list-misses" label={t('listMisses')}>
      <ul>
        {recoded === 0 ? null : <li>{t('listRecoded', { recoded })}</li>}
        {skipped.map(({ row, code, reason }) => (
          <li key={row}>{t('listSkipped', { row, code: code || '–', why: t(`skip.${reason}`) })}</li>
        ))}
        {unlisted.length === 0 ? null : (
          <li>{t('listUnlisted', { codes: unlisted.join(t('listSeparator')) })}</li>
        )}
      </ul>
    </Scroller>
  )
}

function countsOf({ updated, added, skipped }: Report) {
  return { updated, added, count: skipped.length }
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
  const numbered = columns.map((column, index) => ({
    ...column,
    index,
    name: column.header || `${index + 1}`,
  }))
  const rows = preview.rows.slice(0, 10).map((cells, number) => ({ cells, number }))
  return (
    <div className="list-preview">
      <table className="table">
        <thead>
          <tr>
            {numbered.map(({ name, use: current, index }) => (
              <th key={index}>
                {name}
                <Select
                  label={t('useOf', { column: name })}
                  isLabelShown={false}
                  value={current}
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
          {rows.map(({ cells, number }) => (
            <tr key={number}>
              {numbered.map(({ index }) => (
                <td key={index}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
