import type { SortDescriptor } from 'react-aria-components'
import type { Interviewee, InterviewRow } from '../../../api/types/interview.ts'

/** An interview with what is known of its interviewee. */
export type JoinedRow = InterviewRow & Pick<Interviewee, 'code' | 'group' | 'stratum'>

/** Interviews with their interviewees; only those in which the filter's words occur. */
export function joinRows(
  interviews: readonly InterviewRow[],
  people: readonly Interviewee[],
  filter: string,
): JoinedRow[] {
  const known = new Map(people.map((person) => [person.id, person]))
  const wanted = filter.trim().toLowerCase()
  return interviews
    .map((row) => {
      const person = known.get(row.intervieweeId)
      return {
        ...row,
        code: person?.code ?? '',
        group: person?.group ?? null,
        stratum: person?.stratum ?? '',
      }
    })
    .filter((row) =>
      [row.code, row.stratum, row.fileName].some((text) => text.toLowerCase().includes(wanted)),
    )
}

const numeric = ['length', 'turnCount', 'eventCount', 'minutes'] as const
const text = ['code', 'group', 'stratum', 'date', 'fileName'] as const

/** Rows by one of the table's columns. */
export function sortRows(rows: readonly JoinedRow[], { column, direction }: SortDescriptor): JoinedRow[] {
  const sign = direction === 'descending' ? -1 : 1
  const number = numeric.find((key) => key === column)
  const words = text.find((key) => key === column) ?? 'code'
  const compare = (a: JoinedRow, b: JoinedRow) =>
    number === undefined
      ? (a[words] ?? '').localeCompare(b[words] ?? '', undefined, { numeric: true })
      : (a[number] ?? -1) - (b[number] ?? -1)
  return [...rows].sort((a, b) => sign * compare(a, b))
}
