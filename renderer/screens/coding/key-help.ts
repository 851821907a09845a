import type { KeyAction } from './keys.ts'

/** Keys, the words for what each does, and what it does where it can be asked for by name. */
export const keyHelp = [
  { keys: '↑ ↓', help: 'help.turn' },
  { keys: '← →', help: 'help.character' },
  { keys: 'Ctrl ← →', help: 'help.word' },
  { keys: 'Alt ← →', help: 'help.sentence' },
  { keys: 'Home, End', help: 'help.edge' },
  { keys: 'Shift + …', help: 'help.extend' },
  { keys: 'Enter, /', help: 'help.palette', action: { do: 'palette' } },
  { keys: '1 – 9', help: 'help.digit' },
  { keys: 'Ctrl ↑ ↓', help: 'help.coding', action: { do: 'coding', direction: 1 } },
  { keys: 'Alt ↑ ↓', help: 'help.here', action: { do: 'here', direction: 1 } },
  { keys: 'Shift Alt ← → ↑ ↓', help: 'help.end' },
  { keys: 'Ctrl Shift Alt ← → ↑ ↓', help: 'help.start' },
  { keys: 'C', help: 'help.change', action: { do: 'change' } },
  { keys: 'M', help: 'help.memo', action: { do: 'memo' } },
  { keys: 'Delete', help: 'help.delete', action: { do: 'delete' } },
  { keys: 'E', help: 'help.event', action: { do: 'event' } },
  { keys: 'S', help: 'help.star', action: { do: 'star' } },
  { keys: 'F2', help: 'help.correct', action: { do: 'correct' } },
  { keys: 'F', help: 'help.fold', action: { do: 'fold' } },
  { keys: 'X', help: 'help.showAll', action: { do: 'showAll' } },
  { keys: 'Ctrl F', help: 'help.find', action: { do: 'find' } },
  { keys: 'Ctrl Shift F', help: 'help.findAll' },
  { keys: 'F6', help: 'help.panes' },
  { keys: 'Ctrl K', help: 'help.commands' },
  { keys: 'Ctrl 1 – 9', help: 'help.screens' },
  { keys: 'Ctrl Z, Ctrl Shift Z', help: 'help.undo' },
  { keys: 'Ctrl + − 0', help: 'help.size' },
  { keys: 'Ctrl Shift + − 0', help: 'help.zoom' },
  { keys: 'Esc', help: 'help.escape', action: { do: 'escape' } },
  { keys: '?', help: 'help.keys', action: { do: 'keys' } },
] as const satisfies readonly {
  readonly keys: string
  readonly help: string
  readonly action?: KeyAction
}[]
