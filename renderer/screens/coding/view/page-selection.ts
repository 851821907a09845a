import type { Offset } from '../../../../core/model/transcript.ts'
import type { TextMap } from './text-map.ts'

/** What the browser has selected, of the text that the page shows. */
export function selectedText(map: TextMap, text: string): string {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return ''
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = map.offsetOf({ node: startContainer, offset: startOffset })
  const end = map.offsetOf({ node: endContainer, offset: endOffset })
  return start === null || end === null ? '' : text.slice(start, end)
}

/** Where the browser's caret stands; null outside the transcript. */
export function caretIn(map: TextMap): Offset | null {
  const selection = window.getSelection()
  const node = selection?.focusNode ?? null
  return selection === null || node === null ? null : map.offsetOf({ node, offset: selection.focusOffset })
}
