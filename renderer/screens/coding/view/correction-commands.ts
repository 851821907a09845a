import { registerPlainText } from '@lexical/plain-text'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical'
import { $insertLines } from './insert-lines.ts'

export interface CommandListener {
  /** The words of the selection as stored: no speakers, one "\n" between turns. */
  readonly selectedText: () => string
  /** Ctrl+Enter. */
  readonly onKeep: () => void
}

/** What keys, the clipboard and the mouse do to a transcript that is being edited. Returns how to end it. */
export function registerCorrectionCommands(
  editor: LexicalEditor,
  { selectedText, onKeep }: CommandListener,
): () => void {
  const on = <Payload>(command: LexicalCommand<Payload>, act: (payload: Payload) => boolean) =>
    editor.registerCommand(command, act, COMMAND_PRIORITY_HIGH)
  const handled = () => true
  const breakTurn = () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertParagraph()
    return true
  }
  return mergeRegister(
    registerPlainText(editor),
    on(KEY_ENTER_COMMAND, (event) => {
      if (event === null || !(event.ctrlKey || event.metaKey)) return false
      event.preventDefault()
      onKeep()
      return true
    }),
    // A turn holds no line end: every one begins a turn.
    on(INSERT_LINE_BREAK_COMMAND, breakTurn),
    on(INSERT_PARAGRAPH_COMMAND, breakTurn),
    on(CONTROLLED_TEXT_INSERTION_COMMAND, (given) =>
      $insert(typeof given === 'string' ? given : (given.dataTransfer?.getData('text/plain') ?? null)),
    ),
    on(PASTE_COMMAND, (event) => {
      event.preventDefault()
      const data = 'clipboardData' in event ? event.clipboardData : null
      editor.update(() => void $insert(data?.getData('text/plain') ?? null), { tag: PASTE_TAG })
      return true
    }),
    on(COPY_COMMAND, (event) => copy(event, selectedText())),
    on(CUT_COMMAND, (event) => {
      if (!copy(event, selectedText())) return false
      editor.update(() => void $insert(''), { tag: CUT_TAG })
      return true
    }),
    // Words are not dragged about, have no form, and no tabs: Tab leaves the text.
    on(DROP_COMMAND, (event) => {
      event.preventDefault()
      return true
    }),
    on(FORMAT_TEXT_COMMAND, handled),
    on(INSERT_TAB_COMMAND, handled),
  )
}

/** False where there is nothing to put in, or nowhere to put it. */
function $insert(text: string | null): boolean {
  const selection = $getSelection()
  if (text === null || !$isRangeSelection(selection)) return false
  $insertLines(selection, text)
  return true
}

function copy(event: ClipboardEvent | KeyboardEvent | null, text: string): boolean {
  if (event === null || !('clipboardData' in event) || text === '') return false
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
  return true
}
