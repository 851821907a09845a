import type { InterviewContent } from '../../../../api/types/interview.ts'
import { turnsPerSection } from './section-node.ts'

/** Letters of Latin script that take the room of one Chinese character, about. */
const lettersPerEm = 2.2
/** Space between turns in px (transcript.css). */
const gap = 12

/** Tells the browser about how high the sections are that it has not laid out, so that the scroll bar is right. */
export function estimateHeights(
  sections: readonly HTMLElement[],
  { turns, language }: InterviewContent,
): void {
  const [sample] = sections[0]?.getElementsByClassName('turn') ?? []
  if (sample === undefined) return
  const style = getComputedStyle(sample)
  const width =
    sample.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
  const perLine = Math.max(
    (width / Number.parseFloat(style.fontSize)) * (language === 'en' ? lettersPerEm : 1),
    1,
  )
  const line = Number.parseFloat(style.lineHeight)
  for (const [index, section] of sections.entries()) {
    let height = 0
    for (const turn of turns.slice(index * turnsPerSection, (index + 1) * turnsPerSection)) {
      height += Math.ceil((turn.end - turn.start + turn.speaker.length + 1) / perLine) * line + gap
    }
    section.style.containIntrinsicSize = `auto ${Math.round(height)}px`
  }
}
