import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportTable, exportTables } from '../../../api/methods/export.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useInterfaceLanguage } from '../../use-interface-language.ts'
import { type Exporting, useExport } from './use-export.tsx'

export interface TablesExport extends Omit<Exporting, 'start'> {
  /** Which tables, and as what. */
  readonly form: ReactNode
  readonly isReady: boolean
  readonly start: () => void
}

/** Single tables, as one workbook or as csv. */
export function useTablesExport(): TablesExport {
  const { t } = useTranslation('exchange')
  const client = useClient()
  const language = useInterfaceLanguage()
  const { data: info } = useQuery('project.info', {})
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [tables, setTables] = useState<readonly ExportTable[]>(exportTables)
  const { start, ...exporting } = useExport()
  const isFolder = format === 'csv' && tables.length > 1
  return {
    ...exporting,
    isReady: tables.length > 0,
    start: () =>
      start({
        kind: isFolder ? 'folder' : 'save',
        extension: format,
        name: isFolder ? '' : (info?.name ?? ''),
        run: (path, overwrite) =>
          client.call('export.tables', { format, tables: [...tables], path, overwrite, language }),
      }),
    form: (
      <>
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
      </>
    ),
  }
}
