import { useTranslation } from 'react-i18next'
import { type ColumnUse, columnUses, type SeenColumn } from '../../../api/types/reading.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Select } from '../../components/select.tsx'

export interface ColumnMappingProps {
  readonly columns: readonly SeenColumn[]
  readonly headerRow: boolean
  readonly onColumns: (uses: readonly ColumnUse[]) => void
  readonly onHeaderRow: (headerRow: boolean) => void
}

/** What each column of a table of utterances holds. */
export function ColumnMapping({ columns, headerRow, onColumns, onHeaderRow }: ColumnMappingProps) {
  const { t } = useTranslation('interviews')
  const options = columnUses.map((use) => ({ value: use, label: t(`column.${use}`) }))
  const numbered = columns.map((column, index) => ({ ...column, number: index + 1 }))
  return (
    <fieldset className="fieldset">
      <legend className="field-label">{t('columns')}</legend>
      <Checkbox isSelected={headerRow} onChange={onHeaderRow}>
        {t('headerRow')}
      </Checkbox>
      <table className="table">
        <thead>
          <tr>
            <th>{t('columnHeader')}</th>
            <th>{t('columnUse')}</th>
            <th>{t('columnSamples')}</th>
          </tr>
        </thead>
        <tbody>
          {numbered.map(({ header, use, samples, number }) => (
            <tr key={number}>
              <td>{header === '' ? number : header}</td>
              <td>
                <Select
                  label={t('useOfColumn', { column: header === '' ? number : header })}
                  isLabelShown={false}
                  value={use}
                  options={options}
                  onChange={(next) =>
                    onColumns(columns.map((column, at) => (at === number - 1 ? next : column.use)))
                  }
                />
              </td>
              <td className="secondary import-samples">{samples.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
