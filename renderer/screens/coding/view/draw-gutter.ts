import { placeLabels } from '../../../../core/coding/lanes.ts'
import type { StoredSpan } from '../../../../core/model/transcript.ts'
import type { DrawnCoding, DrawnEvent, DrawnPart, GutterWords } from './drawn.ts'
import { type Extent, measureExtent } from './gutter-geometry.ts'
import { keepElements, setChildren } from './keep-elements.ts'
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

/** What stands for codings in a section. */
interface Standing {
  readonly stripes: ReturnType<typeof keepElements<DrawnCoding>>
  readonly labels: ReturnType<typeof keepElements<DrawnCoding>>
  readonly list: HTMLElement
}

const standing = new WeakMap<HTMLElement, Standing>()

function standingIn(section: HTMLElement): Standing {
  const known = standing.get(section) ?? {
    stripes: keepElements(stripe),
    labels: keepElements(label),
    list: element('ul', 'gutter-labels'),
  }
  standing.set(section, known)
  return known
}

/** Draws a section's gutter: heads of events, a stripe per coding, a label where it begins. */
export function drawGutter(
  section: HTMLElement,
  { codings, heads, parts, height }: MeasuredGutter,
  span: StoredSpan,
  words: GutterWords,
): void {
  const gutter = section.firstElementChild
  if (gutter === null) return
  const { stripes, labels, list } = standingIn(section)
  const drawn = stripes(codings.map(({ coding }) => coding))
  for (const [index, { extent }] of codings.entries()) placeStripe(drawn[index], extent)
  const beginning = codings
    .filter(({ coding }) => coding.start >= span.start)
    .sort((a, b) => a.extent.firstLine - b.extent.firstLine || a.coding.lane - b.coding.lane)
  const { tops, left } = placeLabels(
    beginning.map(({ extent }) => extent.firstLine - pitch / 2),
    pitch,
    height,
  )
  const named = labels(beginning.slice(0, tops.length).map(({ coding }) => coding))
  for (const [index, top] of tops.entries()) placeLabel(named[index], top, beginning[index]?.extent)
  const hidden = beginning[tops.length]
  list.setAttribute('aria-label', words.codings)
  setChildren(
    list,
    hidden === undefined ? named : [...named, rest(hidden, left, { tops, bottom: height }, words)],
  )
  setChildren(gutter, [
    ...heads.map(({ event, top }) => eventHead(event, top)),
    ...parts.map(({ part, extent }) => eventPart(part, extent, part.start >= span.start)),
    ...drawn,
    ...(beginning.length === 0 ? [] : [list]),
  ])
}

function stripe({ id, colour, lane }: DrawnCoding): HTMLElement {
  const made = element('i', `stripe colour-${colour}`)
  made.dataset.coding = String(id)
  made.style.setProperty('--lane-index', String(lane))
  return made
}

function placeStripe(made: HTMLElement | undefined, { top, bottom }: Extent): void {
  made?.style.setProperty('top', `${top}px`)
  made?.style.setProperty('height', `${Math.max(bottom - top, 3)}px`)
}

function label({
  id,
  colour,
  lane,
  label: words,
  level,
  hasMemo,
  needsReview,
  name,
}: DrawnCoding): HTMLElement {
  const item = element('li', 'label-place')
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

/** @param top of the label, which may have been pushed below its stripe: then what joins them goes down beside the labels */
function placeLabel(made: HTMLElement | undefined, top: number, extent: Extent | undefined): void {
  const below = top + pitch / 2 - (extent?.bottom ?? top)
  made?.style.setProperty('top', `${top}px`)
  made?.style.setProperty('--below', `${Math.max(below, 0)}px`)
}

/** The button for the codings from one on that have no room for a label. */
function rest(
  { coding, extent }: Measured,
  left: number,
  { tops, bottom }: { readonly tops: readonly number[]; readonly bottom: number },
  words: GutterWords,
): HTMLElement {
  const lowest = Math.min(extent.firstLine - pitch / 2, bottom - pitch)
  const item = element('li', 'label-place')
  item.style.top = `${Math.max((tops.at(-1) ?? -pitch) + pitch, lowest)}px`
  const button = element('button', 'label label-more', `+${left}`)
  button.dataset.coding = String(coding.id)
  button.setAttribute('aria-label', words.more(left))
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
