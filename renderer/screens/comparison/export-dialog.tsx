import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useTablesExport } from '../exchange/use-tables-export.tsx'

/** Tables as one workbook or as csv, from the comparison; the same as on the Exchange screen. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exchange')
  const { form, isReady, isBusy, start, status, dialogs } = useTablesExport()
  return (
    <>
      <Dialog
        title={t('tables')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{t('close')}</Button>
            <Button kind="primary" isDisabled={!isReady || isBusy} onPress={start}>
              {t('start')}
            </Button>
          </>
        }
      >
        {form}
        {status}
      </Dialog>
      {dialogs}
    </>
  )
}
