import {
  $createTextNode,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
  ParagraphNode,
  RootNode,
} from 'lexical'
import { SectionNode, turnsPerSection } from './section-node.ts'
import { TurnNode } from './turn-node.ts'

/**
 * Keeps a transcript that is being edited what it is, whatever is deleted or put in: a root of sections, of turns, of
 * words. Only while it is edited: on opening, a thousand turns would be looked at for nothing. Returns how to end it.
 */
export function keepStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ParagraphNode, (paragraph) => {
      const turn = new TurnNode().append(...paragraph.getChildren())
      paragraph.replace(turn)
    }),
    editor.registerNodeTransform(LineBreakNode, (lineBreak) => {
      lineBreak.replace($createTextNode(' '))
    }),
    editor.registerNodeTransform(SectionNode, (section) => {
      if (section.isEmpty()) section.remove()
      else if (section.getChildrenSize() > 2 * turnsPerSection) $split(section)
    }),
    editor.registerNodeTransform(RootNode, (root) => {
      for (const child of root.getChildren()) if (!(child instanceof SectionNode)) $putIntoSection(child)
      if (root.isEmpty()) root.append(new SectionNode().append(new TurnNode()))
    }),
  )
}

function $split(section: SectionNode): void {
  const half = section.getChildren().slice(Math.floor(section.getChildrenSize() / 2))
  section.insertAfter(new SectionNode().append(...half))
}

function $putIntoSection(node: LexicalNode): void {
  const turn = $isElementNode(node) && node instanceof TurnNode ? node : new TurnNode()
  const section = new SectionNode()
  node.replace(section)
  section.append(turn === node ? turn : turn.append(...($isElementNode(node) ? node.getChildren() : [node])))
}
