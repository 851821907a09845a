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

/** A workbook, csv files, or a folder for R and SPSS. */
const formats = ['xlsx', 'csv', 'statistics'] as const

export const exportCommand: Command = {
  usage: 'FILE TO [--format xlsx|csv|statistics] [--table NAME]… [--overwrite] [--open-groups]',
  positionals: { min: 2, max: 2 },
  options: {
    format: { type: 'string' },
    table: { type: 'string', multiple: true },
    overwrite: { type: 'boolean' },
    'open-groups': { type: 'boolean' },
  },
  async run(context) {
    const path = resolve(positional(context, 1))
    const wanted = textOption(context, 'format', path.endsWith('.xlsx') ? 'xlsx' : 'csv')
    const format = formats.find((known) => known === wanted)
    if (format === undefined) throw new UsageError('formatUnknown', { format: wanted })
    const tables = tablesWanted(context)
    await openProjectFile(context)
    if (flag(context, 'open-groups')) await context.client.call('project.openGroups', {})
    const given = { path, overwrite: flag(context, 'overwrite'), language: context.language }
    const result =
      format === 'statistics'
        ? await context.client.call('export.statistics', given)
        : await context.client.call('export.tables', { ...given, format, tables })
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
