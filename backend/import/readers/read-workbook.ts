import { holdsUtterances, readUtterances } from './read-utterances.ts'
import { readXlsx } from './read-xlsx.ts'
import { countNote, type SourceFile, type SourceText } from './source-text.ts'
import { type ReadTable, toTable } from './text-table.ts'

/**
 * The utterances in the first sheet of an xlsx that looks like it holds some, else in the first with anything.
 * @throws ImportError
 */
export async function readWorkbook({ bytes, fileName, settings }: SourceFile): Promise<SourceText> {
  const sheets = await readXlsx(bytes, fileName)
  const source = readUtterances(sheets.find(holdsUtterances) ?? sheets[0] ?? [], { fileName, settings })
  const left = countNote('sheets-left-out', Math.max(0, sheets.length - 1))
  return { ...source, notes: [...(source.notes ?? []), ...left] }
}

/** The table in the first sheet of an xlsx with anything in it. @throws ImportError */
export async function readWorkbookTable({ bytes, fileName }: SourceFile): Promise<ReadTable> {
  return toTable((await readXlsx(bytes, fileName))[0] ?? [], fileName)
}
