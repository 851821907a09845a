import type { Client } from '../../api/client.ts'
import type { InterviewRow } from '../../api/types/interview.ts'
import { byFileName } from '../import/interviews-by-file.ts'
import { UsageError } from './usage-error.ts'

/**
 * The interview somebody means by an interviewee's code, the name of the imported file (with its ending or without)
 * or the interview's number.
 * @throws UsageError when there is none, or more than one
 */
export async function findInterview(client: Client, wanted: string): Promise<InterviewRow> {
  const rows = await client.call('interview.list', {})
  const { interviewees } = await client.call('interviewee.list', {})
  const codes = new Map(interviewees.map((person) => [person.id, person.code]))
  const matches = [
    rows.filter((row) => codes.get(row.intervieweeId) === wanted),
    byFileName(rows)(wanted),
    rows.filter((row) => String(row.id) === wanted),
  ].find((found) => found.length > 0)
  const [first, ...others] = matches ?? []
  if (first === undefined) throw new UsageError('interviewUnknown', { interview: wanted })
  if (others.length > 0) {
    throw new UsageError('interviewAmbiguous', {
      interview: wanted,
      numbers: [first, ...others].map((row) => row.id).join(', '),
    })
  }
  return first
}
