import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../api/error.ts'
import { type ExportTable, exportTables } from '../../../api/methods/export.ts'
import type { InterfaceLanguage } from '../../../api/types/common.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNotices } from '../../state/notices.ts'

/** Tables as one workbook or as csv; a file that is there is written over only when the user says so. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('comparison')
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const { data: info } = useQuery('project.info', {})
  const { choose, picker } = useChoosePath()
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [tables, setTables] = useState<readonly ExportTable[]>(exportTables)
  const [taken, setTaken] = useState<string | null>(null)
  const [written, setWritten] = useState<readonly string[] | null>(null)
  const language: InterfaceLanguage = i18n.language === 'en' ? 'en' : 'zh-CN'
  const write = async (path: string, overwrite: boolean) => {
    try {
      const { files } = await client.call('export.tables', {
        format,
        tables: [...tables],
        path,
        overwrite,
        language,
      })
      setTaken(null)
      setWritten(files)
    } catch (error) {
      const failure = error instanceof ApiError ? error : new ApiError('internal-error')
      if (failure.code === 'file-exists') setTaken(path)
      else showError(failure)
    }
  }
  const start = () =>
    choose({
      title: t('exportWhere'),
      kind: format === 'csv' && tables.length > 1 ? 'folder' : 'save',
      extension: format,
      name: format === 'csv' && tables.length > 1 ? '' : (info?.name ?? ''),
      onChoose: (path) => void write(path, false),
    })
  return (
    <>
      <Dialog
        title={t('export')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{t('close')}</Button>
            {taken === null ? (
              <Button kind="primary" isDisabled={tables.length === 0} onPress={start}>
                {t('exportStart')}
              </Button>
            ) : (
              <Button kind="primary" onPress={() => void write(taken, true)}>
                {t('overwrite')}
              </Button>
            )}
          </>
        }
      >
        <Segmented
          label={t('format')}
          value={format}
          options={[
            { value: 'xlsx', label: t('formatXlsx') },
            { value: 'csv', label: t('formatCsv') },
          ]}
          onChange={setFormat}
        />
        <div className="export-tables">
          {exportTables.map((table) => (
            <Checkbox
              key={table}
              isSelected={tables.includes(table)}
              onChange={(isOn) =>
                setTables(exportTables.filter((one) => (one === table ? isOn : tables.includes(one))))
              }
            >
              {t(`table.${table}`)}
            </Checkbox>
          ))}
        </div>
        {taken === null ? null : <Banner>{t('taken', { path: taken })}</Banner>}
        {written === null ? null : (
          <div role="status">
            <h3>{t('written')}</h3>
            {written.map((path) => (
              <p key={path} className="running file-picker-path">
                {path}
              </p>
            ))}
          </div>
        )}
      </Dialog>
      {picker}
    </>
  )
}
