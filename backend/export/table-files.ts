import { join } from 'node:path'
import { toCsv } from './csv.ts'
import { makeWorkbook } from './make-workbook.ts'
import type { Table } from './table.ts'
import { ensureFolder, type NewFile } from './write-files.ts'

/** Tables as files: one workbook; one csv; or, for several tables in csv, a folder with a file each. */
export async function tableFiles(
  path: string,
  format: 'xlsx' | 'csv',
  tables: readonly Table[],
): Promise<NewFile[]> {
  if (format === 'xlsx') return [{ path, content: await makeWorkbook(tables) }]
  const [only] = tables
  if (only !== undefined && tables.length === 1) return [{ path, content: toCsv(only) }]
  ensureFolder(path)
  return tables.map((table) => ({ path: join(path, `${table.name}.csv`), content: toCsv(table) }))
}
