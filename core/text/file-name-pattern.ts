import type { Group } from '../model/study.ts'

/** What the name of a transcript's file tells; '' or null where it does not. */
export interface FileNameFacts {
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
  /** YYYY-MM-DD or ''. */
  readonly date: string
}

/** What a pattern may ask for; `any` is passed over. */
export const patternFields = ['code', 'group', 'stratum', 'date', 'any'] as const
export type PatternField = (typeof patternFields)[number]

/** The pattern that finds what it can wherever it stands. */
export const anyPattern = ''

/** Patterns that many people name their files by, for choosing one. */
export const usualPatterns = [
  '{code}_{group}_{stratum}_{date}',
  '{code}_{group}_{date}',
  '{code}_{group}_{stratum}',
  '{code}_{group}',
  '{group}_{code}',
  '{code}_{stratum}_{date}',
  '{code}_{stratum}',
  '{date}_{code}',
  '{code}',
] as const

const superior = /绩优|績優|优秀组?|優秀組?|高绩效|superior|high[-_ ]?perform(?:er|ers|ing|ance)?/iu
const average = /绩普|績普|普通组?|普通組?|一般组?|一般組?|average|typical/iu
/** Eight digits, or parts with something between them, which need not have two digits: 2024年3月5日. */
const day =
  /(?<!\d)((?:19|20)\d{2})(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|[-_.年](0?[1-9]|1[0-2])[-_.月](0?[1-9]|[12]\d|3[01])日?)(?!\d)/u
const code = /(?<![\p{L}\d])(\p{Lu}{1,3}-?\d{1,4})(?![\p{L}\d])/u

const sources: Readonly<Record<PatternField, string>> = {
  code: String.raw`[^\s_]+?|.+?`,
  group: `${superior.source}|${average.source}`,
  stratum: '.+?',
  date: day.source.replaceAll(/\((?!\?)/g, '(?:'),
  any: '.*?',
}

/** A pattern is wrong when it has a place no name can fill, the same one twice, or none for the interviewee. */
export type PatternProblem = 'unknown-field' | 'repeated-field' | 'no-code'

/** What is wrong with a pattern; null when it can be used. */
export function patternProblem(pattern: string): PatternProblem | null {
  if (pattern === anyPattern) return null
  const fields = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  if (fields.some((field) => !patternFields.some((known) => known === field))) return 'unknown-field'
  const named = fields.filter((field) => field !== 'any')
  if (new Set(named).size < named.length) return 'repeated-field'
  return named.includes('code') ? null : 'no-code'
}

/**
 * Reads a file's name by a pattern such as "{code}_{group}_{date}": what stands between the places must stand in the
 * name, whatever its case; groups and dates are known by their words and form. The empty pattern finds the first code,
 * group and date wherever they stand, and takes the whole name for the code where none looks like one, but for words
 * that tell the group: codes are seen by blind coders. No code is longer than 200 characters.
 * @returns null when the name does not follow the pattern, or the pattern is wrong
 */
export function readFileName(fileName: string, pattern: string): FileNameFacts | null {
  const name = fileName.replace(/\.[^.]{1,8}$/u, '').trim()
  if (pattern === anyPattern) return readAnywhere(name)
  if (patternProblem(pattern) !== null) return null
  const groups = new RegExp(`^${toSource(pattern)}$`, 'iu').exec(name)?.groups
  // A stratum that holds what another place is for shows that the pattern lacks that place.
  if (groups === undefined || holdsMore(groups.stratum ?? '')) return null
  return {
    code: tidyCode((groups.code ?? '').trim()),
    group: groupOf(groups.group ?? ''),
    stratum: (groups.stratum ?? '').trim(),
    date: dateOf(groups.date ?? ''),
  }
}

/** Of so many names, as a share, must follow a pattern to be worth proposing. */
const worthProposing = 0.5

/**
 * The usual pattern with the most places that half of some files' names or more follow; null where none with a group or
 * a date in it does, or there are less than two files.
 */
export function proposePattern(fileNames: readonly string[]): string | null {
  if (fileNames.length < 2) return null
  const proposed = usualPatterns
    .filter((pattern) => /\{(group|date)\}/.test(pattern))
    .find(
      (pattern) =>
        fileNames.filter((name) => readFileName(name, pattern) !== null).length >=
        fileNames.length * worthProposing,
    )
  return proposed ?? null
}

function toSource(pattern: string): string {
  return pattern
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      const field = patternFields.find((known) => part === `{${known}}`)
      if (field === undefined) return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
      return field === 'any' ? `(?:${sources.any})` : `(?<${field}>${sources[field]})`
    })
    .join('')
}

function readAnywhere(name: string): FileNameFacts {
  const spaced = name.replace(/[_\s]/gu, ' ')
  const found = code.exec(spaced)?.[1] ?? (tidyCode(name.replace(day, '')) || tidyCode(name))
  return { code: found, group: groupOf(name), stratum: '', date: dateOf(name) }
}

/** As long as an interviewee's code may be. */
const longestCode = 200

/** A code as it may be shown: no longer than one can be, and without words that would tell a blind coder the group. */
function tidyCode(found: string): string {
  const rest = found
    .replace(new RegExp(sources.group, 'giu'), '')
    // Brackets that held nothing else.
    .replace(/[([（【]\s*[)\]）】]/gu, '')
    .replace(/^[\s_.,、，。·&+\p{Pd}]+|[\s_.,、，。·&+\p{Pd}]+$/gu, '')
    // What stood between two marks was taken out.
    .replace(/([_\s-])\1+/gu, '$1')
  // A pair of units that make one character is not cut.
  return (rest === '' ? found : rest).slice(0, longestCode).replace(/[\uD800-\uDBFF]$/, '')
}

function groupOf(text: string): Group | null {
  if (superior.test(text)) return 'superior'
  return average.test(text) ? 'average' : null
}

function holdsMore(stratum: string): boolean {
  return groupOf(stratum) !== null || dateOf(stratum) !== ''
}

function dateOf(text: string): string {
  const found = day.exec(text)
  if (found === null) return ''
  const [, year = '', month = found[4] ?? '', date = found[5] ?? ''] = found
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
