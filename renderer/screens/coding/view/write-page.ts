import type { InterviewContent } from '../../../../api/types/interview.ts'
import { makeSection, turnsPerSection } from './section-node.ts'
import { describeTurn, makeTurn } from './turn-node.ts'

/**
 * Puts a transcript into an element, in the very elements that the editor makes of it (open-editor.ts) but without the
 * editor: its nodes would take longer to make than all else that opening a text takes.
 */
export function writePage(root: HTMLElement, { text, turns }: InterviewContent): void {
  const sections: HTMLElement[] = []
  for (let first = 0; first < turns.length; first += turnsPerSection) {
    const section = makeSection()
    for (const { start, end, speaker, role } of turns.slice(first, first + turnsPerSection)) {
      const turn = makeTurn()
      describeTurn(turn, { speaker, role })
      if (end > start) turn.append(text.slice(start, end))
      section.append(turn)
    }
    sections.push(section)
  }
  root.replaceChildren(...sections)
}
