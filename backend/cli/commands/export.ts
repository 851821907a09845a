import { resolve } from 'node:path'
import { type ExportTable, exportTables } from '../../../api/methods/export.ts'
import {
  type Command,
  type CommandContext,
  flag,
  listOption,
  positional,
  report,
  textOption,
} from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'

export const exportCommand: Command = {
  usage: 'FILE TO [--format xlsx|csv] [--table NAME]… [--overwrite] [--open-groups]',
  positionals: { min: 2, max: 2 },
  options: {
    format: { type: 'string' },
    table: { type: 'string', multiple: true },
    overwrite: { type: 'boolean' },
    'open-groups': { type: 'boolean' },
  },
  async run(context) {
    const path = resolve(positional(context, 1))
    const format = textOption(context, 'format', path.endsWith('.xlsx') ? 'xlsx' : 'csv')
    if (format !== 'xlsx' && format !== 'csv') throw new UsageError('formatUnknown', { format })
    const tables = tablesWanted(context)
    await openProjectFile(context)
    if (flag(context, 'open-groups')) await context.client.call('project.openGroups', {})
    const result = await context.client.call('export.tables', {
      format,
      tables,
      path,
      overwrite: flag(context, 'overwrite'),
      language: context.language,
    })
    report(context, result, result.files)
    return 0
  },
}

function tablesWanted(context: CommandContext): ExportTable[] {
  const names = listOption(context, 'table')
  if (names.length === 0) return [...exportTables]
  return names.map((name) => {
    const table = exportTables.find((known) => known === name)
    if (table === undefined)
      throw new UsageError('tableUnknown', { table: name, known: exportTables.join(', ') })
    return table
  })
}
