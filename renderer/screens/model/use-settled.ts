import { useEffect, useState } from 'react'

/** A value as it was a moment ago: so that not every key that is typed asks for a comparison. */
export function useSettled<T>(value: T, delay = 300): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
