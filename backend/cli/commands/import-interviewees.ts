import type { Result } from '../../../api/contract.ts'
import { listColumnUses } from '../../../api/methods/interviewee.ts'
import { type Command, type CommandContext, flag, positional, report, textOption } from '../command.ts'
import { known } from '../import-options.ts'
import { openProjectFile } from '../open-project-file.ts'
import { uploadPath } from '../upload-path.ts'
import { UsageError } from '../usage-error.ts'

type Columns = Result<'interviewee.previewList'>['columns']

/** Codes, groups, strata, dates and attributes from an xlsx or csv list, columns as guessed from their headings or as given. */
export const importIntervieweesCommand: Command = {
  usage: 'FILE LIST [--preview] [--columns USE,USE…] [--add-unknown]',
  positionals: { min: 2, max: 2 },
  options: {
    preview: { type: 'boolean' },
    columns: { type: 'string' },
    'add-unknown': { type: 'boolean' },
  },
  async run(context) {
    await openProjectFile(context)
    const { client, say } = context
    const upload = await uploadPath(client, positional(context, 1))
    const guessed = await client.call('interviewee.previewList', { upload })
    const columns = columnsOf(context, guessed.columns)
    const isPreview = flag(context, 'preview')
    const wish = { upload, columns, addUnknown: flag(context, 'add-unknown') }
    const result = await client.call(isPreview ? 'interviewee.checkList' : 'interviewee.importList', wish)
    const { recoded, skipped, unlisted } = result
    report(context, isPreview ? { columns, ...result } : result, [
      ...(isPreview
        ? [say('listedAs', { columns: columns.map(({ header, use }) => `${header}: ${use}`).join('; ') })]
        : []),
      say(isPreview ? 'intervieweesWould' : 'intervieweesSet', {
        ...{ updated: result.updated, added: result.added, skipped: skipped.length },
      }),
      ...(recoded > 0 ? [say('recoded', { count: recoded })] : []),
      ...skipped.map(({ row, code, reason }) =>
        say('rowNotPlaced', { row, why: say(`skipped.${reason}`, { code }) }),
      ),
      ...(unlisted.length > 0 ? [say('unlisted', { codes: unlisted.join(', ') })] : []),
    ])
    return skipped.length > 0 ? 3 : 0
  },
}

/** @throws UsageError unless --columns names a use for each column there is */
function columnsOf(context: CommandContext, guessed: Columns): Columns {
  const option = textOption(context, 'columns')
  if (option === '') return guessed
  const given = option.split(',')
  if (given.length !== guessed.length)
    throw new UsageError('columnCountWrong', {
      ...{ count: guessed.length, given: given.length },
      headers: guessed.map(({ header }) => header).join(', '),
    })
  return guessed.map(({ header }, index) => ({
    header,
    use: known(given[index]?.trim() ?? '', 'columns', listColumnUses),
  }))
}
