import { useTranslation } from 'react-i18next'
import { CopiesSection } from './copies-section.tsx'
import './exchange-screen.css'
import { ExportSection } from './export-section.tsx'

/** What leaves the project, and what comes back into it. */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange')
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="screen-body exchange">
        <ExportSection />
        <CopiesSection />
      </div>
    </>
  )
}
