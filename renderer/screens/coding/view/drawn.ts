import type { Mark } from '../../../../core/coding/runs.ts'
import type { CodingId, EventId } from '../../../../core/model/ids.ts'
import type { StoredSpan } from '../../../../core/model/transcript.ts'

/** A coding as the transcript draws it, words included. */
export interface DrawnCoding extends Mark<CodingId> {
  /** Column of the gutter, 0 next to the text. */
  readonly lane: number
  /** Short name of the competency. */
  readonly label: string
  /** The level, or a dash. */
  readonly level: string
  readonly hasMemo: boolean
  /** What a screen reader says; put together only for labels that are drawn. */
  readonly name: () => string
}

/** An event as the transcript draws it: a band with a head. */
export interface DrawnEvent extends StoredSpan {
  readonly id: EventId
  /** "Event 2". */
  readonly number: string
  readonly title: string
  /** Outcome and turns. */
  readonly about: string
  readonly parts: readonly DrawnPart[]
}

/** A part of an event (STAR), drawn as a letter and a thin line beside its words. */
export interface DrawnPart extends StoredSpan {
  readonly letter: string
  readonly name: string
}

/** Words that the gutter needs and does not know. */
export interface GutterWords {
  /** Name of the list of codings. */
  readonly codings: string
  /** Name of a button that stands for codings without room for a label. */
  readonly more: (count: number) => string
}

/** Which coding is pointed at, and which is chosen. */
export interface Pointed {
  readonly hovered: CodingId | null
  readonly selected: CodingId | null
}
