import type { ReadableDb } from '../../db/database.ts'
import { writeCount } from '../../db/write-count.ts'

interface Memory {
  readonly count: number
  readonly values: Map<string, unknown>
}

const memories = new WeakMap<ReadableDb, Memory>()
/** Results kept of a project; the oldest goes first. */
const mostKept = 12

/**
 * What `make` reads or computes from a project, made once until anything is written to it. What is shared so is not to
 * be changed.
 * @param key what it is and everything it depends on beside the project; one key is one type of value
 */
export function remembered<T>(db: ReadableDb, key: string, make: () => T): T {
  const count = writeCount(db)
  if (count === null) return make()
  const { values } = memoryAt(db, count)
  if (values.has(key)) return values.get(key) as T
  const [oldest] = values.keys()
  if (values.size === mostKept && oldest !== undefined) values.delete(oldest)
  const value = make()
  values.set(key, value)
  // What failed is tried anew.
  if (value instanceof Promise) value.catch(() => values.delete(key))
  return value
}

function memoryAt(db: ReadableDb, count: number): Memory {
  const known = memories.get(db)
  if (known?.count === count) return known
  const memory = { count, values: new Map() }
  memories.set(db, memory)
  return memory
}
