import type { SpokenTurn } from '../../core/text/stored-text.ts'

/**
 * How long an interview took by its time stamps, in minutes to one decimal: when its last stamped turn began, for nobody
 * notes when it ended. Null with fewer than two stamps.
 */
export function minutesOf(turns: readonly Pick<SpokenTurn, 'seconds'>[]): number | null {
  const stamps = turns.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
  const last = stamps.reduce((most, stamp) => Math.max(most, stamp), 0)
  return stamps.length < 2 || last === 0 ? null : Math.round(last / 6) / 10
}
