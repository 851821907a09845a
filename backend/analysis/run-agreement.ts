import { type AgreementReport, agreementSettings, type RoundKind } from '../../api/types/agreement.ts'
import type { AgreementInput } from '../../core/agreement/agreement-input.ts'
import { type AgreementSettings, defaultAgreementSettings } from '../../core/agreement/agreement-settings.ts'
import { assessAgreement } from '../../core/agreement/assess-agreement.ts'
import type { CoderId, InterviewId } from '../../core/model/ids.ts'
import { codedWhen, listIndependentCodings, textLengths } from '../../db/agreement.ts'
import { listCoders } from '../../db/coder.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews } from '../../db/interview.ts'
import { readProject } from '../../db/project.ts'
import { remembered } from '../program/remembered.ts'
import { coderShares } from './coder-shares.ts'

/** Settings as saved; the defaults while nobody has changed them, or where they were saved by another version. */
export function readAgreementSettings(db: ReadableDb): AgreementSettings {
  const { agreement } = readProject(db)
  if (agreement === '') return defaultAgreementSettings
  const parsed = agreementSettings.safeParse(JSON.parse(agreement))
  return parsed.success ? parsed.data : defaultAgreementSettings
}

/** @param coderIds none: all who coded anything on their own, in the order in which they joined */
export function readAgreementInput(db: ReadableDb, coderIds: readonly CoderId[] = []): AgreementInput {
  const codings = listIndependentCodings(db)
  const lengths = textLengths(db)
  const events = new Map<InterviewId, number>()
  for (const { interviewId } of listEvents(db)) events.set(interviewId, (events.get(interviewId) ?? 0) + 1)
  const coded = new Set(codings.map((coding) => coding.coderId))
  const all = listCoders(db).map((coder) => coder.id)
  return {
    coderIds: coderIds.length === 0 ? all.filter((id) => coded.has(id)) : coderIds,
    interviews: listInterviews(db).map(({ id }) => ({
      id,
      length: lengths.get(id) ?? 0,
      events: events.get(id) ?? 0,
    })),
    competencyIds: listCompetencies(db).map((competency) => competency.id),
    codings,
  }
}

/** Agreement with the project's settings, or with others; computed once until the project changes. */
export function runAgreement(
  db: ReadableDb,
  coderIds: readonly CoderId[],
  settings: AgreementSettings = readAgreementSettings(db),
): AgreementReport {
  const key = `agreement ${JSON.stringify([coderIds, settings])}`
  return remembered(db, key, () => assess(db, coderIds, settings))
}

function assess(db: ReadableDb, coderIds: readonly CoderId[], settings: AgreementSettings): AgreementReport {
  const input = readAgreementInput(db, coderIds)
  const dates = new Map(listInterviews(db).map(({ id, date }) => [id, date]))
  const when = codedWhen(db)
  const rounds: Record<RoundKind, (id: InterviewId) => string> = {
    interviewed: (id) => dates.get(id) ?? '',
    coded: (id) => when.get(id)?.day ?? '',
    dictionary: (id) => String(when.get(id)?.dictionaryNumber ?? ''),
  }
  return {
    ...assessAgreement(input, settings, { rounds }),
    interviewCount: input.interviews.length,
    coders: coderShares(db, input.codings),
  }
}
