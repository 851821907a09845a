import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/error.ts'
import { asFileName } from '../path-name.ts'
import { useNotices } from '../state/notices.ts'
import './print.css'
import { usePrinting } from './print-state.ts'
import { ReportSheet } from './report-sheet.tsx'
import { TranscriptSheet } from './transcript-sheet.tsx'

/** What is printed, in place of the window: not seen on the screen, and gone when it is printed. */
export function PrintSheet() {
  const { t } = useTranslation('print')
  const { sheet, to, done } = usePrinting()
  const showError = useNotices((state) => state.showError)
  useEffect(() => {
    if (sheet === null) return
    const shell = window.exemplarShell
    if (to === 'pdf' && shell !== undefined) {
      void shell
        .savePdf({ title: t('pdfTitle'), name: asFileName(sheet.name) })
        .catch(() => showError(new ApiError('write-failed', { path: `${sheet.name}.pdf` })))
        .finally(done)
      return
    }
    window.addEventListener('afterprint', done, { once: true })
    // In a moment, when the sheet has been laid out.
    const timer = window.setTimeout(() => window.print())
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('afterprint', done)
    }
  }, [sheet, to, done, t, showError])
  if (sheet === null) return null
  return (
    <article className="print-sheet">
      {sheet.kind === 'report' ? <ReportSheet report={sheet.report} /> : <TranscriptSheet sheet={sheet} />}
    </article>
  )
}
