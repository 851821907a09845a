/**
 * `node build/make-script-variants.ts`: writes core/text/script-variants.ts from the character tables of opencc-js.
 * Characters stand together when any table takes one for the other, directly or by way of a third.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { from, to } from 'opencc-js/preset'

const target = join(import.meta.dirname, '..', 'core', 'text', 'script-variants.ts')

/** Pairs of single characters in the tables between simplified, traditional, Taiwan's and Hong Kong's writing. */
function pairs(): string[][] {
  const tables = [from.cn, to.cn, to.tw, to.hk].flatMap((groups) => (groups ?? []).flat())
  return tables
    .flatMap((table): (readonly string[])[] =>
      typeof table === 'string' ? table.split('|').map((line) => line.split(' ')) : [...table],
    )
    .map(([one = '', other = '']) => [one, other])
    .filter((pair) => pair.every((text) => Array.from(text).length === 1))
}

/** Classes of characters that any chain of pairs joins, each in order, in the order of their first characters. */
function classes(): string[] {
  const classOf = new Map<string, Set<string>>()
  for (const pair of pairs()) {
    const joined = new Set(pair.flatMap((one) => [...(classOf.get(one) ?? [one])]))
    for (const one of joined) classOf.set(one, joined)
  }
  return [...new Set(classOf.values())]
    .filter((joined) => joined.size > 1)
    .map((joined) => [...joined].sort().join(''))
    .sort()
}

/** Lines of classes with spaces between, none longer than code may be (Han characters count double). */
function lines(): string[] {
  const made: string[] = []
  for (const joined of classes()) {
    const last = made.at(-1)
    if (last === undefined || last.length + joined.length > 60) made.push(joined)
    else made[made.length - 1] = `${last} ${joined}`
  }
  return made
}

/** The table as it should stand in the source. */
export function scriptVariantsSource(): string {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'node_modules', 'opencc-js', 'package.json'), 'utf8'),
  ) as { version: string }
  return `/**
 * Characters that traditional and simplified Chinese write for each other: classes with spaces between, as characters.
 * Made by build/make-script-variants.ts from the tables of opencc-js ${version} (which are those of Open Chinese Convert,
 * https://github.com/BYVoid/OpenCC). Not edited by hand.
 * @license Apache-2.0
 */
export const scriptVariants: readonly string[] = [
${lines()
  .map((line) => `  '${line}',`)
  .join('\n')}
]
`
}

if (import.meta.main) writeFileSync(target, scriptVariantsSource())
