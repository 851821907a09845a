import { isDeepStrictEqual } from 'node:util'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { ChangeKind } from '../../api/types/history.ts'
import type { Coding } from '../../api/types/interview.ts'
import type { CodingId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import {
  type CodingRow,
  deleteCoding,
  findSameCoding,
  getCoding,
  insertCoding,
  listCodings,
  updateCoding,
} from '../../db/coding.ts'
import type { CompetencyRow } from '../../db/dictionary.ts'
import { readText } from '../../db/interview.ts'
import { readProject } from '../../db/project.ts'
import { planChanges } from '../coding/change-codings.ts'
import { codeInVivo } from '../coding/code-in-vivo.ts'
import { codePlaces } from '../coding/code-places.ts'
import { levelProblem, mayChange } from '../coding/coding-rules.ts'
import { currentNumber, findCompetency } from '../dictionary/find-in-dictionary.ts'
import { importCodings } from '../import/import-codings.ts'
import type { Session } from '../program/session.ts'
import { findInterview } from './interview.ts'

/** Tagged passages. */
export const codingHandlers = {
  'coding.list': ({ interviewId, codingIds }, session) => {
    findInterview(session, interviewId)
    const { sight } = session.desk
    const { db } = session.project
    if (codingIds === undefined) return listCodings(db, interviewId, sight)
    return codingIds
      .flatMap((id) => getCoding(db, id, sight) ?? [])
      .filter((coding) => coding.interviewId === interviewId)
  },
  'coding.add': ({ interviewId, competencyId, level, memo, ...wanted }, session) => {
    findInterview(session, interviewId)
    const competency = findCompetency(session, competencyId)
    checkLevel(session, competency, level)
    const span = spanOf(session, interviewId, wanted)
    const { coder, layer } = session.desk
    const place = { interviewId, competencyId, coderId: coder.id, layer, ...span }
    const same = findSameCoding(session.project.db, place)
    if (same !== null)
      return write(session, 'coding.level', same, { ...same, level, memo: memo || same.memo })
    const words = { name: competency.name, level }
    const dictionaryNumber = currentNumber(session)
    const id = session.change('coding.add', words, (db) =>
      insertCoding(db, { ...place, level, memo, dictionaryNumber }),
    )
    return find(session, id)
  },
  'coding.update': ({ codingId, ...changes }, session) => {
    const before = find(session, codingId)
    refuseOthers(session, before)
    const {
      competencyId = before.competencyId,
      memo = before.memo,
      needsReview = before.needsReview,
    } = changes
    const memoMarks = changes.memo === undefined ? before.memoMarks : shownMarks(memo, changes.memoMarks)
    const level = changes.level === undefined ? before.level : changes.level
    // What a rule made later forbids may stay; it only cannot be chosen anew.
    if (competencyId !== before.competencyId || level !== before.level)
      checkLevel(session, findCompetency(session, competencyId), level)
    const { start = before.start, end = before.end } = changes
    const span = spanOf(session, before.interviewId, { start, end })
    const after = { ...before, competencyId, level, memo, memoMarks, needsReview, ...span }
    refuseTwin(session, before, after)
    return write(session, kindOf(changes), before, after)
  },
  'coding.addMany': ({ places, competencyId, level, extent }, session) => {
    const competency = findCompetency(session, competencyId)
    checkLevel(session, competency, level)
    return codePlaces(session, places, { competency, level, extent })
  },
  'coding.addInVivo': ({ interviewId, start, end, ...competency }, session) => {
    findInterview(session, interviewId)
    const span = spanOf(session, interviewId, { start, end })
    return find(session, codeInVivo(session, { interviewId, ...span }, competency))
  },
  'coding.updateMany': ({ codingIds, ...changes }, session) => {
    const { competencyId } = changes
    const name = competencyId === undefined ? '' : findCompetency(session, competencyId).name
    const { changed, skipped } = planChanges(session, codingIds, changes)
    session.change(kindOfMany(changes), { name, count: changed.length }, (db) => {
      for (const coding of changed) updateCoding(db, coding)
    })
    return { updated: changed.length, skipped }
  },
  'coding.delete': ({ codingIds }, session) => {
    const codings = codingIds.map((id) => find(session, id))
    for (const coding of codings) refuseOthers(session, coding)
    const [first] = codings
    const name =
      first === undefined || codings.length > 1 ? '' : findCompetency(session, first.competencyId).name
    session.change('coding.delete', { name, count: codings.length }, (db) => {
      for (const { id } of codings) deleteCoding(db, id)
    })
    return { done: true } as const
  },
  'coding.import': async ({ upload }, session) => {
    const report = await importCodings(session, session.program.uploads.read(upload))
    session.program.uploads.drop(upload)
    return report
  },
} satisfies Partial<Handlers<Session>>

/** What of a memo is set off, as far as the memo goes; undefined where nothing is. */
function shownMarks(memo: string, marks: CodingRow['memoMarks']): CodingRow['memoMarks'] {
  const shown = marks?.filter(({ start, end }) => start < end && end <= memo.length) ?? []
  return shown.length === 0 ? undefined : shown
}

/** @throws ApiError 'already-coded' where the coding would become one that is there already */
function refuseTwin(session: Session, before: CodingRow, after: CodingRow): void {
  const keys = ['competencyId', 'start', 'end'] as const
  if (keys.every((key) => before[key] === after[key])) return
  const same = findSameCoding(session.project.db, after)
  if (same !== null && same.id !== before.id)
    throw new ApiError('already-coded', { code: findCompetency(session, after.competencyId).code })
}

/** Writes a coding if anything about it is different now. */
function write(session: Session, kind: ChangeKind, before: CodingRow, after: CodingRow): Coding {
  const isSame = Object.entries(after).every(([key, value]) =>
    isDeepStrictEqual(before[key as keyof CodingRow], value),
  )
  if (isSame) return before
  const { name } = findCompetency(session, after.competencyId)
  session.change(kind, { name, level: after.level, count: 1 }, (db) => updateCoding(db, after))
  return find(session, after.id)
}

function find(session: Session, id: CodingId): Coding {
  const coding = getCoding(session.project.db, id, session.desk.sight)
  if (coding === null) throw new ApiError('not-found')
  return coding
}

/** @throws ApiError 'not-found' */
function refuseOthers(session: Session, coding: CodingRow): void {
  if (!mayChange(session.desk, coding)) throw new ApiError('not-found')
}

function kindOf(changes: {
  readonly competencyId?: unknown
  readonly level?: unknown
  readonly start?: unknown
  readonly end?: unknown
  readonly memo?: unknown
}) {
  if (changes.competencyId !== undefined) return 'coding.competency'
  if (changes.start !== undefined || changes.end !== undefined) return 'coding.span'
  if (changes.level !== undefined) return 'coding.level'
  return changes.memo === undefined ? 'coding.reviewed' : 'coding.memo'
}

function kindOfMany({ competencyId, level }: { readonly competencyId?: unknown; readonly level?: unknown }) {
  return competencyId === undefined && level === undefined ? 'coding.reviewed' : 'coding.updateMany'
}

/** @throws ApiError 'level-not-in-scale' | 'level-required' */
function checkLevel(session: Session, { levels, code }: CompetencyRow, level: number | null): void {
  const problem = levelProblem(levels, level, readProject(session.project.db).levelRequired)
  if (problem !== null) throw new ApiError(problem, { code, level: level ?? '' })
}

/** @throws ApiError 'span-invalid' */
function spanOf(session: Session, interviewId: InterviewId, wanted: StoredSpan): StoredSpan {
  const text = readText(session.project.db, interviewId)
  if (wanted.end > text.length || wanted.start >= wanted.end) throw new ApiError('span-invalid')
  return snapToGraphemes(text, wanted)
}
