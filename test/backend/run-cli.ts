import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { transcript } from './fixture.ts'

/** Halves the time of a run: Node keeps what it compiled. */
const compileCache = join(tmpdir(), 'exemplar-compile-cache')
const mainCli = resolve(import.meta.dirname, '..', '..', 'backend', 'main-cli.ts')

export interface CliRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder to work in from the command line. */
export interface CliFolder {
  readonly folder: string
  /** Runs the real command line in this folder; `user` is the number of another user to do it as. */
  readonly run: (
    words: readonly string[],
    options?: { readonly locale?: string; readonly user?: number },
  ) => CliRun
  /** Writes a file into the folder. */
  readonly write: (name: string, content: string | Uint8Array) => void
}

/** A new folder, which goes when the test, or whatever `whenOver` waits for, is over. */
export function cliFolder(whenOver: (remove: () => void) => void = onTestFinished): CliFolder {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-cli-'))
  whenOver(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (name, content) => writeFileSync(join(folder, name), content),
    run(words, { locale = 'en_US.UTF-8', user } = {}) {
      const done = spawnSync(process.execPath, [mainCli, ...words], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: {
          ...process.env,
          LC_ALL: locale,
          EXEMPLAR_DATA: join(folder, 'data'),
          NODE_COMPILE_CACHE: compileCache,
        },
        ...(user === undefined ? {} : { uid: user, gid: user }),
      })
      if (done.error !== undefined) throw done.error
      return { code: done.status, out: done.stdout, err: done.stderr }
    },
  }
}

/** A project "study.exemplar" with four interviews, groups told by the names of their files. */
export function studyFolder(whenOver?: (remove: () => void) => void): CliFolder {
  const folder = cliFolder(whenOver)
  const names = ['S1_绩优.txt', 'S2_绩优.txt', 'A1_绩普.txt', 'A2_绩普.txt']
  for (const name of names) folder.write(name, `${transcript}\n问：谢谢${name}`)
  folder.run([
    'new',
    'study.exemplar',
    '--dictionary',
    'bank-5',
    '--name',
    '客户经理',
    '--coder',
    'A',
    '--coder',
    'B',
  ])
  folder.run(['import', 'study.exemplar', ...names])
  return folder
}

/** The lines a command printed. */
export const lines = (text: string) => text.trimEnd().split('\n')
