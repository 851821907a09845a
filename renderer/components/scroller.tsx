import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

export interface ScrollerProps {
  readonly className: string
  /** What the region is called where it can be reached by keyboard. */
  readonly label: string
  readonly children: ReactNode
}

/** A region that scrolls. Where it holds more than it shows and nothing to go to, the keyboard reaches the region itself. */
export function Scroller({ className, label, children }: ScrollerProps) {
  const { ref, isStop } = useScrollStop()
  return (
    <div
      ref={ref}
      className={className}
      {...(isStop ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}

const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]'

/** Whether a region needs a place in the order of the keyboard: asked anew whenever it or what it holds changes. */
function useScrollStop() {
  const ref = useRef<HTMLDivElement>(null)
  const [isStop, setStop] = useState(false)
  useLayoutEffect(() => {
    const region = ref.current
    if (region === null) return
    const look = () =>
      setStop(region.scrollHeight > region.clientHeight && region.querySelector(reachable) === null)
    const sizes = new ResizeObserver(look)
    const observe = () => {
      for (const part of [region, ...region.children]) sizes.observe(part)
      look()
    }
    const parts = new MutationObserver(observe)
    parts.observe(region, { childList: true, subtree: true })
    observe()
    return () => {
      parts.disconnect()
      sizes.disconnect()
    }
  }, [])
  return { ref, isStop }
}
