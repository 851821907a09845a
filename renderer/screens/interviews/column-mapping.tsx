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

/** Some column always holds the words: that one can only change places with another. */
function usesFor(current: ColumnUse, uses: readonly ColumnUse[]): readonly ColumnUse[] {
  if (current !== 'text') return columnUses
  return columnUses.filter((use) => use === 'text' || (use !== 'ignore' && uses.includes(use)))
}

/** A use given to one column is taken from the column that had it, which gets what that one was. */
function assign(uses: readonly ColumnUse[], column: number, next: ColumnUse): ColumnUse[] {
  const before = uses[column] ?? 'ignore'
  return uses.map((use, at) => {
    if (at === column) return next
    return use === next && next !== 'ignore' ? before : use
  })
}

/** What each column of a table of utterances holds. */
export function ColumnMapping({ columns, headerRow, onColumns, onHeaderRow }: ColumnMappingProps) {
  const { t } = useTranslation('interviews')
  const uses = columns.map(({ use }) => use)
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
                  options={usesFor(use, uses).map((one) => ({ value: one, label: t(`column.${one}`) }))}
                  onChange={(next) => onColumns(assign(uses, number - 1, next))}
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
