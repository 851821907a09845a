import { resolve } from 'node:path'
import { shortestPassword } from '../../../api/types/project.ts'
import { type Command, flag, positional, report } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { readPassword } from '../read-password.ts'

export const lockCommand: Command = {
  usage: 'FILE ARCHIVE --password-file FILE|- [--remove]',
  positionals: { min: 2, max: 2 },
  options: { 'password-file': { type: 'string' }, remove: { type: 'boolean' } },
  async run(context) {
    const password = readPassword(context, shortestPassword)
    await openProjectFile(context)
    const path = resolve(positional(context, 1))
    const removeClear = flag(context, 'remove')
    const locked = await context.client.call('project.lock', { path, password, removeClear })
    report(context, locked, [context.say(removeClear ? 'lockedAway' : 'locked', locked)])
    return 0
  },
}
