import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportTables } from '../../../api/methods/export.ts'
import { useClient } from '../../connection/client-context.ts'
import { useInterfaceLanguage } from '../../use-interface-language.ts'
import { ExportItem } from './export-item.tsx'
import { useExport } from './use-export.tsx'
import { useTableFileExport } from './use-table-file-export.ts'
import { FormatChoice, useTablesExport } from './use-tables-export.tsx'

/** Everything that can be exported, the most wanted first. */
export function ExportSection() {
  const { t } = useTranslation('exchange')
  const tables = useTablesExport()
  return (
    <section className="exchange-section" aria-label={t('exports')}>
      <h2>{t('exports')}</h2>
      <p className="running">{t('exportsText')}</p>
      <WorkbookItem />
      <StatisticsItem />
      <CodebookItem />
      <ExportItem title={t('tables')} text={t('tablesText')} exporting={tables}>
        {tables.form}
      </ExportItem>
    </section>
  )
}

function WorkbookItem() {
  const { t } = useTranslation('exchange')
  const { start, ...exporting } = useTableFileExport()
  return (
    <ExportItem
      title={t('workbook')}
      text={t('workbookText')}
      exporting={{ ...exporting, start: () => start('xlsx', exportTables) }}
    />
  )
}

function StatisticsItem() {
  const { t } = useTranslation('exchange')
  const client = useClient()
  const language = useInterfaceLanguage()
  const { start, ...exporting } = useExport()
  const run = (path: string, overwrite: boolean) =>
    client.call('export.statistics', { path, overwrite, language })
  return (
    <ExportItem
      title={t('statistics')}
      text={t('statisticsText')}
      exporting={{ ...exporting, start: () => start({ kind: 'folder', extension: '', name: '', run }) }}
    />
  )
}

function CodebookItem() {
  const { t } = useTranslation('exchange')
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const { start, ...exporting } = useTableFileExport()
  return (
    <ExportItem
      title={t('codebookTitle')}
      text={t('codebookText')}
      exporting={{ ...exporting, start: () => start(format, ['codebook', 'levels']) }}
    >
      <FormatChoice value={format} onChange={setFormat} />
    </ExportItem>
  )
}
