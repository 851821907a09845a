import { resolve } from 'node:path'
import type { Params } from '../../../api/contract.ts'
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

/** A workbook, csv files, a folder for R and SPSS, or the report. */
const formats = ['xlsx', 'csv', 'statistics', 'docx', 'html'] as const

export const exportCommand: Command = {
  usage: 'FILE TO [--format xlsx|csv|statistics|docx|html] [--table NAME]… [--overwrite] [--open-groups]',
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
    tablesWanted(context)
    await openProjectFile(context)
    if (flag(context, 'open-groups')) await context.client.call('project.openGroups', {})
    const given = { path, overwrite: flag(context, 'overwrite'), language: context.language }
    const result = await write(context, format, given)
    report(context, result, result.files)
    return 0
  },
}

function write(
  context: CommandContext,
  format: (typeof formats)[number],
  given: Pick<Params<'export.tables'>, 'path' | 'overwrite' | 'language'>,
) {
  if (format === 'statistics') return context.client.call('export.statistics', given)
  if (format === 'docx' || format === 'html')
    return context.client.call('export.report', { ...given, format })
  return context.client.call('export.tables', { ...given, format, tables: tablesWanted(context) })
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
