import type { ParsedParams, Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { AttributeId } from '../../core/model/ids.ts'
import type { Group } from '../../core/model/study.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import {
  findInterviewee,
  insertAttribute,
  insertInterviewee,
  listAttributes,
  setAttributeValue,
  setGroup,
  setStratum,
} from '../../db/interviewee.ts'
import { rehearseChange } from '../../db/trail.ts'
import type { Session } from '../session.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { type ReadTable, readTable } from './read-table.ts'

interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}
type Columns = ParsedParams<'interviewee.importList'>['columns']
type Report = Result<'interviewee.importList'>
type Skipped = Report['skipped'][number]

const guesses: readonly { readonly use: Columns[number]['use']; readonly pattern: RegExp }[] = [
  { use: 'code', pattern: /^(code|interviewee|participant|id|no\.?|代号|编号|受访者|访谈对象|被访者)$/iu },
  { use: 'group', pattern: /^(group|组别|分组|绩效组|组|绩效)$/iu },
  { use: 'stratum', pattern: /^(stratum|层别|岗位|条线|类别)$/iu },
  { use: 'ignore', pattern: /^(interview|file|访谈|文件|date|日期|minutes|时长|分钟)$/iu },
]

const groupWords: readonly { readonly group: Group; readonly pattern: RegExp }[] = [
  { group: 'superior', pattern: /^(superior|high|1|绩优|绩优组|优秀|优秀组)$/iu },
  { group: 'average', pattern: /^(average|typical|0|绩普|绩普组|普通|普通组|一般|一般组)$/iu },
]

/** What an uploaded list looks like, and what each column seems to be. @throws ApiError */
export async function previewIntervieweeList(
  db: ReadableDb,
  file: UploadedFile,
): Promise<Result<'interviewee.previewList'>> {
  const { header, rows } = await read(file)
  const hasCode = header.some((name) => guessUse(name) === 'code')
  const columns = header.map((name, index) => ({
    header: name,
    use: !hasCode && index === 0 ? ('code' as const) : guessUse(name),
  }))
  const codeAt = columns.findIndex((column) => column.use === 'code')
  const known = rows.filter((row) => findInterviewee(db, (row[codeAt] ?? '').trim()) !== null).length
  return { columns, rows: rows.slice(0, 50).map((row) => [...row]), known }
}

interface ListWish {
  readonly columns: Columns
  readonly addUnknown: boolean
}

/** Sets what the list says, all in one change; an empty cell leaves things as they are. @throws ApiError 'columns-missing' and those of reading */
export async function importIntervieweeList(
  session: Session,
  file: UploadedFile,
  { columns, addUnknown }: ListWish,
): Promise<Report> {
  const table = await readWithCodes(file, columns)
  return session.change('interviewee.list', { count: table.rows.length }, (db) =>
    apply(db, table, columns, addUnknown),
  )
}

/** What importing the list would come to: it is done, and taken back. @throws as importIntervieweeList */
export async function checkIntervieweeList(
  db: ReadableDb,
  file: UploadedFile,
  { columns, addUnknown }: ListWish,
): Promise<Report> {
  const table = await readWithCodes(file, columns)
  return rehearseChange(db, (writable) => apply(writable, table, columns, addUnknown))
}

async function readWithCodes(file: UploadedFile, columns: Columns): Promise<ReadTable> {
  const table = await read(file)
  if (!columns.some((column) => column.use === 'code')) {
    throw new ApiError('columns-missing', { fileName: file.fileName, columns: 'code' })
  }
  return table
}

function apply(db: WritableDb, table: ReadTable, columns: Columns, addUnknown: boolean): Report {
  const attributes = attributeIds(db, columns)
  const seen = new Set<string>()
  const skipped: Skipped[] = []
  let updated = 0
  let added = 0
  for (const [index, cells] of table.rows.entries()) {
    const value = (use: Columns[number]['use']) =>
      cells[columns.findIndex((column) => column.use === use)]?.trim() ?? ''
    const code = value('code')
    const group = readGroup(value('group'))
    const person = findInterviewee(db, code)
    const reason = reasonToSkip(code, { seen, group, isKnown: person !== null || addUnknown })
    if (reason !== null) {
      skipped.push({ row: table.rowNumbers[index] ?? 0, code, reason })
      continue
    }
    seen.add(code)
    const id = person?.id ?? insertInterviewee(db, { code, group: null, stratum: '' })
    if (person === null) added += 1
    else updated += 1
    if (group !== null && group !== 'unknown') setGroup(db, id, group)
    if (value('stratum') !== '') setStratum(db, id, value('stratum'))
    for (const [at, attributeId] of attributes) {
      const text = cells[at]?.trim() ?? ''
      if (text !== '') setAttributeValue(db, { intervieweeId: id, attributeId, value: text })
    }
  }
  return { updated, added, skipped }
}

function reasonToSkip(
  code: string,
  { seen, group, isKnown }: { seen: ReadonlySet<string>; group: Group | null | 'unknown'; isKnown: boolean },
): Skipped['reason'] | null {
  if (code === '') return 'no-code'
  if (seen.has(code)) return 'repeated-code'
  if (!isKnown) return 'unknown-code'
  return group === 'unknown' ? 'unknown-group' : null
}

/** Attributes by the number of their column, made where the project has none of that name. */
function attributeIds(db: WritableDb, columns: Columns): ReadonlyMap<number, AttributeId> {
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

function readGroup(text: string): Group | null | 'unknown' {
  if (text === '') return null
  return groupWords.find(({ pattern }) => pattern.test(text))?.group ?? 'unknown'
}

function guessUse(header: string): Columns[number]['use'] {
  return guesses.find(({ pattern }) => pattern.test(header.trim()))?.use ?? 'attribute'
}

function read({ bytes, fileName }: UploadedFile): Promise<ReadTable> {
  return importInApiTerms(() => readTable(bytes, fileName))
}
