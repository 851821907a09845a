import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import { commonSpan } from '../../core/agreement/find-disagreements.ts'
import type { CoderId, CodingId, CompetencyId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import { type CodingRow, findSameCoding, getCoding, insertCoding } from '../../db/coding.ts'
import type { WritableDb } from '../../db/database.ts'
import { readText } from '../../db/interview.ts'
import { readProject } from '../../db/project.ts'
import { insertResolution, withdrawResolutions } from '../../db/resolution.ts'
import { levelProblem } from '../coding/coding-rules.ts'
import { currentNumber, findCompetency } from '../dictionary/find-in-dictionary.ts'
import type { Session } from '../program/session.ts'
import { pairsOfCoders, settledBy } from './list-disagreements.ts'

/** What comes to stand in the consensus. */
interface Agreed extends StoredSpan {
  readonly competencyId: CompetencyId
  readonly level: number | null
}

type Sides = readonly [CodingRow | null, CodingRow | null]

/** The independent codings named. @throws ApiError 'not-found' where one is none, or they are not of one interview */
export function findSides(session: Session, sources: readonly [CodingId | null, CodingId | null]): Sides {
  const find = (id: CodingId | null): CodingRow | null => {
    if (id === null) return null
    const coding = getCoding(session.project.db, id, { all: true })
    if (coding === null || coding.layer !== 'independent') throw new ApiError('not-found')
    return coding
  }
  const [first, second] = [find(sources[0]), find(sources[1])]
  const isApart =
    first !== null &&
    second !== null &&
    (first.interviewId !== second.interviewId || first.coderId === second.coderId)
  if (isApart) throw new ApiError('not-found')
  return [first, second]
}

/** Settles a disagreement as one change. */
export function decide(session: Session, params: ParsedParams<'consensus.decide'>): void {
  const { choice, note } = params
  const sides = findSides(session, params.sources)
  const [first, second] = sides
  const source = first ?? second
  if (source === null) throw new ApiError('not-found')
  const agreed = wanted(session, sides, params)
  const { name } = findCompetency(session, agreed[0]?.competencyId ?? source.competencyId)
  const kind = agreed.length === 0 ? 'consensus.none' : 'consensus.decide'
  const { coder } = session.desk
  const dictionaryNumber = currentNumber(session)
  session.change(kind, { name, level: agreed[0]?.level ?? null }, (db) => {
    const named = sides.flatMap((side) => side?.id ?? [])
    const sources = new Set([...named, ...withdrawResolutions(db, named)])
    const results = agreed.flatMap(
      (one) =>
        put(db, { ...one, interviewId: source.interviewId, memo: note }, coder.id, dictionaryNumber) ?? [],
    )
    const { interviewId } = source
    insertResolution(db, { interviewId, choice, note, coderId: coder.id, sources: [...sources], results })
  })
}

/** What a choice puts into the consensus. @throws ApiError 'bad-request' for a choice that these codings do not leave */
function wanted(
  session: Session,
  [first, second]: Sides,
  { choice, other }: ParsedParams<'consensus.decide'>,
): readonly Agreed[] {
  const chosen: Readonly<Record<typeof choice, readonly (Agreed | null)[]>> = {
    first: [first],
    second: [second],
    both: [first, second],
    none: [],
    other: [other === null ? null : checked(session, (first ?? second)?.interviewId, other)],
  }
  const agreed = chosen[choice].flatMap((one) => one ?? [])
  if (agreed.length < chosen[choice].length)
    throw new ApiError('bad-request', { method: 'consensus.decide', where: 'choice' })
  return agreed
}

/** @throws ApiError 'span-invalid' | 'level-not-in-scale' | 'level-required' | 'not-found' */
function checked(session: Session, interviewId: CodingRow['interviewId'] | undefined, other: Agreed): Agreed {
  const { db } = session.project
  const { levels, code } = findCompetency(session, other.competencyId)
  const problem = levelProblem(levels, other.level, readProject(db).levelRequired)
  if (problem !== null) throw new ApiError(problem, { code, level: other.level ?? '' })
  const text = interviewId === undefined ? '' : readText(db, interviewId)
  if (other.end > text.length || other.start >= other.end) throw new ApiError('span-invalid')
  return { ...other, ...snapToGraphemes(text, other) }
}

/** Writes a consensus coding; null where the consensus says the very same already. */
function put(
  db: WritableDb,
  { competencyId, level, start, end, interviewId, memo }: Agreed & Pick<CodingRow, 'interviewId' | 'memo'>,
  coderId: CoderId,
  dictionaryNumber: number,
): CodingId | null {
  const place = { interviewId, competencyId, coderId, layer: 'consensus' as const, start, end }
  if (findSameCoding(db, place) !== null) return null
  return insertCoding(db, { ...place, level, memo, dictionaryNumber })
}

/** Takes all that two coders agree on into the consensus, as one change; what was settled before stays as it is. */
export function takeAgreed(session: Session, coders: readonly [CoderId, CoderId]): number {
  const { pairs, settled } = pairsOfCoders(session.project.db, coders)
  const open = pairs.filter((pair) => pair.kind === null && settledBy(pair, settled) === null)
  const { coder } = session.desk
  const dictionaryNumber = currentNumber(session)
  return session.change('consensus.agreed', { count: open.length }, (db) => {
    for (const { interviewId, first, second } of open) {
      if (first === null || second === null) continue
      const span = commonSpan(first, second) ?? first
      const { competencyId, level } = first
      const sources = new Set([first.id, second.id, ...withdrawResolutions(db, [first.id, second.id])])
      const result = put(
        db,
        { competencyId, level, ...span, interviewId, memo: '' },
        coder.id,
        dictionaryNumber,
      )
      insertResolution(db, {
        ...{ interviewId, choice: 'agreed', note: '', coderId: coder.id },
        sources: [...sources],
        results: result === null ? [] : [result],
      })
    }
    return open.length
  })
}

/** Takes back what was settled of some codings, as one change. */
export function withdraw(session: Session, sources: readonly [CodingId | null, CodingId | null]): void {
  const sides = findSides(session, sources)
  const source = sides[0] ?? sides[1]
  if (source === null) throw new ApiError('not-found')
  const { name } = findCompetency(session, source.competencyId)
  session.change('consensus.withdraw', { name }, (db) => {
    withdrawResolutions(
      db,
      sides.flatMap((side) => side?.id ?? []),
    )
  })
}
