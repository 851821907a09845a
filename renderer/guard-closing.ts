import { useDrafts } from './state/drafts.ts'
import { useKeptSteps } from './state/kept-steps.ts'

/** Lets the window ask before it goes while it holds what is not in the project: a correction, a step that is kept. */
export function guardClosing(): void {
  window.addEventListener('beforeunload', (event) => {
    const drafts = [...useDrafts.getState().drafts.values()]
    const isTyped = drafts.some(({ edits, phase }) => edits.length > 0 && phase !== 'kept')
    if (isTyped || useKeptSteps.getState().steps.length > 0) event.preventDefault()
  })
}
