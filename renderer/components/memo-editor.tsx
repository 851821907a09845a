import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { MemoMark } from '../../api/types/memo.ts'
import './memo-editor.css'
import { $readMemo, $writeMemo, type MemoContent } from './memo-text.ts'

export interface MemoEditorProps {
  readonly label: string
  readonly hint: string
  readonly content: MemoContent
  /** Called when the writer leaves and something is different. */
  readonly onSave: (content: MemoContent) => void
  /** Ctrl+Enter: saved, and the writer goes on elsewhere. */
  readonly onDone?: () => void
  readonly autoFocus?: boolean
}

/** A few lines in which words can be bold or highlighted; saved on leaving. */
export function MemoEditor({ label, hint, content, onSave, onDone, autoFocus = false }: MemoEditorProps) {
  const { t } = useTranslation('memo')
  const root = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [isEmpty, setIsEmpty] = useState(content.text === '')
  const shown = useRef(content)
  const [kinds, setKinds] = useState<readonly MemoMark['kind'][]>([])

  // An editor takes as long to make as all else that is drawn when a passage is tagged: one without words waits.
  const [isNeeded, setIsNeeded] = useState(autoFocus)
  if (!isNeeded && content.text !== '') setIsNeeded(true)
  useEffect(() => {
    if (root.current === null || !isNeeded) return
    const made = openMemoEditor(root.current, shown.current)
    setEditor(made)
    const stop = made.registerUpdateListener(({ editorState }) => {
      setIsEmpty(editorState.read($readMemo).text === '')
      setKinds(editorState.read($kindsAtSelection))
    })
    return () => {
      stop()
      made.setRootElement(null)
    }
  }, [isNeeded])
  useEffect(() => {
    if (autoFocus) editor?.focus()
  }, [editor, autoFocus])
  // What was changed elsewhere (undo, another window) is shown unless one is writing.
  useEffect(() => {
    if (editor === null || content === shown.current || root.current?.contains(document.activeElement)) return
    shown.current = content
    // Where the editor's selection would be shown again, the caret would come with it, out of where one is.
    editor.update(() => $writeMemo(content), { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] })
  }, [editor, content])

  const open = () => {
    if (!isNeeded) flushSync(() => setIsNeeded(true))
  }
  const save = () => {
    const now = editor?.getEditorState().read($readMemo)
    if (now !== undefined && !isSame(now, content)) onSave(now)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys are the writer's here; what they do in the transcript stays out. Escape and F6 lead elsewhere.
    if (event.key !== 'Escape' && event.key !== 'F6') event.stopPropagation()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
    onDone?.()
  }
  return (
    <div className="memo-editor">
      <div className="memo-bar">
        <span className="field-label">{label}</span>
        <span className="spacer" />
        {(['bold', 'highlight'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={`memo-tool memo-tool-${kind}`}
            aria-label={t(kind)}
            title={t(kind)}
            aria-pressed={kinds.includes(kind)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => editor?.dispatchCommand(FORMAT_TEXT_COMMAND, kind)}
          >
            {t(`short.${kind}`)}
          </button>
        ))}
      </div>
      <div className="memo-frame">
        {isEmpty ? (
          <span className="memo-hint" aria-hidden="true">
            {hint}
          </span>
        ) : null}
        <div
          ref={root}
          className="memo-text"
          role="textbox"
          aria-multiline="true"
          aria-label={label}
          tabIndex={0}
          contentEditable
          suppressContentEditableWarning
          onFocus={open}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      </div>
    </div>
  )
}

function isSame(a: MemoContent, b: MemoContent): boolean {
  return a.text === b.text && JSON.stringify(a.marks) === JSON.stringify(b.marks)
}

function $kindsAtSelection(): readonly MemoMark['kind'][] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  return (['bold', 'highlight'] as const).filter((kind) => selection.hasFormat(kind))
}

function openMemoEditor(root: HTMLElement, content: MemoContent): LexicalEditor {
  const editor = createEditor({
    namespace: 'memo',
    theme: { text: { bold: 'memo-bold', highlight: 'memo-highlight' } },
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  registerRichText(editor)
  registerHistory(editor, createEmptyHistoryState(), 300)
  // Only what a memo can keep: other formats would look kept and be lost.
  editor.registerCommand(
    FORMAT_TEXT_COMMAND,
    (format) => format !== 'bold' && format !== 'highlight',
    COMMAND_PRIORITY_HIGH,
  )
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const text = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : undefined
      const selection = $getSelection()
      if (text === undefined || !$isRangeSelection(selection)) return false
      event.preventDefault()
      selection.insertRawText(text.replaceAll(/\r\n?/g, '\n'))
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
  editor.update(() => $writeMemo(content), { discrete: true, tag: 'history-merge' })
  return editor
}
