/** One row per unit, one column per coder; null where a coder did not rate the unit. */
export type Ratings = readonly (readonly (number | null)[])[]

/** The values each unit did receive, in the order of the coders. */
export function givenValues(units: Ratings): number[][] {
  return units.map((unit) => unit.filter((value) => value !== null))
}

/** Units that every coder rated; a row shorter than the longest counts as incomplete. */
export function completeUnits(units: Ratings): number[][] {
  const coders = units.reduce((most, unit) => Math.max(most, unit.length), 0)
  return givenValues(units).filter((unit) => unit.length === coders)
}

/** All values in use, ascending, each once. */
export function valuesInUse(units: readonly (readonly number[])[]): number[] {
  return [...new Set(units.flat())].sort((a, b) => a - b)
}
