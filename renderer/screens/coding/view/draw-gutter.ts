import { placeLabels } from '../../../../core/coding/lanes.ts'
import type { CodingId } from '../../../../core/model/ids.ts'
import type { StoredSpan } from '../../../../core/model/transcript.ts'
import type { DrawnCoding, DrawnEvent, DrawnPart, GutterWords } from './drawn.ts'
import { type Extent, measureExtent } from './gutter-geometry.ts'
import type { TextMap } from './text-map.ts'

/** Height of a label with the space under it, in px. */
const pitch = 20

export interface GutterContent {
  readonly span: StoredSpan
  readonly codings: readonly DrawnCoding[]
  /** Events that begin in the section, each with the element of its first turn. */
  readonly events: readonly { readonly event: DrawnEvent; readonly turn: HTMLElement }[]
  /** Parts of events that lie in the section, wholly or not. */
  readonly parts: readonly DrawnPart[]
}

/** What drawing has to know of the page: read for all sections before any is written, so that none is laid out twice. */
export interface MeasuredGutter {
  readonly codings: readonly Measured[]
  readonly heads: readonly { readonly event: DrawnEvent; readonly top: number }[]
  readonly parts: readonly { readonly part: DrawnPart; readonly extent: Extent }[]
  readonly height: number
}

interface Measured {
  readonly coding: DrawnCoding
  readonly extent: Extent
}

/** @param lineHeight of the transcript, in px */
export function measureGutter(
  map: TextMap,
  section: HTMLElement,
  { codings, events, parts, span }: GutterContent,
  lineHeight: number,
): MeasuredGutter {
  const box = section.getBoundingClientRect()
  return {
    codings: codings.map((coding) => ({
      coding,
      extent: measureExtent(map, coding, { span, box, lineHeight }),
    })),
    heads: events.map(({ event, turn }) => ({ event, top: turn.getBoundingClientRect().top - box.top })),
    parts: parts.map((part) => ({ part, extent: measureExtent(map, part, { span, box, lineHeight }) })),
    height: box.height,
  }
}

/** Builds a section's gutter anew: heads of events, a stripe per coding, a label where it begins. */
export function drawGutter(
  section: HTMLElement,
  { codings, heads, parts, height }: MeasuredGutter,
  span: StoredSpan,
  words: GutterWords,
): void {
  const beginning = codings
    .filter(({ coding }) => coding.start >= span.start)
    .sort((a, b) => a.extent.firstLine - b.extent.firstLine || a.coding.lane - b.coding.lane)
  section.firstElementChild?.replaceChildren(
    ...heads.map(({ event, top }) => eventHead(event, top)),
    ...parts.map(({ part, extent }) => eventPart(part, extent, part.start >= span.start)),
    ...codings.map(({ coding, extent }) => stripe(coding, extent)),
    ...labels(beginning, height, words),
  )
}

function labels(beginning: readonly Measured[], bottom: number, words: GutterWords): readonly HTMLElement[] {
  if (beginning.length === 0) return []
  const { tops, left } = placeLabels(
    beginning.map(({ extent }) => extent.firstLine - pitch / 2),
    pitch,
    bottom,
  )
  const list = element('ul', 'gutter-labels')
  list.setAttribute('aria-label', words.codings)
  for (const [index, top] of tops.entries()) {
    const coding = beginning[index]?.coding
    if (coding !== undefined) list.append(label(coding, top))
  }
  const hidden = beginning[tops.length]
  if (left > 0 && hidden !== undefined) {
    const top = Math.max(
      (tops.at(-1) ?? -pitch) + pitch,
      Math.min(hidden.extent.firstLine - pitch / 2, bottom - pitch),
    )
    list.append(more(hidden.coding.id, words.more(left), { left, top }))
  }
  return [list]
}

function stripe({ id, colour, lane }: DrawnCoding, { top, bottom }: Extent): HTMLElement {
  const made = element('i', `stripe colour-${colour}`)
  made.dataset.coding = String(id)
  made.style.setProperty('--lane-index', String(lane))
  made.style.top = `${top}px`
  made.style.height = `${Math.max(bottom - top, 3)}px`
  return made
}

function label(
  { id, colour, lane, label: words, level, hasMemo, needsReview, name }: DrawnCoding,
  top: number,
): HTMLElement {
  const item = element('li', 'label-place')
  item.style.top = `${top}px`
  const button = element('button', `label colour-${colour}`)
  button.dataset.coding = String(id)
  button.setAttribute('aria-label', name())
  button.style.setProperty('--lane-index', String(lane))
  button.append(
    element('span', 'label-swatch'),
    element('span', 'label-name', words),
    ' ',
    element('b', 'label-level', level),
  )
  if (hasMemo) button.append(element('span', 'label-memo'))
  if (needsReview) button.append(element('span', 'label-review', '!'))
  item.append(button)
  return item
}

function more(
  first: CodingId,
  name: string,
  { left, top }: { readonly left: number; readonly top: number },
): HTMLElement {
  const item = element('li', 'label-place')
  item.style.top = `${top}px`
  const button = element('button', 'label label-more', `+${left}`)
  button.dataset.coding = String(first)
  button.setAttribute('aria-label', name)
  item.append(button)
  return item
}

function eventPart({ letter, name }: DrawnPart, { top, bottom }: Extent, isBeginning: boolean): HTMLElement {
  const made = element('span', 'event-part', isBeginning ? letter : '')
  made.title = name
  made.style.top = `${top}px`
  made.style.height = `${Math.max(bottom - top, 3)}px`
  return made
}

function eventHead({ id, number, title, about, parts }: DrawnEvent, top: number): HTMLElement {
  const head = element('button', 'event-head')
  head.dataset.event = String(id)
  head.style.top = `${top}px`
  head.append(
    element('span', 'event-flag'),
    element('b', '', number),
    element('b', 'event-title', title),
    element('span', 'quiet', about),
    element('span', 'event-letters', parts.map(({ letter }) => letter).join(' ')),
  )
  return head
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
