import { type HistoryState, registerHistory } from '@lexical/history'
import { type EditorState, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, mergeRegister } from 'lexical'
import { composeEdits } from '../../../../core/coding/compose-edits.ts'
import { correctText, type TextEdit, type Transcript } from '../../../../core/coding/correct-text.ts'
import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { registerCorrectionCommands } from './correction-commands.ts'
import { $insertLines } from './insert-lines.ts'
import { keepStructure } from './keep-structure.ts'
import { $caretPlace, $readLines, editsBetween, type Line } from './read-lines.ts'
import { $selectSpan } from './select-span.ts'

/** Typing within so many ms of one another is taken back by one undo. */
const undoDelay = 600

export interface Corrected extends Transcript {
  /** What makes the text of the stored one. */
  readonly edits: readonly TextEdit[]
}

export interface CorrectionOptions {
  /** What is to be as if it had been typed already. */
  readonly edits: readonly TextEdit[]
  /** Selected to begin with. */
  readonly selection: StoredSpan
  readonly selectedText: () => string
  /** The words in the page are different now. */
  readonly onChange: (now: Corrected) => void
  readonly onKeep: () => void
}

export interface InPlaceCorrection {
  setTyping(isTyping: boolean): void
  /** No more editing; the page keeps its words, or gets back the stored ones. */
  end(words: 'kept' | 'stored'): void
}

/**
 * Lets the words of a transcript be edited where they stand, and tells after every change which edits of the stored text
 * they come to. What an undo brings back is known from what was there, not found by comparing: a repeated text leaves a
 * comparison in doubt.
 */
export function correctInPlace(
  editor: LexicalEditor,
  stored: Transcript,
  { edits: given, selection, selectedText, onChange, onKeep }: CorrectionOptions,
): InPlaceCorrection {
  const beginning = editor.getEditorState()
  setEditable(editor, true)
  const endCommands = mergeRegister(
    keepStructure(editor),
    registerCorrectionCommands(editor, { selectedText, onKeep }),
  )
  editor.update(() => $begin(stored, given, selection), { discrete: true, tag: HISTORY_MERGE_TAG })
  let lines = readLines(editor.getEditorState())
  let edits = given
  const known = new WeakMap<EditorState, readonly TextEdit[]>()
  const history: HistoryState = {
    current: { editor, editorState: editor.getEditorState() },
    undoStack: [],
    redoStack: [],
  }
  known.set(editor.getEditorState(), edits)

  function follow(state: EditorState, isHistoric: boolean): void {
    const now = readLines(state)
    const step = editsBetween(lines, now, state.read($caretPlace))
    lines = now
    const { current } = history
    const before = isHistoric && current !== null ? known.get(current.editorState) : undefined
    const isChanged = step.length > 0 || (before !== undefined && before !== edits)
    edits = before ?? (step.length === 0 ? edits : composeEdits(stored.text, edits, step))
    known.set(state, edits)
    if (isChanged) onChange({ edits, ...correctText(stored, edits) })
  }

  const endTracking = mergeRegister(
    registerHistory(editor, history, undoDelay),
    editor.registerUpdateListener(({ editorState, tags }) => follow(editorState, tags.has(HISTORIC_TAG))),
  )
  editor.focus()
  if (given.length > 0) onChange({ edits, ...correctText(stored, edits) })
  return {
    setTyping: (isTyping) => setEditable(editor, isTyping),
    end(words) {
      endTracking()
      endCommands()
      if (words === 'stored') editor.setEditorState(beginning)
      setEditable(editor, false)
    },
  }
}

function setEditable(editor: LexicalEditor, isEditable: boolean): void {
  editor.setEditable(isEditable)
  const root = editor.getRootElement()
  if (root !== null) root.contentEditable = String(isEditable)
}

function readLines(state: EditorState): readonly Line[] {
  return state.read($readLines)
}

/** Puts the edits in, from the last to the first, so that none moves what another is about; then selects. */
function $begin({ turns }: Transcript, edits: readonly TextEdit[], selected: StoredSpan): void {
  const nodes = $readLines().map(({ key }) => key)
  if (edits.length === 0) $selectSpan(turns, nodes, selected)
  for (const edit of edits.toReversed()) $insertLines($selectSpan(turns, nodes, edit), edit.text)
}
