import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import type { Segment } from './segment-matching.ts'
import { commonLength, overlap, union } from './span.ts'

/** Krippendorff's alphas of coded stretches of a continuum. */
export type UnitizingAlpha = {
  /** Agreement on both where segments are and which codes they bear. */
  readonly whole: Estimate
  /** Agreement on what is coded at all, whatever the code. */
  readonly binary: Estimate
  /** Agreement on codes where both coded; 'nothing-to-compare' if they nowhere did. */
  readonly codes: Estimate
  /** The same for each code alone. */
  readonly perCode: ReadonlyMap<string, Estimate>
  /** Lengths of overlap by pairs of values, in the order of `values`. */
  readonly coincidences: readonly (readonly number[])[]
  /** '' for text left uncoded, then the codes in alphabetical order. */
  readonly values: readonly string[]
}

type Matrix = readonly (readonly number[])[]
/** Observed coincidences, and the sum of squared lengths (or lengths of gaps) of each value. */
type Continuum = { readonly observed: Matrix; readonly selfSizes: readonly number[] }

/**
 * The unitizing alpha family for two or more coders of one text (Krippendorff, Mathet, Bouvry & Widlocher 2016,
 * Quality & Quantity 50; Krippendorff 2019, 12.6). Where observed and expected disagreement are both 0 alpha is 1.
 * @param length of the text, in characters; segments are cut to it
 * @returns 'one-coder' below two coders, 'nothing-to-compare' for no text, 'overlapping-segments' if segments of
 *   one coder overlap: compute codes that may overlap one at a time
 */
export function unitizingAlpha(
  length: number,
  coders: readonly (readonly Segment[])[],
): Estimate<UnitizingAlpha> {
  if (coders.length < 2) return undefinedBecause('one-coder')
  if (length <= 0) return undefinedBecause('nothing-to-compare')
  const cut = coders.map((segments) => inOrder(segments, length))
  if (cut.some(overlapsItself)) return undefinedBecause('overlapping-segments')
  const codes = [...new Set(cut.flat().map(({ code }) => code))].sort()
  const filled = cut.map((segments) => withGaps(segments, length))
  const values = ['', ...codes]
  const whole = { observed: coincide(filled, values), selfSizes: selfSizes(filled, values) }
  const coded = { observed: coincide(cut, codes), selfSizes: sharedSizes(cut, codes, length) }
  const expectedWhole = expect(whole)
  return defined({
    whole: alpha(offDiagonal(whole.observed), offDiagonal(expectedWhole)),
    binary: alpha(firstAgainstRest(whole.observed), firstAgainstRest(expectedWhole)),
    ...codeAlphas(coded, codes),
    coincidences: whole.observed,
    values,
  })
}

function codeAlphas(coded: Continuum, codes: readonly string[]): Pick<UnitizingAlpha, 'codes' | 'perCode'> {
  const { observed } = coded
  const nothing = undefinedBecause('nothing-to-compare')
  if (total(observed.flat()) === 0)
    return { codes: nothing, perCode: new Map(codes.map((code) => [code, nothing])) }
  const expected = expect(coded)
  const perCode = codes.map((code, k): [string, Estimate] => {
    const [seen, chance] = [total(observed[k] ?? []), total(expected[k] ?? [])]
    const [seenSame, chanceSame] = [observed[k]?.[k] ?? 0, expected[k]?.[k] ?? 0]
    return [code, seen === 0 ? nothing : alpha((seen - seenSame) / seen, (chance - chanceSame) / chance)]
  })
  return { codes: alpha(offDiagonal(observed), offDiagonal(expected)), perCode: new Map(perCode) }
}

function inOrder(segments: readonly Segment[], length: number): Segment[] {
  return segments
    .map(({ code, start, end }) => ({ code, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
}

function overlapsItself(segments: readonly Segment[]): boolean {
  return segments.some((segment, i) => segment.start < (segments[i - 1]?.end ?? 0))
}

/** The segments with a segment of the code '' wherever nothing is coded. */
function withGaps(segments: readonly Segment[], length: number): Segment[] {
  const filled: Segment[] = []
  let at = 0
  for (const segment of segments) {
    if (at < segment.start) filled.push({ code: '', start: at, end: segment.start })
    filled.push(segment)
    at = segment.end
  }
  if (at < length) filled.push({ code: '', start: at, end: length })
  return filled
}

/** Sums over ordered pairs of coders of the overlap of value c with value k, divided by coders - 1. */
function coincide(coders: readonly (readonly Segment[])[], values: readonly string[]): Matrix {
  const ofCode = (segments: readonly Segment[], value: string) =>
    segments.filter(({ code }) => code === value)
  const parts = coders.map((segments) => values.map((value) => ofCode(segments, value)))
  const cell = (c: number, k: number): number => {
    let length = 0
    for (const [i, first] of parts.entries()) {
      for (const [j, second] of parts.entries()) {
        if (i !== j) length += commonLength(first[c] ?? [], second[k] ?? [])
      }
    }
    return length / (coders.length - 1)
  }
  return values.map((_, c) => values.map((__, k) => cell(c, k)))
}

/** Per value: the sum of squared lengths of segments, or of plain lengths of gaps. */
function selfSizes(coders: readonly (readonly Segment[])[], values: readonly string[]): number[] {
  const size = ({ code, start, end }: Segment): number => (code === '' ? end - start : (end - start) ** 2)
  return values.map((value) =>
    total(
      coders
        .flat()
        .filter(({ code }) => code === value)
        .map(size),
    ),
  )
}

/** Per code: the sum of squared lengths of what in each segment meets text another coder coded. */
function sharedSizes(
  coders: readonly (readonly Segment[])[],
  codes: readonly string[],
  length: number,
): number[] {
  const sizes = new Map(codes.map((code) => [code, 0]))
  for (const [i, segments] of coders.entries()) {
    const others = union(coders.filter((_, j) => j !== i).flat(), length)
    for (const segment of segments) {
      const shared = total(others.map((other) => overlap(segment, other)))
      sizes.set(segment.code, (sizes.get(segment.code) ?? 0) + shared ** 2)
    }
  }
  return [...sizes.values()]
}

function expect({ observed, selfSizes }: Continuum): Matrix {
  const rows = observed.map(total)
  const all = total(rows)
  const scale = all - total(selfSizes) / all
  return rows.map((row, c) =>
    rows.map((column, k) => (row * column - (c === k ? (selfSizes[c] ?? 0) : 0)) / scale),
  )
}

function offDiagonal(matrix: Matrix): number {
  return total(matrix.flatMap((row, c) => row.filter((_, k) => k !== c)))
}

/** Disagreement of the matrix collapsed to uncoded against coded. */
function firstAgainstRest(matrix: Matrix): number {
  return 2 * total((matrix[0] ?? []).slice(1))
}

function alpha(observed: number, expected: number): Estimate {
  if (observed === 0) return defined(1)
  return expected > 0 ? defined(1 - observed / expected) : undefinedBecause('no-variation')
}

function total(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
