import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { makeTextMap, type TextMap } from './text-map.ts'

/** A group of turns with the stretch of text it holds. */
export interface PageSection {
  readonly element: HTMLElement
  readonly span: StoredSpan
}

/** What stands in the page at this moment. */
export interface Page {
  readonly map: TextMap
  readonly sections: readonly PageSection[]
}

/** Reads which turns stand in which section; `turns` are those of the text that the page shows. */
export function readPage(root: HTMLElement, turns: readonly StoredSpan[]): Page {
  const map = makeTextMap(root, turns)
  let next = 0
  const sections: PageSection[] = []
  for (const element of root.querySelectorAll<HTMLElement>('.section')) {
    const first = turns[next]
    // The gutter is no turn.
    next += element.childElementCount - 1
    const last = turns[next - 1]
    if (first !== undefined && last !== undefined) {
      sections.push({ element, span: { start: first.start, end: last.end } })
    }
  }
  return { map, sections }
}
