import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrint } from '../print/use-print.ts'
import { useCodingState } from '../screens/coding/coding-state.ts'
import { type OfferedCommand, useOffer } from '../state/commands.ts'

/**
 * Offers printing: the transcript that is open, and the report; as PDF too where the window can save one (a browser does
 * that from its own dialog). Returns what Ctrl+P prints.
 */
export function usePrintCommands(): () => void {
  const { t } = useTranslation('print')
  const { printReport, printTranscript } = usePrint()
  const interviewId = useCodingState((state) => state.view?.interviewId)
  const commands = useMemo<readonly OfferedCommand[]>(() => {
    const hasTranscript = interviewId !== undefined
    const plain = (id: string, label: string, run: () => void, keys = '') => ({
      ...{ id, menu: 'project' as const, label, keys, run },
    })
    const transcript = (to: 'printer' | 'pdf') => () => {
      if (interviewId !== undefined) void printTranscript(interviewId, to)
    }
    const canSave = window.exemplarShell !== undefined
    const onTranscript = [
      plain('print-transcript', t('transcript'), transcript('printer'), 'Ctrl P'),
      ...(canSave ? [plain('pdf-transcript', t('transcriptPdf'), transcript('pdf'))] : []),
    ]
    return [
      ...(hasTranscript ? onTranscript : []),
      plain('print-report', t('report'), () => void printReport('printer'), hasTranscript ? '' : 'Ctrl P'),
      ...(canSave ? [plain('pdf-report', t('reportPdf'), () => void printReport('pdf'))] : []),
    ]
  }, [t, interviewId, printReport, printTranscript])
  useOffer('print', commands)
  return useCallback(() => commands.find(({ keys }) => keys === 'Ctrl P')?.run(), [commands])
}
