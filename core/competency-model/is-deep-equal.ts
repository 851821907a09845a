/** Whether two pieces of JSON say the same, in whatever order their keys stand. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [first, second] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  if (Array.isArray(a) !== Array.isArray(b) || first.size !== second.size) return false
  return [...first].every(([key, value]) => second.has(key) && isDeepEqual(value, second.get(key)))
}
