import type { GroupSummary } from '../stats/descriptives.ts'

/** Why a line of a pasted table cannot be used. */
export const rowProblems = ['no-numbers', 'count', 'n-missing', 'n-too-small', 'sd-negative'] as const
export type RowProblem = (typeof rowProblems)[number]

export interface PublishedRow {
  /** 1-based line of the text. */
  readonly line: number
  readonly name: string
  readonly group1: GroupSummary
  readonly group2: GroupSummary
  /** t as published; null: not given. */
  readonly publishedT: number | null
}

export interface UnusableRow {
  readonly line: number
  readonly name: string
  readonly problem: RowProblem
  /** How many numbers the line has. */
  readonly count: number
}

/** Group sizes that hold for lines without their own; null: none. */
export interface Sizes {
  readonly n1: number | null
  readonly n2: number | null
}

/**
 * Reads a table of means as papers print it, a competency a line: name, then n, mean and SD of group 1 and of group 2,
 * or mean and SD alone where sizes are given apart or in the heading ("优秀组（n=20）"); t, df and p may follow.
 * "3.57 ± 0.53" and "3.57 (0.53)" are two numbers; stars, full-width digits and every kind of minus are understood. A
 * first line without numbers is a heading.
 */
export function readPublishedTable(text: string, sizes: Sizes): (PublishedRow | UnusableRow)[] {
  const lines = text.split(/\r\n|\r|\n/).map((raw, index) => ({ raw: plain(raw), line: index + 1 }))
  const filled = lines.filter(({ raw }) => raw.trim() !== '')
  const ownSizes = sizesOfHeading(filled.map(({ raw }) => raw))
  const given = { n1: sizes.n1 ?? ownSizes.n1, n2: sizes.n2 ?? ownSizes.n2 }
  return filled.flatMap(({ raw, line }, index) => {
    const { name, numbers } = splitLine(raw)
    if (numbers.length === 0) {
      // Headings come in one line or two, before any numbers.
      const isHeading = filled.slice(0, index).every((one) => splitLine(one.raw).numbers.length === 0)
      return isHeading && index < filled.length - 1
        ? []
        : [{ line, name, problem: 'no-numbers' as const, count: 0 }]
    }
    return [readRow({ line, name, numbers }, given)]
  })
}

interface Line {
  readonly line: number
  readonly name: string
  readonly numbers: readonly number[]
}

function readRow({ line, name, numbers }: Line, { n1, n2 }: Sizes): PublishedRow | UnusableRow {
  const unusable = (problem: RowProblem) => ({ line, name, problem, count: numbers.length })
  const hasSizes = numbers.length > 5 && ([numbers[0], numbers[3]].every(isSize) || !isP(numbers.at(-1)))
  const rest = numbers.slice(hasSizes ? 6 : 4)
  if (numbers.length < 4 || rest.length > 3) return unusable('count')
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  if (!hasSizes && (n1 === null || n2 === null)) return unusable('n-missing')
  const group1 = hasSizes
    ? { n: a, mean: b, standardDeviation: c }
    : { n: n1 ?? 0, mean: a, standardDeviation: b }
  const group2 = hasSizes
    ? { n: d, mean: e, standardDeviation: f }
    : { n: n2 ?? 0, mean: c, standardDeviation: d }
  if (!isSize(group1.n) || !isSize(group2.n)) return unusable('n-too-small')
  if (group1.standardDeviation < 0 || group2.standardDeviation < 0) return unusable('sd-negative')
  return { line, name, group1, group2, publishedT: rest[0] ?? null }
}

function isSize(n: number | undefined): boolean {
  return n !== undefined && Number.isInteger(n) && n >= 2
}

function isP(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value < 1
}

/** Group sizes as headings say them, "n = 20" twice; none where they say them otherwise. */
function sizesOfHeading(lines: readonly string[]): Sizes {
  const firstRow = lines.findIndex((raw) => splitLine(raw).numbers.length > 0)
  const heading = lines.slice(0, Math.max(firstRow, 0)).join(' ')
  const [n1, n2, ...more] = [...heading.matchAll(/\bn\s*=\s*(\d+)/gi)].map((match) => Number(match[1]))
  return n1 === undefined || n2 === undefined || more.length > 0 ? { n1: null, n2: null } : { n1, n2 }
}

/** Full-width forms, minuses and thin spaces as ASCII has them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/(?<=\d)[·•](?=\d)/g, '.')
}

const number = /^[-+]?(\d+\.?\d*|\.\d+)$/

/** A p printed as a bound, which says nothing that the rest does not. */
const boundOfP = /^p?[<>=≤≥]+-?\d*\.?\d*$/i

/** What a number is, said before it: "M = 4.21", "t(38) = 2.11". */
const statedName = /\b(?:M|SD|t)\s*(?:\(\s*\d+\.?\d*\s*\))?\s*=/gi

/** The name is what stands before the first number that nothing but numbers follow. */
function splitLine(raw: string): { readonly name: string; readonly numbers: readonly number[] } {
  const parts = raw
    .replace(/±/g, ' ')
    .replace(statedName, ' ')
    .replace(/(\bp)?\s*([<>=≤≥])\s*/gi, ' $1$2')
    .split(/[\t,;|()[\]\s]+/)
    .map((part) => part.replace(/[*†‡]+$/, ''))
    .filter((part) => part !== '' && !boundOfP.test(part))
  let first = parts.length
  while (first > 0 && number.test(parts[first - 1] ?? '')) first -= 1
  const numbers = parts.slice(first).map(Number)
  return { name: parts.slice(0, first).join(' '), numbers }
}
