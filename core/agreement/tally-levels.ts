import type { AgreementCoding } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'
import type { Pairing } from './tally-pair.ts'

/** Levels that two coders gave the same thing; what either left open is left out (method.md 2.7). */
export function tallyLevels(
  { first, second, matched }: Pairing,
  { levels, unit }: Pick<AgreementSettings, 'levels' | 'unit'>,
): { readonly first: number; readonly second: number }[] {
  if (levels === 'matched') {
    return matched.flatMap((pair) => {
      const [one, other] = [first[pair.first]?.level ?? null, second[pair.second]?.level ?? null]
      return one === null || other === null ? [] : [{ first: one, second: other }]
    })
  }
  const others = byUnit(second, unit)
  const value = levels === 'unit-mean' ? mean : highest
  return [...byUnit(first, unit)].flatMap(([key, own]) => {
    const theirs = others.get(key)
    return theirs === undefined ? [] : [{ first: value(own), second: value(theirs) }]
  })
}

function byUnit(codings: readonly AgreementCoding[], unit: AgreementSettings['unit']): Map<number, number[]> {
  const units = new Map<number, number[]>()
  for (const { eventId, level } of codings) {
    if (level === null) continue
    const key = unit === 'event' ? (eventId ?? 0) : 0
    units.set(key, [...(units.get(key) ?? []), level])
  }
  return units
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

function highest(values: readonly number[]): number {
  return Math.max(...values)
}
