import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/** Writes each turn's number, and where events begin and end, into attributes that the stylesheet shows. */
export function decorateTurns({ turns, turnElements }: TextMap, events: readonly StoredSpan[]): void {
  const places = new Map<number, string>()
  for (const { start, end } of events) {
    const first = turnIndexAt(turns, start)
    const last = turnIndexAt(turns, end)
    for (let index = first; index <= last; index += 1) places.set(index, 'inside')
    places.set(last, 'end')
    places.set(first, first === last ? 'all' : 'start')
  }
  for (const [index, element] of turnElements.entries()) {
    const number = String(index + 1)
    const place = places.get(index)
    if (element.dataset.number !== number) element.dataset.number = number
    if (element.dataset.event === place) continue
    if (place === undefined) delete element.dataset.event
    else element.dataset.event = place
  }
}
