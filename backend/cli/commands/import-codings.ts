import { type Command, positional, report } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { uploadPath } from '../upload-path.ts'

export const importCodingsCommand: Command = {
  usage: 'FILE TABLE',
  positionals: { min: 2, max: 2 },
  options: {},
  async run(context) {
    await openProjectFile(context)
    const upload = await uploadPath(context.client, positional(context, 1))
    const result = await context.client.call('coding.import', { upload })
    report(context, result, [
      context.say('codingsPlaced', { placed: result.placed, notPlaced: result.notPlaced.length }),
      ...result.notPlaced.map(({ row, reason, value }) =>
        context.say('rowNotPlaced', { row, why: context.say(`placement.${reason}`, { value }) }),
      ),
    ])
    return result.notPlaced.length > 0 ? 3 : 0
  },
}
