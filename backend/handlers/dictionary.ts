import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Competency, Dictionary } from '../../api/types/dictionary.ts'
import type { ChangeKind } from '../../api/types/history.ts'
import type { ClusterId, CompetencyId } from '../../core/model/ids.ts'
import { countByCompetency, countByLevel } from '../../db/coding.ts'
import type { WritableDb } from '../../db/database.ts'
import {
  type CompetencyRow,
  countCodings,
  deleteCluster,
  deleteCompetency,
  insertCluster,
  insertCompetency,
  levelsInUse,
  listClusters,
  listCompetencies,
  listVersions,
  orderClusters,
  orderCompetencies,
  renameCluster,
  updateCompetency,
} from '../../db/dictionary.ts'
import { readProject, updateProject } from '../../db/project.ts'
import { findTemplate, readTemplates, size } from '../dictionary/dictionary-template.ts'
import { currentNumber, findCluster, findCompetency, requireName } from '../dictionary/find-in-dictionary.ts'
import { freezeDictionary } from '../dictionary/freeze-dictionary.ts'
import { loadDictionary } from '../dictionary/load-dictionary.ts'
import { tellVersions } from '../dictionary/tell-versions.ts'
import { readHandOut } from '../merge/hand-out.ts'
import { definedOnly } from '../program/defined-only.ts'
import type { Session } from '../program/session.ts'

const done = { done: true } as const

/** The competency dictionary. */
export const dictionaryHandlers = {
  'dictionary.get': (_params, session) => readDictionary(session),
  'dictionary.versions': (_params, session) => tellVersions(session.project.db, session.desk.sight),
  'dictionary.templates': (_params, { program }) =>
    readTemplates(program.dictionariesFolder).map((template) => ({
      id: template.id,
      name: template.name,
      source: template.source,
      competencies: size(template),
    })),
  'dictionary.load': ({ template: id }, session) => {
    const template = findTemplate(session.program.dictionariesFolder, id)
    const { added, skipped } = edit(session, 'dictionary.load', { template: template.name }, (db) =>
      loadDictionary(db, template),
    )
    return { added, skipped: [...skipped] }
  },
  'dictionary.freeze': ({ note }, session) => {
    edit(session, 'dictionary.freeze', { number: currentNumber(session) }, (db) => freezeDictionary(db, note))
    return readDictionary(session)
  },
  'dictionary.newDraft': (_params, session) => {
    if (readHandOut(session.project.db)?.frozen === true) throw new ApiError('dictionary-frozen')
    if (readProject(session.project.db).dictionaryFrozen) {
      session.change('dictionary.draft', { number: currentNumber(session) + 1 }, (db) =>
        updateProject(db, { dictionaryFrozen: false }),
      )
    }
    return readDictionary(session)
  },
  'cluster.add': ({ name }, session) => {
    requireName(name)
    const id = edit(session, 'cluster.add', { name }, (db) => insertCluster(db, name))
    return { id, name, competencies: [] }
  },
  'cluster.update': ({ clusterId, name }, session) => {
    findCluster(session, clusterId)
    requireName(name)
    edit(session, 'cluster.edit', { name }, (db) => renameCluster(db, clusterId, name))
    return done
  },
  'cluster.move': ({ clusterId, before }, session) => {
    const { name } = findCluster(session, clusterId)
    const ids = listClusters(session.project.db).map((cluster) => cluster.id)
    edit(session, 'cluster.move', { name }, (db) => orderClusters(db, moved(ids, clusterId, before)))
    return done
  },
  'cluster.delete': ({ clusterId }, session) => {
    const { name } = findCluster(session, clusterId)
    for (const competency of competenciesOf(session, clusterId)) refuseIfUsed(session, competency)
    edit(session, 'cluster.delete', { name }, (db) => deleteCluster(db, clusterId))
    return done
  },
  'competency.add': ({ clusterId, ...fields }, session) => {
    findCluster(session, clusterId)
    requireName(fields.name)
    const id = edit(session, 'competency.add', { name: fields.name }, (db) =>
      insertCompetency(db, clusterId, fields),
    )
    return told(session, id)
  },
  'competency.update': ({ competencyId, ...changes }, session) => {
    const before = findCompetency(session, competencyId)
    const after = { ...before, ...definedOnly(changes) }
    requireName(after.name)
    refuseLostLevels(session, before, after)
    edit(session, 'competency.edit', { name: after.name }, (db) => updateCompetency(db, competencyId, after))
    return told(session, competencyId)
  },
  'competency.move': ({ competencyId, clusterId, before }, session) => {
    const { name } = findCompetency(session, competencyId)
    findCluster(session, clusterId)
    const ids = competenciesOf(session, clusterId).map((competency) => competency.id)
    edit(session, 'competency.move', { name }, (db) =>
      orderCompetencies(db, clusterId, moved(ids, competencyId, before)),
    )
    return done
  },
  'competency.levelCounts': ({ competencyId }, session) =>
    countByLevel(session.project.db, competencyId, session.desk.sight),
  'competency.delete': ({ competencyId }, session) => {
    const competency = findCompetency(session, competencyId)
    refuseIfUsed(session, competency)
    edit(session, 'competency.delete', { name: competency.name }, (db) => deleteCompetency(db, competencyId))
    return done
  },
} satisfies Partial<Handlers<Session>>

