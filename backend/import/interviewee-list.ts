import type { ParsedParams, Result } from '../../api/contract.ts'
import type { AttributeId, IntervieweeId } from '../../core/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { type InterviewRow, listInterviews, listInterviewsOf, updateInterview } from '../../db/interview.ts'
import {
  deleteInterviewee,
  findInterviewee,
  getInterviewee,
  insertAttribute,
  insertInterviewee,
  listAttributes,
  listAttributeValues,
  listInterviewees,
  renameInterviewee,
  setAttributeValue,
  setGroup,
  setStratum,
} from '../../db/interviewee.ts'
import { rehearseChange } from '../../db/trail.ts'
import type { Session } from '../program/session.ts'
import { findRow } from './find-list-row.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { byFileName } from './interviews-by-file.ts'
import { guessColumns, type ListRow, readRow, requireKey } from './list-columns.ts'
import { readTable } from './readers/read-table.ts'
import type { ReadTable } from './readers/text-table.ts'

interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}
type ListWish = Omit<ParsedParams<'interviewee.importList'>, 'upload'>
type Report = Result<'interviewee.importList'>
type Skipped = Report['skipped'][number]

/** What an uploaded list looks like, and what each column seems to be. @throws ApiError */
export async function previewIntervieweeList(
  { desk }: Session,
  file: UploadedFile,
): Promise<Result<'interviewee.previewList'>> {
  const { header, rows } = await read(file)
  const columns = guessColumns(header, desk.groupsHidden)
  return { columns, rows: rows.slice(0, 50).map((row) => [...row]), rowCount: rows.length }
}

/** Sets what the list says, all in one change; an empty cell leaves things as they are. @throws ApiError 'columns-missing' and those of reading */
export async function importIntervieweeList(
  session: Session,
  file: UploadedFile,
  wish: ListWish,
): Promise<Report> {
  requireKey(wish.columns, file.fileName)
  const table = await read(file)
  return session.change('interviewee.list', { count: table.rows.length }, (db) => apply(db, table, wish))
}

/** What importing the list would come to: it is done, and taken back. @throws as importIntervieweeList */
export async function checkIntervieweeList(
  db: ReadableDb,
  file: UploadedFile,
  wish: ListWish,
): Promise<Report> {
  requireKey(wish.columns, file.fileName)
  const table = await read(file)
  return rehearseChange(db, (writable) => apply(writable, table, wish))
}

function read({ bytes, fileName }: UploadedFile): Promise<ReadTable> {
  return importInApiTerms(() => readTable(bytes, fileName))
}

function apply(db: WritableDb, table: ReadTable, { columns, addUnknown }: ListWish): Report {
  const attributes = attributeIds(db, columns)
  const named = byFileName(listInterviews(db))
  const seen = new Set<string>()
  const report = { updated: 0, added: 0, recoded: 0, skipped: [] as Skipped[] }
  const listed = new Set<IntervieweeId>()
  for (const [index, cells] of table.rows.entries()) {
    const row = readRow(cells, columns)
    const found = findRow(db, row, { named, seen, addUnknown })
    if (typeof found === 'string') {
      report.skipped.push({ row: table.rowNumbers[index] ?? 0, code: row.code || row.file, reason: found })
      continue
    }
    seen.add(found.key)
    const { id, outcome } = settlePerson(db, row, found.interview)
    report[outcome] += 1
    listed.add(id)
    if (row.group !== null && row.group !== 'unknown') setGroup(db, id, row.group)
    if (row.stratum !== '') setStratum(db, id, row.stratum)
    if (row.date !== null && row.date !== '' && found.interview !== null)
      updateInterview(db, found.interview.id, { date: row.date })
    for (const [at, attributeId] of attributes) {
      const value = cells[at]?.trim() ?? ''
      if (value !== '') setAttributeValue(db, { intervieweeId: id, attributeId, value })
    }
  }
  const unlisted = listInterviewees(db).filter(({ id }) => !listed.has(id))
  return { ...report, unlisted: unlisted.map(({ code }) => code) }
}

/** Whose the row is: who has its code, whoever gave the interview under that code from now on, or somebody new. */
function settlePerson(
  db: WritableDb,
  { code }: ListRow,
  interview: InterviewRow | null,
): { readonly id: IntervieweeId; readonly outcome: 'updated' | 'added' | 'recoded' } {
  const known = code === '' ? null : findInterviewee(db, code)
  if (interview === null)
    return known === null
      ? { id: insertInterviewee(db, { code, group: null, stratum: '' }), outcome: 'added' }
      : { id: known.id, outcome: 'updated' }
  const { id: interviewId, intervieweeId: giver } = interview
  if (code === '' || known?.id === giver) return { id: giver, outcome: 'updated' }
  if (known === null && listInterviewsOf(db, giver).length === 1) {
    renameInterviewee(db, giver, code)
    return { id: giver, outcome: 'recoded' }
  }
  const id = known?.id ?? insertInterviewee(db, { code, group: null, stratum: '' })
  updateInterview(db, interviewId, { intervieweeId: id })
  if (holdsNothing(db, giver)) deleteInterviewee(db, giver)
  return { id, outcome: 'recoded' }
}

/** Whether nothing is known of somebody but the code, and no interview is left. */
function holdsNothing(db: ReadableDb, id: IntervieweeId): boolean {
  const person = getInterviewee(db, id)
  if (person === null || person.group !== null || person.stratum !== '') return false
  return (
    listInterviewsOf(db, id).length === 0 && !listAttributeValues(db).some((one) => one.intervieweeId === id)
  )
}

/** Attributes by the number of their column, made where the project has none of that name. */
function attributeIds(db: WritableDb, columns: ListWish['columns']): ReadonlyMap<number, AttributeId> {
  const known = new Map(listAttributes(db).map((attribute) => [attribute.name, attribute.id]))
  const ids = new Map<number, AttributeId>()
  for (const [index, { header, use }] of columns.entries()) {
    if (use !== 'attribute' || header.trim() === '') continue
    const id = known.get(header.trim()) ?? insertAttribute(db, header.trim())
    known.set(header.trim(), id)
    ids.set(index, id)
  }
  return ids
}
