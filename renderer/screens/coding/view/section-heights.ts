import type { InterviewContent } from '../../../../api/types/interview.ts'
import type { Turn } from '../../../../core/model/transcript.ts'

/** Letters of Latin script that take the room of one Chinese character, about. */
const lettersPerEm = 2.2
/** Space between turns in px (transcript.css). */
const gap = 12

/** Height of a turn that is folded, in px (transcript.css). */
const foldedHeight = 24

/** What the height of a section depends on, apart from its words. */
export interface Column {
  /** Width of a line, in px. */
  readonly width: number
  readonly fontSize: number
  readonly lineHeight: number
}

/** Measures the column of words in a transcript that is empty as yet: the page is small then, and soon laid out. */
export function measureEmptyColumn(root: HTMLElement): Column {
  const probe = document.createElement('p')
  probe.className = 'turn'
  root.append(probe)
  const column = measureColumn(probe)
  probe.remove()
  return column
}

/** Measures the column that a turn stands in. */
export function measureColumn(turn: HTMLElement): Column {
  const style = getComputedStyle(turn)
  const number = Number.parseFloat
  return {
    width: turn.clientWidth - number(style.paddingLeft) - number(style.paddingRight),
    fontSize: number(style.fontSize),
    lineHeight: number(style.lineHeight),
  }
}

/** Tells the browser about how high the sections are that it has not laid out, so that the scroll bar is right. */
export function estimateHeights(
  sections: readonly HTMLElement[],
  { turns, language }: Pick<InterviewContent, 'language'> & { readonly turns: readonly Turn[] },
  { width, fontSize, lineHeight }: Column,
  isFolded = false,
): void {
  const perLine = Math.max((width / fontSize) * (language === 'en' ? lettersPerEm : 1), 1)
  let next = 0
  for (const section of sections) {
    let height = 0
    // The gutter is no turn.
    const first = next
    next += section.childElementCount - 1
    for (const turn of turns.slice(first, next)) {
      if (isFolded && turn.role === 'interviewer') height += foldedHeight
      else height += Math.ceil((turn.end - turn.start + turn.speaker.length + 1) / perLine) * lineHeight + gap
    }
    section.style.containIntrinsicSize = `auto ${Math.round(height)}px`
  }
}
