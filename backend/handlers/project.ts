import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { activate, addCoder } from '../../db/coder.ts'
import { insertProject, updateProject } from '../../db/project.ts'
import { recordChange } from '../../db/trail.ts'
import { findTemplate } from '../dictionary/dictionary-template.ts'
import { loadDictionary } from '../dictionary/load-dictionary.ts'
import { requireTogether } from '../program/desk.ts'
import { projectInfo } from '../program/project-info.ts'
import type { Session } from '../program/session.ts'
import { openForSession, rememberProject, showProject } from '../program/show-project.ts'
import { checkProject } from '../project-file/check-project.ts'
import type { OpenProject } from '../project-file/open-project.ts'

/** The project as a whole. */
export const projectHandlers = {
  'project.create': (params, session) => {
    const { workspace, dictionariesFolder } = session.program
    const template = params.dictionary === null ? null : findTemplate(dictionariesFolder, params.dictionary)
    const names = new Set(params.coders.map((coder) => coder.name))
    if (names.size < params.coders.length) throw new ApiError('name-taken')
    const project = workspace.create(params.path, session)
    try {
      fill(project, params, template)
    } catch (error) {
      workspace.release(project, session)
      rmSync(params.path, { force: true })
      throw error
    }
    return showProject(session, project)
  },
  'project.open': ({ path }, session) => openForSession(session, path),
  'project.openSample': ({ language }, session) => {
    const { samplesFolder, dataFolder } = session.program
    const built = join(samplesFolder, `${language}.exemplar`)
    const own = join(dataFolder.path, 'samples', `${language}.exemplar`)
    if (!existsSync(own)) copySample(built, own)
    return openForSession(session, own)
  },
  'project.close': async (_params, session) => {
    if (!session.hasProject) return { closed: false }
    const { path } = session.project
    // While it is still open: what cannot be locked is not let go.
    const kept = await session.program.copies.keep(session.project)
    if (kept !== path) rememberProject(session, kept)
    session.show(null)
    if (kept !== path) throw new ApiError('lock-beside', { path, beside: kept })
    return { closed: true }
  },
  'project.info': (_params, session) => projectInfo(session.project),
  'project.update': (params, session) => {
    if (params.codingApart !== undefined) requireTogether(session.desk)
    session.change('project.edit', {}, (db) => updateProject(db, params))
    rememberProject(session)
    return projectInfo(session.project)
  },
  'project.openGroups': (_params, session) => {
    const { groupsOpenedAt } = projectInfo(session.project)
    if (groupsOpenedAt === null) {
      const now = new Date().toISOString()
      session.change('groups.open', {}, (db) => updateProject(db, { groupsOpenedAt: now }), {
        undoable: false,
      })
    }
    return projectInfo(session.project)
  },
  'project.check': (_params, session) => checkProject(session.project.db),
} satisfies Partial<Handlers<Session>>

/** Everything a new project begins with, as its first change, which cannot be undone. */
function fill(
  { db }: OpenProject,
  params: ParsedParams<'project.create'>,
  template: ReturnType<typeof findTemplate> | null,
): void {
  const change = { kind: 'project.create', params: {}, coder: params.coders[0]?.name ?? '', undoable: false }
  recordChange(db, change, (writable) => {
    insertProject(writable, params)
    const [first] = params.coders.map((coder) => addCoder(writable, coder))
    if (first !== undefined) activate(db, first, 'independent')
    if (template !== null) loadDictionary(writable, template)
  })
}

function copySample(from: string, to: string): void {
  if (!existsSync(from)) throw new ApiError('not-found')
  try {
    mkdirSync(join(to, '..'), { recursive: true, mode: 0o700 })
    copyFileSync(from, to)
  } catch {
    throw new ApiError('write-failed', { path: to })
  }
}
