import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportTable, exportTables } from '../../../api/methods/export.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import type { Exporting } from './use-export.tsx'
import { useTableFileExport } from './use-table-file-export.ts'

export interface TablesExport extends Omit<Exporting, 'start'> {
  /** Which tables, and as what. */
  readonly form: ReactNode
  readonly isReady: boolean
  readonly start: () => void
}

/** Single tables, as one workbook or as csv. */
export function useTablesExport(): TablesExport {
  const { t } = useTranslation('exchange')
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [tables, setTables] = useState<readonly ExportTable[]>(exportTables)
  const { start, ...exporting } = useTableFileExport()
  return {
    ...exporting,
    isReady: tables.length > 0,
    start: () => start(format, tables),
    form: (
      <>
        <FormatChoice value={format} onChange={setFormat} />
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

/** Excel or csv. */
export function FormatChoice({
  value,
  onChange,
}: {
  readonly value: 'xlsx' | 'csv'
  readonly onChange: (format: 'xlsx' | 'csv') => void
}) {
  const { t } = useTranslation('exchange')
  return (
    <Segmented
      label={t('format')}
      value={value}
      options={[
        { value: 'xlsx', label: t('formatXlsx') },
        { value: 'csv', label: t('formatCsv') },
      ]}
      onChange={onChange}
    />
  )
}
