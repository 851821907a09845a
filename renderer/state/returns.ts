const key = 'exemplar-returns'
const most = 3
const within = 60_000

/**
 * Whether the page may load itself again now that the backend is gone: a few times, lest a project that ends it every time
 * it is opened should do so for ever. Counts this time. @param now milliseconds since 1970
 */
export function mayReturn(storage: Pick<Storage, 'getItem' | 'setItem'>, now: number): boolean {
  const before = (storage.getItem(key) ?? '').split(' ').map(Number)
  const lately = before.filter((at) => at > now - within)
  if (lately.length >= most) return false
  storage.setItem(key, [...lately, now].join(' '))
  return true
}
