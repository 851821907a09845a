import type { Result } from '../../api/contract.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { readTable } from './readers/read-table.ts'

/** What the first column of a list is called that begins with a header. */
const header = /^(names?|real names?|original|姓名|名字|名称|真名|原名|原文)$/iu

/** Names and what shall stand in their place, from the first two columns of a list. @throws ApiError */
export async function readNames(file: {
  readonly fileName: string
  readonly bytes: Uint8Array
}): Promise<Result<'anonymise.readNames'>> {
  const table = await importInApiTerms(() => readTable(file.bytes, file.fileName))
  const rows = header.test(table.header[0] ?? '') ? table.rows : [table.header, ...table.rows]
  return rows
    .map(([name = '', pseudonym = '']) => ({ name: name.trim(), pseudonym: pseudonym.trim() }))
    .filter(({ name }) => name !== '')
}
