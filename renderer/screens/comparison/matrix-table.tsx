import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'

export interface MatrixCell {
  readonly text: string
  /** How dark a heat map shows it, 0 to 1; null: without colour. */
  readonly share?: number | null
  /** What it is the number of, for who cannot see the headings. */
  readonly label?: string
  readonly onPress?: () => void
}

export interface MatrixRow {
  readonly key: string
  readonly head: ReactNode
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly columns: readonly {
    readonly key: string
    readonly title: string
    readonly below: string
    readonly hint: string
  }[]
  readonly rows: readonly MatrixRow[]
  /** The last row, for totals. */
  readonly foot?: MatrixRow
}

/** Rows shown at first, and more each time: a study of a thousand interviewees must still open at once. */
const page = 100
const shades = 8

/** A table of numbers, shaded as a heat map where wanted. The first column and the headings stay in sight. */
export function MatrixTable({
  label,
  corner,
  matrix,
  isShaded,
}: {
  readonly label: string
  readonly corner: string
  readonly matrix: Matrix
  readonly isShaded: boolean
}) {
  const { t } = useTranslation('comparison')
  const [limit, setLimit] = useState(page)
  const shown = matrix.rows.slice(0, limit)
  const rows = [...shown, ...(matrix.foot === undefined ? [] : [matrix.foot])]
  return (
    <>
      <div className="matrix-scroll">
        <table className={`table matrix ${isShaded ? 'matrix-shaded' : ''}`} aria-label={label}>
          <thead>
            <tr>
              <th>{corner}</th>
              {matrix.columns.map(({ key, title, below, hint }) => (
                <th key={key} className="number" title={hint}>
                  {title}
                  <div className="matrix-below">{below}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row === matrix.foot ? 'matrix-foot' : ''}>
                <th scope="row">{row.head}</th>
                {row.cells.map((cell, column) => (
                  <Cell key={matrix.columns[column]?.key} {...cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {matrix.rows.length > limit ? (
        <p className="row">
          <span className="secondary">{t('rowsShown', { shown: limit, total: matrix.rows.length })}</span>
          <Button onPress={() => setLimit(limit + page)}>{t('moreRows')}</Button>
        </p>
      ) : null}
    </>
  )
}

/** A plain button: there may be thousands in a table. */
function Cell({ text, share = null, label, onPress }: MatrixCell) {
  const shade = share === null ? '' : `matrix-shade-${Math.round(share * shades)}`
  return (
    <td className={`number ${shade}`} title={onPress === undefined ? label : undefined}>
      {onPress === undefined ? (
        text
      ) : (
        <button type="button" className="matrix-number" aria-label={label} onClick={onPress}>
          {text}
        </button>
      )}
    </td>
  )
}
