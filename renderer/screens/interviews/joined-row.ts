import type { Result } from '../../../api/contract.ts'
import type { Interviewee, InterviewRow } from '../../../api/types/interview.ts'

/** An interview with what is known of its interviewee. */
export type JoinedRow = InterviewRow & Pick<Interviewee, 'code' | 'group' | 'stratum' | 'attributes'>

/** Interviews with their interviewees. */
export function joinRows(
  interviews: readonly InterviewRow[],
  people: Result<'interviewee.list'> | undefined,
): JoinedRow[] {
  const known = new Map(people?.interviewees.map((person) => [person.id, person]))
  return interviews.map((row) => {
    const person = known.get(row.intervieweeId)
    return {
      ...row,
      code: person?.code ?? '',
      group: person?.group ?? null,
      stratum: person?.stratum ?? '',
      attributes: person?.attributes ?? [],
    }
  })
}

/** Which interviews are shown; '' asks for nothing. */
export interface RowFilter {
  readonly words: string
  readonly group: '' | 'superior' | 'average' | 'none'
  readonly stratum: string
  readonly state: '' | CodingState
}

export const allRows: RowFilter = { words: '', group: '', stratum: '', state: '' }

export type CodingState = 'uncoded' | 'begun' | 'done'

/** How far an interview is coded: done when every coder who began says so. */
export function codingState({ progress, codingCounts }: JoinedRow): CodingState {
  const isCoded = codingCounts.some(({ count }) => count > 0)
  if (progress.length > 0 && progress.every(({ done }) => done)) return 'done'
  return isCoded || progress.some(({ turn }) => turn > 0) ? 'begun' : 'uncoded'
}

/** Rows in which the words occur and that the filter lets through. */
export function filterRows(rows: readonly JoinedRow[], filter: RowFilter): JoinedRow[] {
  const wanted = filter.words.trim().toLowerCase()
  return rows.filter(
    (row) =>
      [
        row.code,
        row.stratum,
        row.fileName,
        row.interviewer,
        row.date,
        ...row.attributes.map(({ value }) => value),
      ].some((text) => text.toLowerCase().includes(wanted)) &&
      (filter.group === '' || (row.group ?? 'none') === filter.group) &&
      (filter.stratum === '' || row.stratum === filter.stratum) &&
      (filter.state === '' || codingState(row) === filter.state),
  )
}

/** A column to sort by: a field, "coder-N" for a coder's codings, "attribute-N" for an attribute. */
export interface SortBy {
  readonly column: string
  readonly isDescending: boolean
}

/** Rows by one of the table's columns; what is missing comes last. */
export function sortRows(rows: readonly JoinedRow[], { column, isDescending }: SortBy): JoinedRow[] {
  const sign = isDescending ? -1 : 1
  const compare = (a: JoinedRow, b: JoinedRow) => {
    const [left, right] = [sortValue(a, column), sortValue(b, column)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right), undefined, { numeric: true })
  }
  return [...rows].sort(compare)
}

function sortValue(row: JoinedRow, column: string): number | string | null {
  const [kind, number] = column.split('-')
  if (kind === 'coder') return codingsBy(row, Number(number))
  if (kind === 'attribute')
    return row.attributes.find(({ attributeId }) => attributeId === Number(number))?.value ?? null
  switch (column) {
    case 'group':
      return row.group === null ? null : row.group === 'superior' ? 0 : 1
    case 'length':
    case 'minutes':
    case 'eventCount':
      return row[column]
    case 'stratum':
    case 'interviewer':
    case 'date':
    case 'fileName':
      return row[column] === '' ? null : row[column]
    default:
      return row.code
  }
}

/** A coder's own codings in an interview; null where there are none. */
export function codingsBy(row: JoinedRow, coderId: number): number | null {
  const found = row.codingCounts.find((one) => one.coderId === coderId && one.layer === 'independent')
  return found?.count ?? null
}

/** The codings of the consensus; null where there are none. */
export function consensusOf(row: JoinedRow): number | null {
  const counts = row.codingCounts.filter(({ layer }) => layer === 'consensus').map(({ count }) => count)
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}
