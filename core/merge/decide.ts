/** What a row was on either side when the two last agreed on it. */
export interface Agreed {
  /** null: it was not taken in here. */
  readonly mine: string | null
  readonly theirs: string
}

/**
 * Whose state of a row is to hold. same: there is nothing to do, for they are alike or neither was touched since;
 * clash: both changed it, in different ways, so somebody must choose.
 */
export type Decision = 'same' | 'mine' | 'theirs' | 'clash'

/**
 * Whose state of a row holds, by its states (anything that differs when the row does) here and there, null where there
 * is no such row, and by what was agreed. Who alone changed a row is right, also in deleting it; a row that was never
 * agreed on and stands on one side is new there.
 */
export function decide(mine: string | null, theirs: string | null, agreed: Agreed | null): Decision {
  if (mine === theirs) return 'same'
  const isChangedHere = mine !== (agreed?.mine ?? null)
  const isChangedThere = theirs !== (agreed?.theirs ?? null)
  if (isChangedHere) return isChangedThere ? 'clash' : 'mine'
  return isChangedThere ? 'theirs' : 'same'
}
