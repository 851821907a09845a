import { readUtterances } from './read-utterances.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SourceFile, SourceText } from './source-text.ts'
import { type ReadTable, toTable } from './text-table.ts'

/** The utterances in the first sheet of an xlsx that holds any. @throws ImportError */
export async function readWorkbook({ bytes, fileName, settings }: SourceFile): Promise<SourceText> {
  const { rows, otherSheets } = await readXlsx(bytes, fileName)
  const source = readUtterances(rows, fileName, settings)
  const left = otherSheets === 0 ? [] : [{ code: 'sheets-left-out' as const, params: { count: otherSheets } }]
  return { ...source, notes: [...(source.notes ?? []), ...left] }
}

/** The table in the first sheet of an xlsx that holds any. @throws ImportError */
export async function readWorkbookTable({ bytes, fileName }: SourceFile): Promise<ReadTable> {
  return toTable((await readXlsx(bytes, fileName)).rows, fileName)
}
