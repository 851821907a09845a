import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgreementTable, agreementTables } from '../../../api/types/agreement.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useInterfaceLanguage } from '../../use-interface-language.ts'
import { useExport } from '../exchange/use-export.tsx'
import type { CoderPair } from './coder-pairs.ts'

/** Measures, disagreements, and units x coders for other programs, as one workbook or as csv. */
export function AgreementExportDialog({
  pair,
  onClose,
}: {
  readonly pair: CoderPair | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('agreement')
  const client = useClient()
  const language = useInterfaceLanguage()
  const { start, isBusy, status, dialogs } = useExport()
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [tables, setTables] = useState<readonly AgreementTable[]>(agreementTables)
  const isFolder = format === 'csv' && tables.length > 1
  const write = () =>
    start({
      kind: isFolder ? 'folder' : 'save',
      extension: format,
      name: isFolder ? '' : t('title'),
      run: (path, overwrite) =>
        client.call('agreement.export', {
          coderIds: pair === null ? [] : [...pair],
          tables: [...tables],
          ...{ format, path, overwrite, language },
        }),
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
            <Button kind="primary" isDisabled={tables.length === 0 || isBusy} onPress={write}>
              {t('exportStart')}
            </Button>
          </>
        }
      >
        <Segmented
          label={t('format')}
          value={format}
          options={[
            { value: 'xlsx', label: t('format.xlsx') },
            { value: 'csv', label: t('format.csv') },
          ]}
          onChange={setFormat}
        />
        {agreementTables.map((table) => (
          <Checkbox
            key={table}
            isSelected={tables.includes(table)}
            onChange={(isOn) =>
              setTables(agreementTables.filter((one) => (one === table ? isOn : tables.includes(one))))
            }
          >
            {t(`table.${table}`)}
          </Checkbox>
        ))}
        {status}
      </Dialog>
      {dialogs}
    </>
  )
}
