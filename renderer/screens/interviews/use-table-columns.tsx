import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../api/types/interview.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import { GroupName } from '../../components/group-name.tsx'
import { Icon } from '../../components/icon.tsx'
import { codingState, codingsBy, consensusOf, type JoinedRow } from './joined-row.ts'

export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly isNumber: boolean
  readonly cell: (row: JoinedRow) => ReactNode
  /** What stands in a cell that may be cut short, whole. */
  readonly whole?: (row: JoinedRow) => string
}

/** The class of a column's cells. */
export function cellClass({ id, isNumber }: TableColumn): string {
  return `grid-cell ${id === 'code' ? 'is-first' : ''} ${isNumber ? 'number' : ''}`
}

const marks = { uncoded: 'ring', begun: 'half', done: 'done' } as const

/** The table's columns: those of which anything is known, a column for each coder who may be seen at work. */
export function useTableColumns(
  info: ProjectInfo,
  attributes: readonly Attribute[],
  rows: readonly JoinedRow[],
): readonly TableColumn[] {
  const { t, i18n } = useTranslation('interviews')
  return useMemo(() => {
    const number = new Intl.NumberFormat(i18n.language)
    const figure = (value: number | null, digits = 0) =>
      value === null ? '–' : number.format(Number(value.toFixed(digits)))
    const text = (id: string, label: string, of: (row: JoinedRow) => string): TableColumn => ({
      ...{ id, label, isNumber: false },
      cell: (row) => of(row),
      whole: of,
    })
    const count = (id: string, label: string, of: (row: JoinedRow) => number | null): TableColumn => ({
      ...{ id, label, isNumber: true },
      cell: (row) => figure(of(row)),
    })
    const languages = new Set(rows.map((row) => row.language))
    const length =
      languages.size > 1 ? t('length') : t(languages.has('en') ? 'lengthWords' : 'lengthCharacters')
    const hasConsensus = rows.some((row) => consensusOf(row) !== null)
    const code: TableColumn = {
      ...{ id: 'code', label: t('code.column'), isNumber: false, whole: (row) => row.code },
      cell: (row) => (
        <>
          <span className="grid-mark">
            <Icon name={marks[codingState(row)]} />
          </span>
          <span className="visually-hidden">{t(`state.${codingState(row)}`)}</span> {row.code}
        </>
      ),
    }
    const group: TableColumn = {
      ...{ id: 'group', label: t('group'), isNumber: false },
      cell: (row) => <GroupName group={row.group} />,
    }
    return [
      code,
      // While groups are hidden the column is absent, not blank.
      ...(info.groupsHidden ? [] : [group]),
      text('stratum', t('stratum'), (row) => row.stratum),
      count('length', length, (row) => row.length),
      count('minutes', t('minutes'), (row) => row.minutes),
      count('eventCount', t('events'), (row) => row.eventCount),
      ...info.coders
        .filter(
          (coder) => coder.id === info.activeCoderId || rows.some((row) => codingsBy(row, coder.id) !== null),
        )
        .map((coder) =>
          count(`coder-${coder.id}`, t('codingsOf', { coder: coder.name }), (row) =>
            codingsBy(row, coder.id),
          ),
        ),
      ...(hasConsensus ? [count('consensus', t('consensus'), consensusOf)] : []),
      ...attributes.map(({ id, name }) =>
        text(
          `attribute-${id}`,
          name,
          (row) => row.attributes.find(({ attributeId }) => attributeId === id)?.value ?? '',
        ),
      ),
      ...(rows.some((row) => row.interviewer !== '')
        ? [text('interviewer', t('interviewer'), (row) => row.interviewer)]
        : []),
      text('date', t('date'), (row) => row.date),
      // A file's name may tell the group.
      ...(info.groupsHidden ? [] : [text('fileName', t('file'), (row) => row.fileName)]),
    ]
  }, [t, i18n.language, info, attributes, rows])
}
