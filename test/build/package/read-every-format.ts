import type { Client } from '../../../api/client.ts'
import { fileToImport, upload } from '../../backend/fixture.ts'
import { soundFiles } from '../../backend/import/fuzz-files.ts'

/** What the open project's backend makes of a file of every format. */
export async function readEveryFormat(client: Client): Promise<unknown> {
  const files = []
  for (const [name, bytes] of await soundFiles()) files.push(fileToImport(await upload(client, name, bytes)))
  const previews = await client.call('import.preview', { files })
  return previews.map(({ fileName, problem, format, turnCount }) => ({
    fileName,
    problem,
    format,
    turnCount,
  }))
}
