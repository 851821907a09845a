/** How far beyond what is in sight a section is already drawn, in px. */
const margin = '900px 0px'

export interface NearSections {
  readonly near: ReadonlySet<number>
  close(): void
}

/** Watches which sections are in sight or nearly, and tells of each that comes or goes. */
export function watchSections(
  scroller: HTMLElement,
  sections: readonly HTMLElement[],
  listener: { readonly onCome: (section: number) => void; readonly onGo: (section: number) => void },
): NearSections {
  const near = new Set<number>()
  const indexes = new Map<Element, number>(sections.map((section, index) => [section, index]))
  const observer = new IntersectionObserver(
    (entries) => {
      // One batch may say "in" and then "out" of the same section: only the end counts.
      const last = new Map(entries.map((entry) => [entry.target, entry.isIntersecting]))
      for (const [target, isNear] of last) {
        const index = indexes.get(target)
        if (index === undefined || near.has(index) === isNear) continue
        if (isNear) near.add(index)
        else near.delete(index)
        if (isNear) listener.onCome(index)
        else listener.onGo(index)
      }
    },
    { root: scroller, rootMargin: margin },
  )
  for (const section of sections) observer.observe(section)
  return { near, close: () => observer.disconnect() }
}