/** A change of the dictionary, which only a draft allows. @throws ApiError 'dictionary-frozen' */
function edit<T>(
  session: Session,
  kind: ChangeKind,
  params: Parameters<Session['change']>[1],
  work: (db: WritableDb) => T,
): T {
  if (readProject(session.project.db).dictionaryFrozen) throw new ApiError('dictionary-frozen')
  return session.change(kind, params, work)
}

function readDictionary(session: Session): Dictionary {
  const { db } = session.project
  const competencies = listCompetencies(db)
  const counts = countByCompetency(db, session.desk.sight)
  return {
    clusters: listClusters(db).map((cluster) => ({
      ...cluster,
      competencies: competencies
        .filter((competency) => competency.clusterId === cluster.id)
        .map((competency) => withCount(competency, counts)),
    })),
    versions: listVersions(db),
    frozen: readProject(db).dictionaryFrozen,
    currentNumber: currentNumber(session),
  }
}

function withCount(competency: CompetencyRow, counts: ReadonlyMap<CompetencyId, number>): Competency {
  return { ...competency, levels: [...competency.levels], codingCount: counts.get(competency.id) ?? 0 }
}

function told(session: Session, id: CompetencyId): Competency {
  return withCount(findCompetency(session, id), countByCompetency(session.project.db, session.desk.sight))
}

function competenciesOf(session: Session, id: ClusterId): CompetencyRow[] {
  return listCompetencies(session.project.db).filter((competency) => competency.clusterId === id)
}

function refuseIfUsed(session: Session, { id, code }: CompetencyRow): void {
  const count = countCodings(session.project.db, id)
  if (count > 0) throw new ApiError('competency-in-use', { code, count })
}

/** Codings must keep their levels; only where there were none, and are none, any level is right. */
function refuseLostLevels(session: Session, before: CompetencyRow, { levels }: CompetencyRow): void {
  if (before.levels.length === 0 && levels.length === 0) return
  const { id, code } = before
  const kept = new Set(levels.map((level) => level.value))
  const lost = levelsInUse(session.project.db, id).filter((value) => !kept.has(value))
  if (lost.length > 0)
    throw new ApiError('competency-in-use', { code, count: countCodings(session.project.db, id) })
}

/** The ids with one of them taken out and put before another, or at the end. @throws ApiError 'not-found' */
function moved<Id>(ids: readonly Id[], id: Id, before: Id | null): Id[] {
  if (before === id && ids.includes(id)) return [...ids]
  const others = ids.filter((other) => other !== id)
  const at = before === null ? others.length : others.indexOf(before)
  if (at < 0) throw new ApiError('not-found')
  return [...others.slice(0, at), id, ...others.slice(at)]
}
