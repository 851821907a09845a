import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from './after-paint.ts'

const behind = new Set<() => void>()

/** A value as it was when the screen was painted last: what shows it follows one picture later than what shows the value. */
export function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (value === painted) return
    const follow = () => setPainted(value)
    const callOff = afterPaint(follow)
    behind.add(follow)
    return () => {
      callOff()
      behind.delete(follow)
    }
  }, [value, painted])
  return painted
}

/** Before one goes to something that follows: what it shows is what is so now. */
export function catchUp(): void {
  flushSync(() => {
    for (const follow of behind) follow()
  })
}
