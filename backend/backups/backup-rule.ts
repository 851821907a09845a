/** Why a back-up was made. */
export const backupReasons = ['opened', 'worked', 'asked', 'upgraded', 'merged'] as const
export type BackupReason = (typeof backupReasons)[number]

/** Kept in any case: the newest so many; then the last of each day, for so many days; then the last of each week. */
export const backupRule = { newest: 10, days: 14, weeks: 26 }

const day = 24 * 60 * 60 * 1000

/** Those that the rule lets go. Back-ups before an upgrade or a merge stay as long as weekly ones do. */
export function surplusBackups<Backup extends { readonly at: Date; readonly reason: BackupReason }>(
  backups: readonly Backup[],
  now: Date,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const lastOfDay = firstOfEach(newestFirst, ({ at }) => at.toDateString())
  const lastOfWeek = firstOfEach(newestFirst, ({ at }) => String(weekOf(at)))
  const isKept = (backup: Backup, index: number): boolean => {
    const age = (now.getTime() - backup.at.getTime()) / day
    if (index < backupRule.newest || (age <= backupRule.days && lastOfDay.has(backup))) return true
    const isBeforeStep = backup.reason === 'upgraded' || backup.reason === 'merged'
    return age <= backupRule.weeks * 7 && (isBeforeStep || lastOfWeek.has(backup))
  }
  return newestFirst.filter((backup, index) => !isKept(backup, index))
}

function firstOfEach<T>(list: readonly T[], keyOf: (entry: T) => string): Set<T> {
  const firsts = new Map<string, T>()
  for (const entry of list) {
    const key = keyOf(entry)
    if (!firsts.has(key)) firsts.set(key, entry)
  }
  return new Set(firsts.values())
}

/** Number of the week, from Monday to Sunday, in local time. */
function weekOf(at: Date): number {
  const midnight = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  // 1970-01-01 was a Thursday.
  return Math.floor((midnight / day + 3) / 7)
}
