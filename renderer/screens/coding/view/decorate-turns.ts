import type { StoredSpan, Turn } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/**
 * Writes each turn's number and speaker, and where events begin and end, into attributes that the stylesheet shows.
 * @param turns those of the text that the page shows
 */
export function decorateTurns(
  { turnElements }: TextMap,
  turns: readonly Turn[],
  events: readonly StoredSpan[],
): void {
  const places = placesOf(events, turns)
  for (const [index, { dataset }] of turnElements.entries()) {
    write(dataset, 'number', String(index + 1))
    write(dataset, 'speaker', turns[index]?.speaker)
    write(dataset, 'role', turns[index]?.role)
    write(dataset, 'event', places.get(index))
  }
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

function write(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (dataset[name] === value) return
  if (value === undefined) delete dataset[name]
  else dataset[name] = value
}
