import type { Result } from '../../api/contract.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type InterviewRow, listInterviewsOf } from '../../db/interview.ts'
import { findInterviewee } from '../../db/interviewee.ts'
import type { ListRow } from './list-columns.ts'

type Reason = Result<'interviewee.importList'>['skipped'][number]['reason']

export interface FoundRow {
  /** What no second row may speak of. */
  readonly key: string
  /** The interview that the row speaks of; null where it speaks of a person alone. */
  readonly interview: InterviewRow | null
}

/**
 * What a row of a list speaks of, or why it cannot be taken: an interview by the name of its file, else a person by code.
 * @param seen keys of the rows before it
 */
export function findRow(
  db: ReadableDb,
  row: ListRow,
  {
    named,
    seen,
    addUnknown,
  }: {
    readonly named: NamedInterviews
    readonly seen: ReadonlySet<string>
    readonly addUnknown: boolean
  },
): FoundRow | Reason {
  if (row.code === '' && row.file === '') return 'no-code'
  const found = row.file === '' ? findByCode(db, row, addUnknown) : findByFile(row, named)
  if (typeof found === 'string') return found
  if (seen.has(found.key)) return 'repeated-code'
  if (row.group === 'unknown') return 'unknown-group'
  return row.date === null ? 'unknown-date' : found
}

function findByCode(db: ReadableDb, { code, date }: ListRow, addUnknown: boolean): FoundRow | Reason {
  const person = findInterviewee(db, code)
  if (person === null && !addUnknown) return 'unknown-code'
  const key = `code ${code}`
  // A day that cannot be read is told of as such.
  if (date === '' || date === null) return { key, interview: null }
  const [interview, another] = person === null ? [] : listInterviewsOf(db, person.id)
  return interview === undefined || another !== undefined ? 'which-interview' : { key, interview }
}

function findByFile({ file }: ListRow, named: NamedInterviews): FoundRow | Reason {
  const [interview, another] = named(file)
  if (interview === undefined) return 'unknown-file'
  return another === undefined ? { key: `interview ${interview.id}`, interview } : 'which-interview'
}

/** Interviews by the names of their files. */
export type NamedInterviews = (file: string) => readonly InterviewRow[]
