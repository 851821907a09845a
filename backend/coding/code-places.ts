import type { Params, Result } from '../../api/contract.ts'
import type { Extent } from '../../api/methods/coding.ts'
import { type Readable, unitAt } from '../../core/coding/move-offset.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import { findSameCoding, insertCoding } from '../../db/coding.ts'
import type { CompetencyRow } from '../../db/dictionary.ts'
import { getInterview, listTurns, readText } from '../../db/interview.ts'
import { currentNumber } from '../dictionary/find-in-dictionary.ts'
import type { Session } from '../program/session.ts'

type NewPlace = Parameters<typeof findSameCoding>[1]
type Place = Params<'coding.addMany'>['places'][number]
type Passed = Result<'coding.addMany'>['passed'][number]

export interface CodedAlike {
  readonly competency: CompetencyRow
  readonly level: number | null
  readonly extent: Extent
}

/** Tags many passages alike, as one change, in the active coder's name and layer. */
export function codePlaces(
  session: Session,
  places: readonly Place[],
  { competency, level, extent }: CodedAlike,
): Result<'coding.addMany'> {
  const { coder, layer } = session.desk
  const dictionaryNumber = currentNumber(session)
  const readableOf = reader(session)
  const passed: Passed[] = []
  const wanted = new Map<string, NewPlace>()
  for (const [index, { interviewId, start, end }] of places.entries()) {
    const readable = readableOf(interviewId)
    if (readable === null || start >= end || end > readable.text.length) {
      passed.push({ index, reason: readable === null ? 'not-found' : 'span-invalid' })
      continue
    }
    const wide = extent === 'words' ? { start, end } : unitAt(readable, start, extent)
    const span = snapToGraphemes(readable.text, wide)
    const place = { interviewId, competencyId: competency.id, coderId: coder.id, layer, ...span }
    const key = [interviewId, span.start, span.end].join()
    if (wanted.has(key) || findSameCoding(session.project.db, place) !== null)
      passed.push({ index, reason: 'already-there' })
    else wanted.set(key, place)
  }
  const params = { name: competency.name, level, count: wanted.size }
  session.change('coding.addMany', params, (db) => {
    for (const place of wanted.values()) insertCoding(db, { ...place, level, memo: '', dictionaryNumber })
  })
  return { added: wanted.size, passed }
}

/** Reads each text once; null for an interview that is not there. */
function reader(session: Session): (id: InterviewId) => Readable | null {
  const known = new Map<InterviewId, Readable | null>()
  const { db } = session.project
  return (id) => {
    const interview = known.has(id) ? null : getInterview(db, id)
    if (interview !== null) {
      const { language } = interview
      known.set(id, { text: readText(db, id), turns: listTurns(db, id), language })
    }
    return known.get(id) ?? null
  }
}
