import { ApiError } from '../../api/error.ts'
import type { ProjectInfo } from '../../api/types/project.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { toApiError } from '../project-file/project-error.ts'
import { projectInfo } from './project-info.ts'
import type { Session } from './session.ts'

/**
 * Opens a file for a session, and looks whether it can be read before the project at hand is let go.
 * @throws ApiError or DbError as openProject does; the session then still shows what it showed
 */
export function openForSession(session: Session, path: string): ProjectInfo {
  const { workspace } = session.program
  const project = workspace.open(path, session)
  try {
    projectInfo(project)
  } catch (error) {
    workspace.release(project, session)
    throw toApiError(error, path)
  }
  return showProject(session, project)
}

/** Shows an open project in a session's window. */
export function showProject(session: Session, project: OpenProject): ProjectInfo {
  session.show(project)
  rememberProject(session)
  return projectInfo(project)
}

/** Notes the project among the recent ones, by the file it is opened from next; a list that cannot be written is no reason to fail. */
export function rememberProject(session: Session, path: string = session.project.path): void {
  const { name, counts } = projectInfo(session.project)
  const { interviews, codings } = counts
  const openedAt = new Date().toISOString()
  try {
    session.program.dataFolder.addRecent({ path, name, interviews, codings, openedAt })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}
