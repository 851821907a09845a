import type { Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { placementReasons } from '../../api/methods/coding.ts'
import type { CoderId, InterviewId } from '../../core/model/ids.ts'
import type { Layer } from '../../core/model/study.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { findQuote } from '../../core/text/find-quote.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import { listCoders } from '../../db/coder.ts'
import { findSameCoding, insertCoding, type NewCoding } from '../../db/coding.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type CompetencyRow, listCompetencies } from '../../db/dictionary.ts'
import { type EventRow, listEvents } from '../../db/event.ts'
import { listInterviews, readText } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { readProject } from '../../db/project.ts'
import { currentNumber } from '../dictionary/find-in-dictionary.ts'
import type { Session } from '../program/session.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { byFileName } from './interviews-by-file.ts'
import { readTable } from './readers/read-table.ts'

type Report = Result<'coding.import'>
type Reason = (typeof placementReasons)[number]
type Placed = { readonly place: NewCoding } | { readonly reason: Reason; readonly value: string }

/** Columns and the headings they may stand under. */
const headings = {
  interview: /^(interview|interviewee|访谈|受访者)$/iu,
  file: /^(file|文件)$/iu,
  coder: /^(coder|编码者|编码员)$/iu,
  competency: /^(competency|code|胜任力|胜任特征|编码)$/iu,
  level: /^(level|等级)$/iu,
  event: /^(event|事件)$/iu,
  start: /^(start|起|起点|开始)$/iu,
  end: /^(end|止|终点|结束)$/iu,
  quote: /^(quote|text|引文|原文)$/iu,
  memo: /^(memo|备注)$/iu,
} as const
type Column = keyof typeof headings

const consensusName = /^(consensus|共识)$/iu

/**
 * Places the rows of a table: an interview by its interviewee's code or its file's name (by both, where an interviewee
 * has several), a passage by offsets or by its words. A name that could mean several things means none of them. What
 * cannot be placed is reported with its row and its reason; the rest is one change.
 * @throws ApiError 'columns-missing' and those of reading
 */
export async function importCodings(
  session: Session,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Report> {
  const table = await importInApiTerms(() => readTable(file.bytes, file.fileName))
  const at = columnsOf(table.header)
  const missing = (['interview', 'competency'] as const).filter((column) => at[column] < 0)
  if (missing.length > 0)
    throw new ApiError('columns-missing', { fileName: file.fileName, columns: missing.join(', ') })
  const context = contextOf(session)
  const placed: NewCoding[] = []
  const notPlaced: Report['notPlaced'] = []
  for (const [index, cells] of table.rows.entries()) {
    const outcome = placeRow((column) => cells[at[column]]?.trim() ?? '', context)
    if ('place' in outcome) placed.push(outcome.place)
    else notPlaced.push({ row: table.rowNumbers[index] ?? 0, ...outcome })
  }
  if (placed.length > 0) {
    session.change('coding.import', { count: placed.length }, (db) => {
      for (const coding of placed) insertCoding(db, coding)
    })
  }
  return { placed: placed.length, notPlaced }
}

interface NamedInterview {
  readonly id: InterviewId
  readonly code: string
  readonly fileName: string
}

interface Context {
  readonly db: ReadableDb
  readonly interviews: readonly NamedInterview[]
  readonly ofFile: (name: string) => readonly NamedInterview[]
  readonly competencies: ReadonlyMap<string, CompetencyRow>
  readonly coders: ReadonlyMap<string, CoderId>
  readonly active: { readonly coderId: CoderId; readonly layer: Layer }
  /** Only the active coder's own codings may be placed. */
  readonly isApart: boolean
  readonly levelRequired: boolean
  readonly dictionaryNumber: number
  readonly texts: Map<InterviewId, string>
  readonly events: Map<InterviewId, readonly EventRow[]>
  /** Places taken by earlier rows of the same table. */
  readonly taken: Set<string>
}

function contextOf(session: Session): Context {
  const { db } = session.project
  const { coder, layer, isApart } = session.desk
  const interviews = namedInterviews(db)
  return {
    db,
    isApart,
    interviews,
    ofFile: byFileName(interviews),
    competencies: competencyNames(db),
    coders: new Map(listCoders(db).map(({ name, id }) => [name, id])),
    active: { coderId: coder.id, layer },
    levelRequired: readProject(db).levelRequired,
    dictionaryNumber: currentNumber(session),
    texts: new Map(),
    events: new Map(),
    taken: new Set(),
  }
}

function namedInterviews(db: ReadableDb): NamedInterview[] {
  const codes = new Map(listInterviewees(db).map(({ id, code }) => [id, code]))
  return listInterviews(db).map(({ id, intervieweeId, fileName }) => ({
    id,
    fileName,
    code: codes.get(intervieweeId) ?? '',
  }))
}

/** The one interview that a name means: an interviewee's code or, where there is none, a file's name. */
function interviewOf(name: string, file: string, { interviews, ofFile }: Context): InterviewId | null {
  const byCode = interviews.filter((interview) => interview.code === name)
  const named = byCode.length > 0 ? byCode : ofFile(name)
  const inFile = ofFile(file)
  const both = named.filter((interview) => inFile.includes(interview))
  const [only, ...others] = both.length > 0 ? both : named
  return only === undefined || others.length > 0 ? null : only.id
}

/** Competencies by code and by name, in either language. */
function competencyNames(db: ReadableDb): Map<string, CompetencyRow> {
  const rows = listCompetencies(db)
  const named = rows.flatMap((row) =>
    [...new Set([row.name.zh.toLowerCase(), row.name.en.toLowerCase()])].map((name) => [name, row] as const),
  )
  const isClear = (name: string) => name !== '' && named.filter(([other]) => other === name).length === 1
  return new Map([
    ...named.filter(([name]) => isClear(name)),
    ...rows.map((row) => [row.code.toLowerCase(), row] as const),
  ])
}

function columnsOf(header: readonly string[]): Record<Column, number> {
  const find = (column: Column) => header.findIndex((name) => headings[column].test(name.trim()))
  const columns = Object.keys(headings) as Column[]
  return Object.fromEntries(columns.map((column) => [column, find(column)])) as Record<Column, number>
}

function placeRow(cell: (column: Column) => string, context: Context): Placed {
  const interviewId = interviewOf(cell('interview'), cell('file'), context)
  if (interviewId === null) return { reason: 'unknown-interview', value: cell('interview') }
  const who = coderOf(cell('coder'), context)
  if (who === null) return { reason: 'unknown-coder', value: cell('coder') }
  const competency = context.competencies.get(cell('competency').toLowerCase())
  if (competency === undefined) return { reason: 'unknown-competency', value: cell('competency') }
  const level = levelOf(cell('level'), competency, context)
  if (typeof level === 'object' && level !== null) return level
  const span = spanOf(cell, interviewId, context)
  if ('reason' in span) return span
  const place = { interviewId, ...who, competencyId: competency.id, ...span }
  const key = JSON.stringify(who.layer === 'consensus' ? { ...place, coderId: 0 } : place)
  if (context.taken.has(key) || findSameCoding(context.db, place) !== null)
    return { reason: 'already-there', value: '' }
  context.taken.add(key)
  return { place: { ...place, level, memo: cell('memo'), dictionaryNumber: context.dictionaryNumber } }
}

/** null: nobody of that name, or one whose work is not to be seen now. */
function coderOf(
  name: string,
  { coders, active, isApart }: Context,
): { coderId: CoderId; layer: Layer } | null {
  if (name === '') return active
  if (isApart && coders.get(name) !== active.coderId) return null
  if (consensusName.test(name)) return { coderId: active.coderId, layer: 'consensus' }
  const coderId = coders.get(name)
  return coderId === undefined ? null : { coderId, layer: 'independent' }
}

function levelOf(
  text: string,
  { levels }: CompetencyRow,
  { levelRequired }: Context,
): number | null | { readonly reason: Reason; readonly value: string } {
  if (text === '') return levelRequired && levels.length > 0 ? { reason: 'level-missing', value: '' } : null
  const level = Number(text)
  if (!Number.isInteger(level)) return { reason: 'bad-level', value: text }
  const isOnScale =
    levels.length === 0 ? level >= -1 && level <= 9 : levels.some((one) => one.value === level)
  return isOnScale ? level : { reason: 'level-not-in-scale', value: text }
}

function spanOf(
  cell: (column: Column) => string,
  interviewId: InterviewId,
  context: Context,
): StoredSpan | { readonly reason: Reason; readonly value: string } {
  const text = context.texts.get(interviewId) ?? readText(context.db, interviewId)
  context.texts.set(interviewId, text)
  const within = eventOf(cell('event'), interviewId, context)
  if (within === null) return { reason: 'unknown-event', value: cell('event') }
  if (cell('start') !== '' || cell('end') !== '') {
    const start = Number(cell('start') || 'none')
    const end = Number(cell('end') || 'none')
    const isSpan =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
    return isSpan
      ? snapToGraphemes(text, { start, end })
      : { reason: 'bad-span', value: `${cell('start')}–${cell('end')}` }
  }
  if (cell('quote') === '') return { reason: 'nothing-to-place', value: '' }
  const search = findQuote(text, cell('quote'), within)
  if (search.found !== null) return snapToGraphemes(text, search.found)
  if (search.occurrences === 0) return { reason: 'quote-not-found', value: '' }
  return { reason: 'quote-ambiguous', value: String(search.occurrences) }
}

/** The event meant by a number or a title; undefined when none is named, null when there is no such event. */
function eventOf(name: string, interviewId: InterviewId, context: Context): StoredSpan | undefined | null {
  if (name === '') return undefined
  const events = context.events.get(interviewId) ?? listEvents(context.db, interviewId)
  context.events.set(interviewId, events)
  return events[Number(name) - 1] ?? events.find((event) => event.title === name) ?? null
}
