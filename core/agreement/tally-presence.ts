import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import type { AgreementCoding } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'

/** Sums over units that were coded (1) or not (0) with a competency by m coders each, r of whom coded it. */
export interface PresenceTally {
  readonly units: number
  /** Coincidences of 1 with 1: sum of r(r - 1)/(m - 1). */
  readonly both: number
  /** Coincidences of 0 with 0. */
  readonly neither: number
  /** Coincidences of 1 with 0, one direction: sum of r(m - r)/(m - 1). */
  readonly differing: number
  /** Ratings given, and how many of them are 1. */
  readonly ratings: number
  readonly present: number
  /** Sum of each unit's share of pairs that agree. */
  readonly agreeing: number
  /** Sum of each unit's share of coders who coded it. */
  readonly shares: number
}

export const noPresence: PresenceTally = {
  ...{ units: 0, both: 0, neither: 0, differing: 0 },
  ...{ ratings: 0, present: 0, agreeing: 0, shares: 0 },
}

/** Where AC1 takes alpha's place: what is coded in fewer or more ratings than this (method.md 2.8). */
const rareShare = 0.1

export function isRareOrCommon(share: number): boolean {
  return share < rareShare || share > 1 - rareShare
}

/** @param coders each coder's codings of the competency in the interview */
export function tallyPresence(
  coders: readonly (readonly Pick<AgreementCoding, 'eventId'>[])[],
  unitCount: number,
  { unit }: Pick<AgreementSettings, 'unit'>,
): PresenceTally {
  const m = coders.length
  const seen = new Map<number, number>()
  for (const codings of coders) {
    const units = new Set(codings.map(({ eventId }) => (unit === 'event' ? (eventId ?? 0) : 0)))
    for (const key of units) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return tallyUnits([...seen.values()], unitCount, m)
}

/**
 * @param seenBy of every unit that was coded, by how many of the coders
 * @param unitCount all units, coded or not
 * @param m how many coders
 */
export function tallyUnits(seenBy: readonly number[], unitCount: number, m: number): PresenceTally {
  const untouched = unitCount - seenBy.length
  let [both, neither, differing] = [0, untouched * m, 0]
  let [present, agreeing, shares] = [0, untouched, 0]
  for (const r of seenBy) {
    const agreed = r * (r - 1) + (m - r) * (m - r - 1)
    both += (r * (r - 1)) / (m - 1)
    neither += ((m - r) * (m - r - 1)) / (m - 1)
    differing += (r * (m - r)) / (m - 1)
    present += r
    agreeing += agreed / (m * (m - 1))
    shares += r / m
  }
  return {
    ...{ units: unitCount, both, neither, differing },
    ...{ ratings: unitCount * m, present, agreeing, shares },
  }
}

/**
 * Krippendorff's nominal alpha of presence, as krippendorffAlpha gives it for the same units.
 * @returns 'no-pairable-values' for no units, 'no-variation' if all is coded or nothing
 */
export function presenceAlpha({
  both,
  neither,
  differing,
}: Pick<PresenceTally, 'both' | 'neither' | 'differing'>): Estimate {
  const [ones, noughts] = [both + differing, neither + differing]
  if (ones + noughts === 0) return undefinedBecause('no-pairable-values')
  if (ones === 0 || noughts === 0) return undefinedBecause('no-variation')
  return defined(1 - ((ones + noughts - 1) * differing) / (ones * noughts))
}

/** Gwet's AC1 of presence, as gwetAc gives it for the same units; 'no-pairable-values' for no units. */
export function presenceAc1({
  units,
  agreeing,
  shares,
}: Pick<PresenceTally, 'units' | 'agreeing' | 'shares'>): Estimate {
  if (units === 0) return undefinedBecause('no-pairable-values')
  const share = shares / units
  const expected = 2 * share * (1 - share)
  return defined((agreeing / units - expected) / (1 - expected))
}
