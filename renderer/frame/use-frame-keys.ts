import { useEffect } from 'react'
import { isDialogOpen } from '../is-dialog-open.ts'
import { useNavigation, workingScreens } from '../state/navigation.ts'

export interface FrameKeys {
  readonly onFind: () => void
  readonly onCommands: () => void
  readonly onPrint: () => void
}

/**
 * Keys of the whole window: Ctrl+K commands, Ctrl+P print, Ctrl+Shift+F find in all, Ctrl+1 to 9 the screens in the order of the bar;
 * Alt does the same, because a browser keeps Ctrl with digits for its tabs.
 */
export function useFrameKeys({ onFind, onCommands, onPrint }: FrameKeys): void {
  const go = useNavigation((state) => state.go)
  useEffect(() => {
    const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (control && event.shiftKey && key === 'f') return onFind
      if (control && !event.shiftKey && !event.altKey && key === 'k') return onCommands
      if (control && !event.shiftKey && !event.altKey && key === 'p') return onPrint
      const screen = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (screen === undefined || event.shiftKey || control === event.altKey) return undefined
      const wanted = workingScreens[Number(screen) - 1]
      return wanted === undefined ? undefined : () => go(wanted)
    }
    const listen = (event: KeyboardEvent) => {
      if (isDialogOpen()) return
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [go, onFind, onCommands, onPrint])
}
