import type { AgreementReport } from '../../api/types/agreement.ts'
import type { AgreementInput } from '../../core/agreement/agreement-input.ts'
import type { CoderId, InterviewId } from '../../core/model/ids.ts'
import { listIndependentCodings } from '../../db/agreement.ts'
import { listCoders } from '../../db/coder.ts'
import type { ReadableDb } from '../../db/database.ts'

/** Who coded what on their own, and what of it somebody else coded too; every coder, in the order in which they joined. */
export function coderShares(
  db: ReadableDb,
  codings: AgreementInput['codings'] = listIndependentCodings(db),
): AgreementReport['coders'] {
  const codersOf = new Map<InterviewId, Set<CoderId>>()
  for (const { interviewId, coderId } of codings)
    codersOf.set(interviewId, (codersOf.get(interviewId) ?? new Set()).add(coderId))
  const interviews = [...codersOf.values()]
  return listCoders(db).map(({ id, name, blind, lead }) => ({
    coderId: id,
    ...{ name, blind, lead },
    codings: codings.filter((coding) => coding.coderId === id).length,
    interviews: interviews.filter((coders) => coders.has(id)).length,
    doubleCoded: interviews.filter((coders) => coders.has(id) && coders.size > 1).length,
  }))
}
