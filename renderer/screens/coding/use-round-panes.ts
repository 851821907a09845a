import { useEffect } from 'react'
import { catchUp } from '../../connection/use-painted.ts'
import { focusTranscript } from './use-transcript-keys.ts'

/** The places that F6 goes round, in order; those that are closed are passed over. */
const panes = ['.interview-pane', '.transcript', '.code-pane', '.inspector'] as const

/** F6 and Shift+F6 go from pane to pane; Escape in a pane leads back to the same caret. */
export function useRoundPanes(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isInSidePane(event)) focusTranscript()
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      catchUp()
      const there = panes.flatMap((pane) => document.querySelector<HTMLElement>(`.coding ${pane}`) ?? [])
      const at = there.findIndex((pane) => pane.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next =
        there[(at === -1 && step === -1 ? there.length - 1 : at + step + there.length) % there.length]
      if (next !== undefined) focusIn(next)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** What is current in a pane, else the first thing in it that takes the focus. */
function focusIn(pane: HTMLElement): void {
  if (pane.classList.contains('transcript')) {
    focusTranscript()
    return
  }
  const current = pane.querySelector<HTMLElement>('[aria-current="true"], [aria-pressed="true"], .is-chosen')
  const first = pane.querySelector<HTMLElement>('button:not(:disabled), [contenteditable="true"]')
  ;(current ?? first)?.focus()
}

/** Not where something of its own was closed by the key. */
function isInSidePane({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || !(target instanceof Element)) return false
  return target.closest('.interview-pane, .side-pane, .divider') !== null
}
