import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/button.tsx'
import { makeRow, type NameRow, parseNames, putRows, withEmptyRow } from './name-row.ts'

export interface NameTableProps {
  readonly rows: readonly NameRow[]
  readonly onChange: (rows: readonly NameRow[]) => void
  /** How many places each name has been found in. */
  readonly counts: ReadonlyMap<string, number>
}

/** Names and what shall stand in their place: typed, or pasted as two columns. */
export function NameTable({ rows, onChange, counts }: NameTableProps) {
  const { t } = useTranslation('anonymise')
  return (
    <table className="name-table" aria-label={t('names')}>
      <thead>
        <tr>
          <th>{t('name')}</th>
          <th>{t('pseudonym')}</th>
          <th className="number">{t('found')}</th>
          <th>
            <span className="visually-hidden">{t('removeRow')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            number={index + 1}
            isRepeated={rows.some(
              (one, at) => at < index && row.name.trim() !== '' && one.name.trim() === row.name.trim(),
            )}
            count={counts.get(row.name.trim())}
            isLast={index === rows.length - 1}
            onPut={(put) => onChange(putRows(rows, row, put))}
            onRemove={() => onChange(withEmptyRow(rows.filter(({ id }) => id !== row.id)))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: NameRow
  readonly number: number
  readonly isRepeated: boolean
  readonly count: number | undefined
  readonly isLast: boolean
  readonly onPut: (rows: readonly NameRow[]) => void
  readonly onRemove: () => void
}

/** The dialog is opened to write names. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

function Row({ row, number, isRepeated, count, isLast, onPut, onRemove }: RowProps) {
  const { t } = useTranslation('anonymise')
  const paste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    // One word is pasted as always.
    if (!/[\t\r\n]/u.test(text.trim())) return
    event.preventDefault()
    onPut([...(row.name === '' && row.pseudonym === '' ? [] : [row]), ...parseNames(text), makeRow()])
  }
  const isMissing = row.name.trim() !== '' && row.pseudonym.trim() === ''
  const problem = isRepeated ? t('repeated') : isMissing ? t('missing') : ''
  return (
    <tr>
      <td>
        <input
          className="field-input"
          aria-label={t('nameOf', { number })}
          maxLength={200}
          {...(number === 1 ? { ref: focusOnce } : {})}
          value={row.name}
          aria-invalid={isRepeated}
          title={problem}
          onPaste={paste}
          onChange={(event) => onPut([{ ...row, name: event.target.value }])}
        />
      </td>
      <td>
        <input
          className="field-input"
          aria-label={t('pseudonymOf', { number })}
          maxLength={200}
          value={row.pseudonym}
          aria-invalid={isMissing}
          title={problem}
          onPaste={paste}
          onChange={(event) => onPut([{ ...row, pseudonym: event.target.value }])}
        />
      </td>
      <td className="number secondary">{problem === '' ? (count ?? '') : '!'}</td>
      <td>{isLast ? null : <IconButton icon="close" label={t('removeRow')} onPress={onRemove} />}</td>
    </tr>
  )
}
