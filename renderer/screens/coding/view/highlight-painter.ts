import { type Run, runStyles } from '../../../../core/coding/runs.ts'
import type { StoredSpan } from '../../../../core/model/transcript.ts'
import type { TextMap } from './text-map.ts'

/** Colours of the code palette (tokens.css). */
const colours = 12

/** Highlights that may lie over the runs: background alone. A later one lies over an earlier one. */
const overlays = ['find-hit', 'find-current', 'text-selection'] as const
export type Overlay = (typeof overlays)[number]

export interface HighlightPainter {
  /** Draws a section's runs, in place of what it showed before. */
  paint(section: HTMLElement, runs: readonly Run[]): void
  clear(section: HTMLElement): void
  /** Draws these spans, in place of those before. */
  overlay(name: Overlay, spans: readonly StoredSpan[]): void
  close(): void
}

/**
 * Draws by CSS Custom Highlights, which are not part of the document. What each name looks like stands in
 * highlights.css.
 * @param mapNow gives the map of the page as it is
 */
export function makeHighlightPainter(mapNow: () => TextMap): HighlightPainter {
  const highlights = register()
  const painted = new Map<
    HTMLElement,
    readonly { readonly highlight: Highlight; readonly range: StaticRange }[]
  >()

  function clear(section: HTMLElement): void {
    for (const { highlight, range } of painted.get(section) ?? []) highlight.delete(range)
    painted.delete(section)
  }

  return {
    clear,
    paint(section, runs) {
      clear(section)
      const map = mapNow()
      painted.set(
        section,
        runs.flatMap((run) => {
          const highlight = highlights.get(nameOf(run))
          if (highlight === undefined) return []
          const range = map.staticRangeOf(run)
          highlight.add(range)
          return [{ highlight, range }]
        }),
      )
    },
    overlay(name, spans) {
      const highlight = highlights.get(name)
      highlight?.clear()
      for (const span of spans) highlight?.add(mapNow().rangeOf(span))
    },
    close() {
      // The next view may have put its own in their place already.
      for (const [name, highlight] of highlights)
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    },
  }
}

function nameOf({ colour, style }: Run): string {
  return style === 'faded' ? 'code-faded' : `code-${colour}-${style}`
}

function register(): ReadonlyMap<string, Highlight> {
  const highlights = new Map<string, Highlight>()
  for (let colour = 1; colour <= colours; colour += 1) {
    for (const style of runStyles) highlights.set(`code-${colour}-${style}`, new Highlight())
  }
  highlights.set('code-faded', new Highlight())
  for (const [index, name] of overlays.entries()) {
    const highlight = new Highlight()
    highlight.priority = index + 1
    highlights.set(name, highlight)
  }
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight)
  return highlights
}
