import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CommandContext, textOption } from './command.ts'
import { UsageError } from './usage-error.ts'

/**
 * The first line of the file that --password-file names; "-": of standard input. Not a word of the command itself, which
 * every user of the computer could read. @throws UsageError
 */
export function readPassword(context: CommandContext, shortest: number): string {
  const given = textOption(context, 'password-file')
  if (given === '') throw new UsageError('passwordMissing')
  let text: string
  try {
    text = readFileSync(given === '-' ? 0 : resolve(given), 'utf8')
  } catch {
    throw new UsageError('fileMissing', { path: given })
  }
  const [password = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (password.length < shortest) throw new UsageError('passwordShort', { shortest })
  return password
}
