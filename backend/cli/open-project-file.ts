import { resolve } from 'node:path'
import type { ProjectInfo } from '../../api/types/project.ts'
import { type CommandContext, positional } from './command.ts'

/** Opens the project that a command's first word names. @throws ApiError */
export function openProjectFile(context: CommandContext): Promise<ProjectInfo> {
  return context.client.call('project.open', { path: resolve(positional(context, 0)) })
}
