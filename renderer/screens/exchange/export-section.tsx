import { useTranslation } from 'react-i18next'
import { ExportItem } from './export-item.tsx'
import { useTablesExport } from './use-tables-export.tsx'

/** Everything that can be exported, the most wanted first. */
export function ExportSection() {
  const { t } = useTranslation('exchange')
  const tables = useTablesExport()
  return (
    <section className="exchange-section" aria-label={t('exports')}>
      <h2>{t('exports')}</h2>
      <p className="running">{t('exportsText')}</p>
      <ExportItem title={t('tables')} text={t('tablesText')} exporting={tables}>
        {tables.form}
      </ExportItem>
    </section>
  )
}
