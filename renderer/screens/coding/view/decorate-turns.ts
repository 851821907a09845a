import type { StoredSpan, Turn } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/**
 * Writes each turn's number and speaker into attributes that the stylesheet shows.
 * @param turns those of the text that the page shows
 */
export function nameTurns({ turnElements }: TextMap, turns: readonly Turn[]): void {
  for (const [index, element] of turnElements.entries()) {
    write(element, 'data-number', String(index + 1))
    write(element, 'data-speaker', turns[index]?.speaker)
    write(element, 'data-role', turns[index]?.role)
  }
}

/** Writes where events begin and end, in place of what stood there before. */
export function bandTurns(
  { turnElements }: TextMap,
  turns: readonly Turn[],
  events: readonly StoredSpan[],
): void {
  const places = placesOf(events, turns)
  for (const [index, element] of turnElements.entries()) write(element, 'data-event', places.get(index))
}

/** Whether a turn begins an event, ends one, is one, or lies inside; by index. */
function placesOf(events: readonly StoredSpan[], turns: readonly Turn[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  for (const { start, end } of events) {
    const first = turnIndexAt(turns, start)
    const last = turnIndexAt(turns, end)
    for (let index = first; index <= last; index += 1) places.set(index, 'inside')
    places.set(last, 'end')
    places.set(first, first === last ? 'all' : 'start')
  }
  return places
}

function write(element: HTMLElement, name: string, value: string | undefined): void {
  if ((element.getAttribute(name) ?? undefined) === value) return
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
