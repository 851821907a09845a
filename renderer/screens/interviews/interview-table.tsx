import {
  Cell,
  Column,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { GroupName } from '../../components/group-name.tsx'
import type { JoinedRow } from './joined-row.ts'

export interface InterviewTableProps {
  readonly rows: readonly JoinedRow[]
  readonly info: ProjectInfo
  readonly selected: Selection
  readonly onSelect: (selected: Selection) => void
  readonly sort: SortDescriptor
  readonly onSort: (sort: SortDescriptor) => void
  readonly onOpen: (id: InterviewId) => void
}

/** One row per interview; Enter or a double click opens it for coding. */
export function InterviewTable({
  rows,
  info,
  selected,
  onSelect,
  sort,
  onSort,
  onOpen,
}: InterviewTableProps) {
  const { t } = useTranslation('interviews')
  const columns = [
    { id: 'code', label: t('code.column'), isNumber: false },
    // While groups are hidden the column is absent, not blank.
    ...(info.groupsHidden ? [] : [{ id: 'group', label: t('group'), isNumber: false }]),
    { id: 'stratum', label: t('stratum'), isNumber: false },
    { id: 'date', label: t('date'), isNumber: false },
    { id: 'length', label: t('length'), isNumber: true },
    { id: 'minutes', label: t('minutes'), isNumber: true },
    { id: 'eventCount', label: t('events'), isNumber: true },
    { id: 'codings', label: t('codings'), isNumber: false },
    { id: 'progress', label: t('progress'), isNumber: false },
    { id: 'fileName', label: t('file'), isNumber: false },
  ]
  const cell = (row: JoinedRow, id: string) => {
    switch (id) {
      case 'group':
        return <GroupName group={row.group} />
      case 'length':
        return t(row.language === 'zh' ? 'characters' : 'words', { length: row.length })
      case 'codings':
        return codingsOf(row, info, t('consensus'))
      case 'progress':
        return progressOf(row, info, t('done'), (turn) => t('turnOf', { turn, turns: row.turnCount }))
      default:
        return String(row[id as 'code' | 'stratum' | 'date' | 'minutes' | 'eventCount' | 'fileName'] ?? '')
    }
  }
  return (
    <Table
      aria-label={t('title')}
      className="table"
      selectionMode="multiple"
      selectionBehavior="toggle"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      sortDescriptor={sort}
      onSortChange={onSort}
      onRowAction={(key) => {
        const row = rows.find((one) => one.id === key)
        if (row !== undefined) onOpen(row.id)
      }}
    >
      <TableHeader>
        <Column>
          <Checkbox slot="selection" />
        </Column>
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.id === 'code'}
            allowsSorting={column.id !== 'codings' && column.id !== 'progress'}
            className={column.isNumber ? 'number' : ''}
          >
            {column.label}
            {sort.column === column.id ? (sort.direction === 'ascending' ? ' ↑' : ' ↓') : ''}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} id={row.id}>
            <Cell>
              <Checkbox slot="selection" />
            </Cell>
            {columns.map((column) => (
              <Cell key={column.id} className={column.isNumber ? 'number' : ''}>
                {cell(row, column.id)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

/** "甲 11 · 乙 12 · consensus 11". */
function codingsOf(row: JoinedRow, info: ProjectInfo, consensus: string): string {
  const independent = info.coders.flatMap((coder) => {
    const found = row.codingCounts.find((one) => one.coderId === coder.id && one.layer === 'independent')
    return found === undefined ? [] : [`${coder.name} ${found.count}`]
  })
  const agreed = row.codingCounts
    .filter((one) => one.layer === 'consensus')
    .reduce((sum, one) => sum + one.count, 0)
  return [...independent, ...(agreed > 0 ? [`${consensus} ${agreed}`] : [])].join(' · ')
}

function progressOf(
  row: JoinedRow,
  info: ProjectInfo,
  done: string,
  reached: (turn: number) => string,
): string {
  const own = row.progress.find((one) => one.coderId === info.activeCoderId)
  if (own === undefined) return ''
  return own.done ? done : reached(own.turn)
}
