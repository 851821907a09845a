/** Entry: the command line. `npm run -s exemplar -- COMMAND …` */
import { writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { runCli } from './cli/run.ts'
import { directClient } from './direct-client.ts'
import { defaultDataFolder } from './program/data-folder.ts'

const locale =
  process.env.LC_ALL ||
  process.env.LC_MESSAGES ||
  process.env.LANG ||
  Intl.DateTimeFormat().resolvedOptions().locale

/** All of it, whatever stands at the other end: a pipe may take only a part at a time. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; ) {
    try {
      start += writeSync(descriptor, bytes, start)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') continue
      throw error
    }
  }
}

process.exitCode = await runCli(process.argv.slice(2), {
  language: locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
  print: (text) => write(1, text),
  printError: (text) => write(2, text),
  connect: () =>
    directClient({ dataFolder: defaultDataFolder(process.env), root: resolve(import.meta.dirname, '..') }),
})
