import { join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { requireGroups } from '../desk.ts'
import { toCsv } from '../export/csv.ts'
import { resultTable } from '../export/result-tables.ts'
import { toWorkbook } from '../export/workbook.ts'
import { ensureFolder, writeFiles } from '../export/write-files.ts'
import { runComparison } from '../run-comparison.ts'
import type { Session } from '../session.ts'

/** Results as files. */
export const exportHandlers = {
  'export.tables': async ({ format, tables, path, overwrite, language }, session) => {
    requireGroups(session.desk)
    const { db } = session.project
    const result = await runComparison(db)
    if (result.interviewees.length === 0 && result.rows.length === 0) throw new ApiError('nothing-to-export')
    const made = tables.map((name) => resultTable(name, { db, result, language }))
    const rows = made.reduce((sum, table) => sum + table.rows.length, 0)
    const files = await contents(path, format, made)
    writeFiles(files, overwrite)
    return { files: files.map((file) => file.path), rows }
  },
} satisfies Partial<Handlers<Session>>

/** One workbook; one csv; or, for several tables in csv, a folder with a file each. */
async function contents(
  path: string,
  format: 'xlsx' | 'csv',
  tables: readonly ReturnType<typeof resultTable>[],
) {
  if (format === 'xlsx') return [{ path, content: await toWorkbook(tables) }]
  const [only] = tables
  if (only !== undefined && tables.length === 1) return [{ path, content: toCsv(only) }]
  ensureFolder(path)
  return tables.map((table) => ({ path: join(path, `${table.name}.csv`), content: toCsv(table) }))
}
