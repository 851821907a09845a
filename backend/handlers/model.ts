import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { label } from '../../api/types/comparison.ts'
import { deleteDecision, listDecisions, listEvidence, putDecision, setEvidence } from '../../db/model.ts'
import { requireGroups } from '../desk.ts'
import { readQuotes } from '../read-quotes.ts'
import { runComparison } from '../run-comparison.ts'
import type { Session } from '../session.ts'
import { findCompetency } from './dictionary.ts'

const done = { done: true } as const

/** The competency model: what the analyst decides, and the evidence for it. */
export const modelHandlers = {
  'model.get': (_params, session) => {
    requireGroups(session.desk)
    const { db } = session.project
    const evidence = listEvidence(db)
    const competencies = [...new Set(evidence.map((row) => row.competencyId))]
    return {
      decisions: listDecisions(db).map((row) => ({
        ...row,
        label: label.parse(row.label),
        proposed: label.parse(row.proposed),
      })),
      evidence: competencies.map((competencyId) => {
        const codingIds = evidence
          .filter((row) => row.competencyId === competencyId)
          .map((row) => row.codingId)
        // A coding may have been given to another competency since it was chosen.
        const { quotes } = readQuotes(
          session,
          { codingIds, competencyId },
          { offset: 0, limit: codingIds.length },
        )
        const inOrder = codingIds.flatMap((id) => quotes.filter((quote) => quote.coding.id === id))
        return { competencyId, quotes: inOrder }
      }),
    }
  },
  'model.decide': async ({ competencyId, decision }, session) => {
    requireGroups(session.desk)
    const { name } = findCompetency(session, competencyId)
    if (decision === null) {
      session.change('model.decide', { name }, (db) => deleteDecision(db, competencyId))
      return done
    }
    const { project } = session
    const { rows } = await runComparison(project.db)
    // Another project may have been opened meanwhile; the decision is not about that one.
    if (session.project !== project) throw new ApiError('no-project-open')
    const proposed = rows.find((row) => row.competencyId === competencyId)
    if (proposed === undefined) throw new ApiError('not-found')
    if (decision.label !== proposed.proposal.label && decision.reason === '')
      throw new ApiError('reason-required')
    const { coder } = session.desk
    session.change('model.decide', { name }, (db) =>
      putDecision(db, {
        ...decision,
        competencyId,
        proposed: proposed.proposal.label,
        coder: coder.name,
        at: new Date().toISOString(),
      }),
    )
    return done
  },
  'model.setEvidence': ({ competencyId, codingIds }, session) => {
    const { name } = findCompetency(session, competencyId)
    const unique = [...new Set(codingIds)]
    const { total } = readQuotes(session, { codingIds: unique, competencyId }, { offset: 0, limit: 1 })
    if (total !== unique.length) throw new ApiError('not-found')
    session.change('model.evidence', { name }, (db) => setEvidence(db, competencyId, unique))
    return done
  },
} satisfies Partial<Handlers<Session>>
