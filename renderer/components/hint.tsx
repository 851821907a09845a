import { type ReactNode, useEffect, useState } from 'react'
import { TooltipTrigger } from 'react-aria-components'

/**
 * What a tooltip (its second child) is about (its first). Any key takes it away: while it is shown it keeps Escape for
 * itself, so what a key opened meanwhile would stay open.
 */
export function Hint({ delay, children }: { readonly delay: number; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const close = () => setIsOpen(false)
    document.addEventListener('keydown', close, true)
    return () => document.removeEventListener('keydown', close, true)
  }, [isOpen])
  return (
    <TooltipTrigger delay={delay} isOpen={isOpen} onOpenChange={setIsOpen}>
      {children}
    </TooltipTrigger>
  )
}
