import { type Command, flag, positional, report } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { uploadPath } from '../upload-path.ts'

/** Group, stratum and attributes from an xlsx or csv list, columns as guessed from their headings. */
export const importIntervieweesCommand: Command = {
  usage: 'FILE LIST [--add-unknown]',
  positionals: { min: 2, max: 2 },
  options: { 'add-unknown': { type: 'boolean' } },
  async run(context) {
    await openProjectFile(context)
    const upload = await uploadPath(context.client, positional(context, 1))
    const { columns } = await context.client.call('interviewee.previewList', { upload })
    const result = await context.client.call('interviewee.importList', {
      upload,
      columns,
      addUnknown: flag(context, 'add-unknown'),
    })
    report(context, result, [
      context.say('intervieweesSet', {
        updated: result.updated,
        added: result.added,
        skipped: result.skipped.length,
      }),
      ...result.skipped.map(({ row, code, reason }) =>
        context.say('rowNotPlaced', { row, why: context.say(`skipped.${reason}`, { code }) }),
      ),
    ])
    return result.skipped.length > 0 ? 3 : 0
  },
}
