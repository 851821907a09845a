import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../api/types/interview.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Icon } from '../../components/icon.tsx'
import { InterviewTotals } from './interview-totals.tsx'
import type { JoinedRow, SortBy } from './joined-row.ts'
import { cellClass, type TableColumn, useTableColumns } from './use-table-columns.tsx'

export interface InterviewTableProps {
  readonly rows: readonly JoinedRow[]
  readonly info: ProjectInfo
  readonly attributes: readonly Attribute[]
  readonly selected: ReadonlySet<InterviewId>
  readonly onSelect: (selected: ReadonlySet<InterviewId>) => void
  readonly sort: SortBy
  readonly onSort: (sort: SortBy) => void
  readonly onOpen: (id: InterviewId) => void
}

/** One row per interview. Arrows move, Space and Ctrl+click select, Shift extends; Enter or a double click opens it for coding. */
export function InterviewTable(props: InterviewTableProps) {
  const { rows, selected, sort, onSort } = props
  const { t } = useTranslation('interviews')
  const columns = useTableColumns(props.info, props.attributes, rows)
  const { press, key } = useRowSelection(props)
  const firstSelected = rows.findIndex((row) => selected.has(row.id))
  return (
    <div className="grid" role="grid" aria-label={t('title')} aria-multiselectable tabIndex={-1}>
      <div role="row" className="grid-row grid-head" tabIndex={-1}>
        {columns.map((column) => (
          <ColumnHead key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
      {rows.map((row, index) => (
        <div
          key={row.id}
          role="row"
          className="grid-row grid-line"
          aria-selected={selected.has(row.id)}
          tabIndex={index === Math.max(0, firstSelected) ? 0 : -1}
          onClick={(event) => press(row, event)}
          onDoubleClick={() => props.onOpen(row.id)}
          onKeyDown={(event) => key(row, event)}
        >
          {columns.map((column) => (
            <div
              key={column.id}
              role={column.id === 'code' ? 'rowheader' : 'gridcell'}
              className={cellClass(column)}
              title={column.whole?.(row)}
              tabIndex={-1}
            >
              {column.cell(row)}
            </div>
          ))}
        </div>
      ))}
      <InterviewTotals rows={rows} columns={columns} coders={props.info.coders} />
    </div>
  )
}

function ColumnHead({
  column,
  sort,
  onSort,
}: {
  readonly column: TableColumn
  readonly sort: SortBy
  readonly onSort: (sort: SortBy) => void
}) {
  const isSorted = sort.column === column.id
  return (
    <div
      role="columnheader"
      className={cellClass(column)}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      tabIndex={-1}
    >
      <button
        type="button"
        className="grid-sort"
        onClick={() => onSort({ column: column.id, isDescending: isSorted && !sort.isDescending })}
      >
        {column.label}
        {isSorted ? <Icon name={sort.isDescending ? 'down' : 'up'} /> : null}
      </button>
    </div>
  )
}

/** Selecting rows by mouse and keyboard, as in a list of files. */
function useRowSelection({ rows, selected, onSelect, onOpen }: InterviewTableProps) {
  const between = (from: InterviewId, to: InterviewId) => {
    const places = [from, to].map((id) => rows.findIndex((row) => row.id === id))
    return rows.slice(Math.min(...places), Math.max(...places) + 1).map((row) => row.id)
  }
  const anchor = rows.find((row) => selected.has(row.id))?.id
  const toggle = (id: InterviewId) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const press = ({ id }: JoinedRow, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) toggle(id)
    else if (event.shiftKey && anchor !== undefined) onSelect(new Set(between(anchor, id)))
    else onSelect(selected.size === 1 && selected.has(id) && event.detail === 1 ? new Set() : new Set([id]))
  }
  const move = (event: KeyboardEvent<HTMLElement>, to: Element | undefined, next: JoinedRow | undefined) => {
    if (next === undefined || !(to instanceof HTMLElement)) return
    to.focus()
    onSelect(event.shiftKey && anchor !== undefined ? new Set(between(anchor, next.id)) : new Set([next.id]))
  }
  const key = (row: JoinedRow, event: KeyboardEvent<HTMLElement>) => {
    const index = rows.indexOf(row)
    const { currentTarget } = event
    // The first child of the grid is its head.
    const at = (place: number) => currentTarget.parentElement?.children[place + 1]
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(event, at(index + 1), rows[index + 1]),
      ArrowUp: () => move(event, at(index - 1), rows[index - 1]),
      Home: () => move(event, at(0), rows[0]),
      End: () => move(event, at(rows.length - 1), rows.at(-1)),
      Enter: () => onOpen(row.id),
      ' ': () => toggle(row.id),
      Escape: () => onSelect(new Set()),
    }
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey)
    const act = isAll ? () => onSelect(new Set(rows.map(({ id }) => id))) : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return { press, key }
}
