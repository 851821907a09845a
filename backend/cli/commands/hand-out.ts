import { resolve } from 'node:path'
import { type Command, flag, listOption, positional, report, textOption } from '../command.ts'
import { findInterview } from '../find-interview.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'

export const handOutCommand: Command = {
  usage: 'FILE COPY --coder NAME [--interview CODE …] [--blind] [--frozen]',
  positionals: { min: 2, max: 2 },
  options: {
    coder: { type: 'string' },
    interview: { type: 'string', multiple: true },
    blind: { type: 'boolean' },
    frozen: { type: 'boolean' },
  },
  async run(context) {
    const { coders } = await openProjectFile(context)
    const name = textOption(context, 'coder')
    if (name === '') throw new UsageError('coderMissing')
    const coder = coders.find((one) => one.name === name)
    if (coder === undefined) throw new UsageError('coderUnknown', { coder: name })
    const interviewIds = []
    for (const code of listOption(context, 'interview'))
      interviewIds.push((await findInterview(context.client, code)).id)
    const done = await context.client.call('handOut.write', {
      path: resolve(positional(context, 1)),
      coderId: coder.id,
      interviewIds,
      blind: flag(context, 'blind'),
      frozen: flag(context, 'frozen'),
    })
    report(context, done, [context.say('handedOut', { ...done, coder: name })])
    return 0
  },
}
