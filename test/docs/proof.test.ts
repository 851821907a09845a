import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const pages = readdirSync(join(root, 'docs', 'proof'))

/** `test/folder/file.test.ts` › "name of the test", or `bench name` › "figure", with … for what varies in it. */
const citation = /^`(?<file>test\/[\w/.-]+\.test\.ts|bench [\w-]+)` › "(?<name>.+)"$/

/** The rows below the head of each table: what is promised, and what shows it. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const cells = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((row) => row.map((cell) => cell.trim()))
  return cells.filter((row, at) => !isRule(row) && !isRule(cells[at + 1] ?? []))
}

function isRule(row: readonly string[]): boolean {
  return row.length > 0 && row.every((cell) => /^-+$/.test(cell))
}

/** What is wrong with a row: it cites nothing, or what is not there. */
function faultsOf(row: readonly string[]): readonly string[] {
  const [promise, proof, ...more] = row
  if (!promise || !proof || more.length > 0) return [`not a promise and what shows it: ${row.join(' | ')}`]
  return proof.split('<br>').flatMap((part) => {
    const { file, name } = citation.exec(part.trim())?.groups ?? {}
    if (file === undefined || name === undefined) return [`no citation: ${part}`]
    const isThere = file.startsWith('bench ') ? hasFigure(file.slice(6), name) : hasTest(file, name)
    return isThere ? [] : [`not there: ${part}`]
  })
}

/** The first thing handed to it(…), or to what it.each(…) gives. */
function hasTest(file: string, name: string): boolean {
  const source = read(file).replaceAll(/\(\s+/g, '(')
  return ["it('", 'it("', ")('", ')("'].some((call) => source.includes(`${call}${name}${call.at(-1)},`))
}

/** A whole piece of text in the source, be it with places for what varies. */
function hasFigure(bench: string, name: string): boolean {
  const sources = sourcesOf(`test/bench/${bench}.ts`).map((source) => source.replaceAll(/\$\{[^}]+\}/g, '…'))
  return sources.some((source) => ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`)))
}

/** A bench, and the files beside it that it measures with. */
function sourcesOf(file: string): readonly string[] {
  const source = read(file)
  const beside = [...source.matchAll(/from '\.\/([\w-]+\.ts)'/g)].map(([, name]) =>
    join(dirname(file), `${name}`),
  )
  return [source, ...beside.map(read)]
}

function read(file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

describe('the pages of what is promised', () => {
  it.each(pages)('cite for every promise a test or a figure that exists: %s', (page) => {
    const rows = rowsOf(read(`docs/proof/${page}`))
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.flatMap(faultsOf)).toEqual([])
  })

  it('could not cite what is not there', () => {
    const rows = rowsOf(
      [
        '| promise | shown by |',
        '| --- | --- |',
        '| cites this test | `test/docs/proof.test.ts` › "could not cite what is not there" |',
        '| cites a figure | `bench coding` › "open … characters with … codings, median" |',
        '| cites nothing | |',
        '| cites words | see the tests |',
        '| cites half a name | `test/docs/proof.test.ts` › "could not cite" |',
        '| cites a lost file | `test/docs/lost.test.ts` › "could not cite what is not there" |',
        '| cites a lost figure | `bench coding` › "open … characters, median" |',
        '| cites a lost bench | `bench lost` › "open … characters with … codings, median" |',
      ].join('\n'),
    )
    expect(rows.map((row) => faultsOf(row).length)).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
  })
})
