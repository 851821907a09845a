/**
 * Which competencies were used last, the latest first, each once: those used just now, then those of the codings made
 * here, by when they were made.
 */
export function recentCodes<Id>(
  usedNow: readonly Id[],
  codings: readonly { readonly competencyId: Id; readonly createdAt: string }[],
  limit: number,
): readonly Id[] {
  const latest = new Map<Id, string>()
  for (const { competencyId, createdAt } of codings) {
    if (createdAt > (latest.get(competencyId) ?? '')) latest.set(competencyId, createdAt)
  }
  const before = [...latest].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id)
  return [...new Set([...usedNow, ...before])].slice(0, limit)
}
