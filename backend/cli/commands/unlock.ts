import { resolve } from 'node:path'
import { type Command, positional, report } from '../command.ts'
import { readPassword } from '../read-password.ts'

export const unlockCommand: Command = {
  usage: 'ARCHIVE FILE --password-file FILE|-',
  positionals: { min: 2, max: 2 },
  options: { 'password-file': { type: 'string' } },
  async run(context) {
    const password = readPassword(context, 1)
    const path = resolve(positional(context, 0))
    await context.client.call('project.unlock', { path, password })
    const info = await context.client.call('project.saveAs', { path: resolve(positional(context, 1)) })
    report(context, info, [context.say('unlocked', { path: info.path })])
    return 0
  },
}
