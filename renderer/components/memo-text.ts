import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
} from 'lexical'
import { type MemoMark, memoMarkKinds } from '../../api/types/memo.ts'

/** A memo's words, and what of them is set off. */
export interface MemoContent {
  readonly text: string
  readonly marks: readonly MemoMark[]
}

/** Puts a memo into the editor, a paragraph a line. To be called within an update of it. */
export function $writeMemo({ text, marks }: MemoContent): void {
  const root = $getRoot().clear()
  let start = 0
  for (const line of text.split('\n')) {
    const paragraph = $createParagraphNode()
    for (const stretch of stretchesOf({ start, end: start + line.length }, marks)) {
      const node = $createTextNode(text.slice(stretch.start, stretch.end))
      for (const kind of stretch.kinds) node.toggleFormat(kind)
      paragraph.append(node)
    }
    root.append(paragraph)
    start += line.length + 1
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly kinds: readonly MemoMark['kind'][]
}

/** A line cut wherever something begins or ends to be set off. */
export function stretchesOf(
  line: { readonly start: number; readonly end: number },
  marks: readonly MemoMark[],
): readonly Stretch[] {
  const inside = (at: number) => at > line.start && at < line.end
  const borders = new Set([
    line.start,
    line.end,
    ...marks.flatMap(({ start, end }) => [start, end]).filter(inside),
  ])
  const ordered = [...borders].sort((a, b) => a - b)
  return ordered.slice(0, -1).flatMap((start, index) => {
    const end = ordered[index + 1] ?? start
    const kinds = memoMarkKinds.filter((kind) =>
      marks.some((mark) => mark.kind === kind && mark.start <= start && end <= mark.end),
    )
    return end > start ? [{ start, end, kinds }] : []
  })
}

/** The memo that stands in the editor. To be called while reading its state. */
export function $readMemo(): MemoContent {
  let text = ''
  const marks: MemoMark[] = []
  const read = (node: LexicalNode) => {
    if ($isLineBreakNode(node)) text += '\n'
    else if ($isTextNode(node)) {
      const start = text.length
      text += node.getTextContent()
      for (const kind of memoMarkKinds)
        if (node.hasFormat(kind)) extend(marks, { start, end: text.length, kind })
    } else if ($isElementNode(node)) for (const child of node.getChildren()) read(child)
  }
  for (const [index, block] of $getRoot().getChildren().entries()) {
    if (index > 0) text += '\n'
    read(block)
  }
  const trimmed = text.trimEnd()
  return {
    text: trimmed,
    marks: marks
      .map((mark) => ({ ...mark, end: Math.min(mark.end, trimmed.length) }))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** Adds a mark, or lets the one before it go on where it touches. */
function extend(marks: MemoMark[], mark: MemoMark): void {
  const index = marks.findLastIndex(({ kind, end }) => kind === mark.kind && end === mark.start)
  const before = marks[index]
  if (before === undefined) marks.push(mark)
  else marks[index] = { ...before, end: mark.end }
}
