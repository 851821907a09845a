import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportTables } from '../../../api/methods/export.ts'
import { agreementTables } from '../../../api/types/agreement.ts'
import { Segmented } from '../../components/segmented.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useQuery } from '../../connection/use-query.ts'
import { withUploads } from '../../connection/with-uploads.ts'
import { svgToPng } from '../../pictures/svg-to-png.ts'
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
      <ReportItem />
      <StatisticsItem />
      <AgreementItem />
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

function ReportItem() {
  const { t } = useTranslation('exchange')
  const client = useClient()
  const language = useInterfaceLanguage()
  const { data: info } = useQuery('project.info', {})
  const [format, setFormat] = useState<'docx' | 'html'>('docx')
  const { start, ...exporting } = useExport()
  const run = async (path: string, overwrite: boolean) => {
    const pngs = format === 'docx' ? await drawPictures() : []
    return withUploads(client, pngs, (pictures) =>
      client.call('export.report', { format, pictures, path, overwrite, language }),
    )
  }
  const drawPictures = async () => {
    const { blocks } = await client.call('report.read', { language })
    const pngs: Blob[] = []
    for (const block of blocks) if (block.kind === 'picture') pngs.push(await svgToPng(block.svg, block))
    return pngs
  }
  const wish = { kind: 'save' as const, extension: format, name: info?.name ?? '', run }
  return (
    <ExportItem
      title={t('report')}
      text={t('reportText')}
      exporting={{ ...exporting, start: () => start(wish) }}
    >
      <Segmented
        label={t('format')}
        value={format}
        options={[
          { value: 'docx', label: t('formatDocx') },
          { value: 'html', label: t('formatHtml') },
        ]}
        onChange={setFormat}
      />
    </ExportItem>
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

function AgreementItem() {
  const { t } = useTranslation('exchange')
  const client = useClient()
  const language = useInterfaceLanguage()
  const { start, ...exporting } = useExport()
  const run = (path: string, overwrite: boolean) =>
    client.call('agreement.export', {
      ...{ coderIds: [], tables: [...agreementTables], format: 'xlsx' },
      ...{ path, overwrite, language },
    })
  const wish = { kind: 'save' as const, extension: 'xlsx', name: t('agreementTitle'), run }
  return (
    <ExportItem
      title={t('agreementTitle')}
      text={t('agreementText')}
      exporting={{ ...exporting, start: () => start(wish) }}
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
