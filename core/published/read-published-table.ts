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
 * or mean and SD alone where sizes are given apart; t may stand last. "3.57 ± 0.53" and "3.57 (0.53)" are two numbers;
 * stars, full-width digits and every kind of minus are understood. A first line without numbers is a heading.
 */
export function readPublishedTable(text: string, sizes: Sizes): (PublishedRow | UnusableRow)[] {
  const lines = text.split(/\r\n|\r|\n/).map((raw, index) => ({ raw: plain(raw), line: index + 1 }))
  const filled = lines.filter(({ raw }) => raw.trim() !== '')
  return filled.flatMap(({ raw, line }, index) => {
    const { name, numbers } = splitLine(raw)
    if (numbers.length === 0) {
      // Headings come in one line or two, before any numbers.
      const isHeading = filled.slice(0, index).every((one) => splitLine(one.raw).numbers.length === 0)
      return isHeading && index < filled.length - 1
        ? []
        : [{ line, name, problem: 'no-numbers' as const, count: 0 }]
    }
    return [readRow({ line, name, numbers }, sizes)]
  })
}

interface Line {
  readonly line: number
  readonly name: string
  readonly numbers: readonly number[]
}

function readRow({ line, name, numbers }: Line, { n1, n2 }: Sizes): PublishedRow | UnusableRow {
  const unusable = (problem: RowProblem) => ({ line, name, problem, count: numbers.length })
  if (numbers.length < 4 || numbers.length > 7) return unusable('count')
  const hasSizes = numbers.length > 5
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  if (!hasSizes && (n1 === null || n2 === null)) return unusable('n-missing')
  const group1 = hasSizes
    ? { n: a, mean: b, standardDeviation: c }
    : { n: n1 ?? 0, mean: a, standardDeviation: b }
  const group2 = hasSizes
    ? { n: d, mean: e, standardDeviation: f }
    : { n: n2 ?? 0, mean: c, standardDeviation: d }
  const isSize = ({ n }: GroupSummary) => Number.isInteger(n) && n >= 2
  if (!isSize(group1) || !isSize(group2)) return unusable('n-too-small')
  if (group1.standardDeviation < 0 || group2.standardDeviation < 0) return unusable('sd-negative')
  const hasT = numbers.length % 2 === 1
  return { line, name, group1, group2, publishedT: hasT ? (numbers.at(-1) ?? null) : null }
}

/** Full-width forms, minuses and thin spaces as ASCII has them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
}

const number = /^[-+]?(\d+\.?\d*|\.\d+)$/

/** A p printed as a bound, which says nothing that the rest does not. */
const boundOfP = /^p?[<>=]+-?\d*\.?\d*$/i

/** The name is what stands before the first number that nothing but numbers follow. */
function splitLine(raw: string): { readonly name: string; readonly numbers: readonly number[] } {
  const parts = raw
    .replace(/±/g, ' ')
    .split(/[\t,;|()[\]\s]+/)
    .map((part) => part.replace(/[*†‡]+$/, ''))
    .filter((part) => part !== '' && !boundOfP.test(part))
  let first = parts.length
  while (first > 0 && number.test(parts[first - 1] ?? '')) first -= 1
  const numbers = parts.slice(first).map(Number)
  return { name: parts.slice(0, first).join(' '), numbers }
}
