import { ElementNode, setDOMUnmanaged } from 'lexical'

/** Turns in a section: few enough to paint at once, many enough to keep the count of sections small. */
export const turnsPerSection = 20

/** The element of a section, as yet without turns: its first child is the gutter. */
export function makeSection(): HTMLElement {
  const element = document.createElement('section')
  element.className = 'section'
  const gutter = document.createElement('div')
  gutter.className = 'gutter'
  gutter.contentEditable = 'false'
  element.append(gutter)
  return element
}

/**
 * A group of turns that the browser skips while out of sight (`content-visibility` on every turn drops frames, on
 * sections it does not). Its first child is the gutter, which is not Lexical's.
 */
export class SectionNode extends ElementNode {
  override $config() {
    return this.config('section', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const element = makeSection()
    for (const gutter of element.querySelectorAll<HTMLElement>('.gutter')) setDOMUnmanaged(gutter)
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement) {
    return super.getDOMSlot(element).withAfter(element.firstElementChild)
  }

  override canBeEmpty(): boolean {
    return false
  }

  override isShadowRoot(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override canMergeWith(): boolean {
    return false
  }
}
