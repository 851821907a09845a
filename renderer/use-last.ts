import { useState } from 'react'

/**
 * The last value there was while there is none: a list that is asked for anew stays until the answer is there, and
 * with it the place and the focus.
 */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
