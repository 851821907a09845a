import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { competencyModel, type ModelVersion } from '../../api/types/model.ts'
import { compareModels } from '../../core/competency-model/compare-models.ts'
import type { CompetencyModel, ModelBasis } from '../../core/competency-model/model.ts'
import type { ModelVersionId } from '../../core/model/ids.ts'
import { deleteDecision, listEvidence, putDecision, setEvidence } from '../../db/model.ts'
import {
  deleteModelVersion,
  insertModelVersion,
  listModelVersions,
  readModelVersion,
} from '../../db/model-version.ts'
import { readDecisions, readModel } from '../analysis/read-model.ts'
import { runComparison } from '../analysis/run-comparison.ts'
import { readQuotes } from '../coding/read-quotes.ts'
import { findCompetency } from '../dictionary/find-in-dictionary.ts'
import { requireResults } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

const done = { done: true } as const

/** The competency model: what the analyst decides, and the evidence for it. */
export const modelHandlers = {
  'model.get': (_params, session) => {
    requireResults(session.desk)
    const { db } = session.project
    const evidence = listEvidence(db)
    const competencies = [...new Set(evidence.map((row) => row.competencyId))]
    return {
      decisions: readDecisions(db),
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
    requireResults(session.desk)
    const { name } = findCompetency(session, competencyId)
    if (decision === null) {
      session.change('model.decide', { name }, (db) => deleteDecision(db, competencyId))
      return done
    }
    const { project } = session
    const { rows } = await runComparison(project.db)
    requireStillOpen(session, project)
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
  'model.current': (_params, session) => {
    requireResults(session.desk)
    return readModel(session.project.db)
  },
  'model.versions': (_params, session) => {
    requireResults(session.desk)
    return listModelVersions(session.project.db)
  },
  'model.version': ({ versionId }, session) => {
    requireResults(session.desk)
    return savedModel(session, versionId)
  },
  'model.saveVersion': async ({ name, note }, session) => {
    requireResults(session.desk)
    const { project } = session
    const content = JSON.stringify(await readModel(project.db))
    requireStillOpen(session, project)
    const version = { name, note, coder: session.desk.coder.name, at: new Date().toISOString(), content }
    const id = session.change('model.saveVersion', { version: name }, (db) => insertModelVersion(db, version))
    return findVersion(session, id)
  },
  'model.deleteVersion': ({ versionId }, session) => {
    const { name } = findVersion(session, versionId)
    session.change('model.deleteVersion', { version: name }, (db) => deleteModelVersion(db, versionId))
    return done
  },
  'model.differences': async ({ from, to }, session) => {
    requireResults(session.desk)
    const { db } = session.project
    const before = savedModel(session, from)
    const [after, rejudged] =
      to === null
        ? await Promise.all([readModel(db), readModel(db, before.settings)])
        : [savedModel(session, to), null]
    return {
      differences: compareModels(before, after, rejudged),
      before: basisOf(before),
      after: basisOf(after),
    }
  },
} satisfies Partial<Handlers<Session>>

/** Another project may have been opened while something was computed: it is not about that one. */
function requireStillOpen(session: Session, project: Session['project']): void {
  if (session.project !== project) throw new ApiError('no-project-open')
}

/** @throws ApiError 'not-found' */
function savedModel({ project: { db } }: Session, versionId: ModelVersionId): CompetencyModel {
  const content = readModelVersion(db, versionId)
  if (content === undefined) throw new ApiError('not-found')
  return competencyModel.parse(JSON.parse(content))
}

function findVersion({ project: { db } }: Session, versionId: ModelVersionId): ModelVersion {
  const version = listModelVersions(db).find((one) => one.id === versionId)
  if (version === undefined) throw new ApiError('not-found')
  return version
}

function basisOf({ entries: _entries, ...basis }: CompetencyModel): ModelBasis {
  return basis
}
