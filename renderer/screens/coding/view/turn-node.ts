import { ElementNode, type LexicalNode, type SerializedElementNode } from 'lexical'
import type { Role } from '../../../../core/model/transcript.ts'

export interface SpeakerOfTurn {
  readonly speaker: string
  readonly role: Role
}

/** The element of a turn, as yet without words. */
export function makeTurn(): HTMLElement {
  const element = document.createElement('p')
  element.className = 'turn'
  return element
}

export function describeTurn(element: HTMLElement, { speaker, role }: SpeakerOfTurn): void {
  element.setAttribute('data-speaker', speaker)
  element.setAttribute('data-role', role)
}

type SerializedTurnNode = SerializedElementNode & SpeakerOfTurn

/**
 * One turn of speech: its words and nothing else. Speaker and number are written beside it by the stylesheet, out of
 * attributes, so that they are in no selection, no copy and no offset.
 */
export class TurnNode extends ElementNode {
  __speaker = ''
  __role: Role = 'other'

  override $config() {
    return this.config('turn', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__speaker = before.__speaker
    this.__role = before.__role
  }

  setSpeaker({ speaker, role }: SpeakerOfTurn): this {
    const writable = this.getWritable()
    writable.__speaker = speaker
    writable.__role = role
    return writable
  }

  override createDOM(): HTMLElement {
    const element = makeTurn()
    this.describe(element)
    return element
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.describe(element)
    return false
  }

  /** Enter inside a turn makes two turns of one speaker. */
  override insertNewAfter(): LexicalNode {
    const next = new TurnNode().setSpeaker({ speaker: this.__speaker, role: this.__role })
    this.insertAfter(next)
    return next
  }

  override collapseAtStart(): boolean {
    return true
  }

  override canMergeWhenEmpty(): boolean {
    return true
  }

  override canIndent(): boolean {
    return false
  }

  override exportJSON(): SerializedTurnNode {
    return { ...super.exportJSON(), speaker: this.__speaker, role: this.__role }
  }

  private describe(element: HTMLElement): void {
    describeTurn(element, { speaker: this.__speaker, role: this.__role })
  }
}
