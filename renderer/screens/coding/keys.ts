import type { MoveUnit } from '../../../core/coding/move-offset.ts'

/** What a key means in the transcript. */
export type KeyAction =
  | { readonly do: 'move'; readonly unit: MoveUnit; readonly direction: 1 | -1; readonly extend: boolean }
  | {
      readonly do: 'edge'
      readonly of: 'turn' | 'text'
      readonly direction: 1 | -1
      readonly extend: boolean
    }
  | {
      readonly do: 'border'
      readonly which: 'start' | 'end'
      readonly unit: MoveUnit
      readonly direction: 1 | -1
    }
  | { readonly do: 'coding'; readonly direction: 1 | -1 }
  | { readonly do: 'here'; readonly direction: 1 | -1 }
  | { readonly do: 'digit'; readonly digit: number }
  | {
      readonly do:
        | 'all'
        | 'palette'
        | 'delete'
        | 'change'
        | 'memo'
        | 'event'
        | 'escape'
        | 'find'
        | 'larger'
        | 'smaller'
        | 'normal'
        | 'keys'
        | 'correct'
        | 'fold'
        | 'showAll'
        | 'star'
    }

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const directions: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

const withControl: Readonly<Record<string, KeyAction>> = {
  a: { do: 'all' },
  f: { do: 'find' },
  '+': { do: 'larger' },
  '=': { do: 'larger' },
  '-': { do: 'smaller' },
  '0': { do: 'normal' },
}

const plain: Readonly<Record<string, KeyAction>> = {
  Enter: { do: 'palette' },
  '/': { do: 'palette' },
  Delete: { do: 'delete' },
  Backspace: { do: 'delete' },
  Escape: { do: 'escape' },
  '?': { do: 'keys' },
  c: { do: 'change' },
  m: { do: 'memo' },
  e: { do: 'event' },
  F2: { do: 'correct' },
  f: { do: 'fold' },
  x: { do: 'showAll' },
  s: { do: 'star' },
}

/** What a key does in the transcript; null: it is not ours. */
export function actionOf(key: Key): KeyAction | null {
  const control = key.ctrlKey || key.metaKey
  const direction = directions[key.key]
  if (direction !== undefined) return arrow(key, direction, control)
  if (key.key === 'Home' || key.key === 'End') {
    return {
      do: 'edge',
      of: control ? 'text' : 'turn',
      direction: key.key === 'End' ? 1 : -1,
      extend: key.shiftKey,
    }
  }
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key
  // Ctrl+Shift is the window's own: find in all interviews, redo, the size of the interface.
  if (control) return key.altKey || key.shiftKey ? null : (withControl[name] ?? null)
  if (key.altKey) return null
  if (/^\d$/.test(key.key)) return { do: 'digit', digit: Number(key.key) }
  return plain[name] ?? null
}

function arrow({ key, altKey, shiftKey }: Key, direction: 1 | -1, control: boolean): KeyAction {
  const isUpright = key === 'ArrowUp' || key === 'ArrowDown'
  if (shiftKey && altKey) {
    return {
      do: 'border',
      which: control ? 'start' : 'end',
      unit: isUpright ? 'sentence' : 'word',
      direction,
    }
  }
  if (isUpright && control) return { do: 'coding', direction }
  if (isUpright && altKey) return { do: 'here', direction }
  const unit = isUpright ? 'turn' : control ? 'word' : altKey ? 'sentence' : 'character'
  return { do: 'move', unit, direction, extend: shiftKey }
}
