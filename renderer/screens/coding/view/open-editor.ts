import { $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical'
import type { InterviewContent } from '../../../../api/types/interview.ts'
import { SectionNode, turnsPerSection } from './section-node.ts'
import { TurnNode } from './turn-node.ts'

/** Puts a transcript into an element as a Lexical document that cannot be edited. Returns the editor. */
export function openEditor(root: HTMLElement, { text, turns }: InterviewContent): LexicalEditor {
  const editor = createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [SectionNode, TurnNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  editor.update(
    () => {
      for (let first = 0; first < turns.length; first += turnsPerSection) {
        const section = new SectionNode()
        for (const { start, end, speaker, role } of turns.slice(first, first + turnsPerSection)) {
          const turn = new TurnNode().setSpeaker({ speaker, role })
          if (end > start) turn.append($createTextNode(text.slice(start, end)))
          section.append(turn)
        }
        $getRoot().append(section)
      }
    },
    { discrete: true, skipTransforms: true, tag: 'history-merge' },
  )
  return editor
}
