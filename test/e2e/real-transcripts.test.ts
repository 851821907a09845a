import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { realFiles, realTranscripts } from '../real-transcripts.ts'
import { openApp } from './harness.ts'
import { newProject, previewFiles, runImport, words } from './steps.ts'

const root = resolve(import.meta.dirname, '..', '..')
const w = words.en

/** How each collection marks who speaks; nothing of the importer's is used here. */
const collections = [
  { folder: 'zh-archive-tw', mark: /^([^：\s]{1,10})：/u, heading: /^### ([^：:]{1,20})[：:]$/u, least: 2 },
  { folder: 'en-founders-talk', mark: /^\*\*([^*]+):\*\* /u, heading: /^$/u, least: 1 },
] as const
type Collection = (typeof collections)[number]

const paths = ({ folder }: Collection) => realFiles(folder).map((file) => join(realTranscripts, file))

interface Line {
  readonly speaker: string
  readonly text: string
}

/** Who says what in a source: a mark counts where its name stands at the head of enough lines. */
function linesOf(source: string, { mark, heading, least }: Collection): readonly Line[] {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = lines.flatMap((line) => mark.exec(line)?.[1] ?? [])
  const isName = (name: string | undefined) => names.filter((one) => one === name).length >= least
  let speaker = ''
  return lines.flatMap((line) => {
    const headed = heading.exec(line)?.[1]
    if (headed !== undefined) {
      speaker = headed
      return []
    }
    const found = mark.exec(line)
    if (found === null || !isName(found[1])) return [{ speaker, text: line }]
    speaker = found[1] ?? ''
    return [{ speaker, text: line.slice(found[0].length) }]
  })
}

function exemplar(...given: readonly string[]) {
  const ran = spawnSync(process.execPath, [join(root, 'backend', 'main-cli.ts'), ...given, '--lang', 'en'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** A name that stands at the head of one line only is no mark to this reading; the importer may know better. */
function withoutMark(text: string, speaker: string): string {
  return speaker !== '' && text.startsWith(`${speaker}：`) ? text.slice(speaker.length + 1) : text
}

/** Where two texts part, with a few words of each: a whole interview in a report of failure hides the place. */
function firstDifference(found: readonly string[], right: readonly string[]): string | null {
  const line = Array.from({ length: Math.max(found.length, right.length) }).findIndex(
    (_, index) => found[index] !== right[index],
  )
  if (line === -1) return null
  const [here = '', there = ''] = [found[line], right[line]]
  let at = 0
  while (at < here.length && here.charAt(at) === there.charAt(at)) at += 1
  const words = (text: string | undefined) =>
    text === undefined ? 'nothing' : JSON.stringify(text.slice(Math.max(0, at - 10), at + 20))
  return `line ${line + 1}, character ${at + 1}: ${words(found[line])}, not ${words(right[line])}`
}

/** The stored words of every interview, as the command line prints them, against the source's. */
function expectWordsKept(project: string, collection: Collection): void {
  for (const path of paths(collection)) {
    const name = basename(path, extname(path))
    const { stdout } = exemplar('text', project, name, '--speakers')
    const stored = stdout.split('\n').map((line) => {
      const tab = line.indexOf('\t')
      return { speaker: line.slice(0, tab), text: line.slice(tab + 1) }
    })
    if (stdout.endsWith('\n')) stored.pop()
    const source = linesOf(readFileSync(path, 'utf8'), collection)
    const right = source.map((line, index) => withoutMark(line.text, stored[index]?.speaker ?? ''))
    expect(
      firstDifference(
        stored.map((line) => line.text),
        right,
      ),
      name,
    ).toBeNull()
    const spoken = source.findIndex((line, index) => {
      // One that speaks only once has no mark that this reading trusts; the importer may know better.
      const speaker = stored[index]?.speaker
      return speaker !== line.speaker && source.some((other) => other.speaker === speaker)
    })
    const said = `line ${spoken + 1}: ${stored[spoken]?.speaker}, not ${source[spoken]?.speaker}`
    expect(spoken === -1 ? null : said, name).toBeNull()
  }
}

/** A table of codings at places that hold text, for two coders and a consensus. */
function writeCodings(project: string, collection: Collection, target: string): number {
  const rows = paths(collection).flatMap((path, index) => {
    const name = basename(path, extname(path))
    const { stdout } = exemplar('text', project, name)
    const length = stdout.length
    return ['ACH', 'CSO', 'INT'].flatMap((code, at) =>
      (index + at) % 3 === 0
        ? []
        : [[name, 'consensus', code, (index % 4) + 1, '', 10 * at, Math.min(10 * at + 9, length)]],
    )
  })
  const head = 'interview,coder,competency,level,event,start,end'
  writeFileSync(target, `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`)
  return rows.length
}

describe.skipIf(realTranscripts === '')(
  'real interviews (skipped where the reference data is absent)',
  () => {
    const scratch = mkdtempSync(join(tmpdir(), 'exemplar-real-'))
    afterAll(() => rmSync(scratch, { recursive: true, force: true }))

    it.each(collections)('come in through the window with every word: $folder', async (collection) => {
      const app = await openApp({ locale: 'en-GB' })
      try {
        const project = await newProject(app, w, 'real')
        const files = paths(collection).map((path) => ({
          name: basename(path),
          mimeType: 'text/plain',
          buffer: readFileSync(path),
        }))
        await previewFiles(app.page, w, files)
        await runImport(app.page, w, files.length)
        await app.page.getByRole('button', { name: 'real', exact: true }).click()
        await app.page.getByRole('menuitem', { name: w.common.closeProject }).click()
        await app.page.getByRole('button', { name: w.start.new }).waitFor()
        expectWordsKept(project, collection)
      } finally {
        await app.close()
      }
    })

    it.each(collections)(
      'come in by the command line, are coded from a table and compared: $folder',
      (collection) => {
        const project = join(scratch, `${collection.folder}.exemplar`)
        const all = paths(collection)
        const half = Math.ceil(all.length / 2)
        expect(exemplar('new', project, '--dictionary', 'spencer-20').stderr).toBe('')
        expect(exemplar('import', project, ...all.slice(0, half), '--group', 'superior').status).toBe(0)
        expect(exemplar('import', project, ...all.slice(half), '--group', 'average').status).toBe(0)
        expectWordsKept(project, collection)

        const table = join(scratch, `${collection.folder}.csv`)
        const rows = writeCodings(project, collection, table)
        const placed = exemplar('import-codings', project, table, '--json')
        expect(placed.status, placed.stderr).toBe(0)
        expect(JSON.parse(placed.stdout)).toMatchObject({ placed: rows, notPlaced: [] })
        const compared = exemplar('compare', project, '--json')
        expect(compared.status, compared.stderr).toBe(0)
        const result = JSON.parse(compared.stdout) as {
          readonly superiorCount: number
          readonly averageCount: number
        }
        expect([result.superiorCount, result.averageCount]).toEqual([half, all.length - half])
      },
    )
  },
)
