/** How far beyond what is in sight a section is already drawn, in px. */
const margin = 900

export interface NearSections {
  readonly near: ReadonlySet<HTMLElement>
  /** Watches these, which stand one under the other, and no others; those that were near stay so. */
  watch(sections: readonly HTMLElement[]): void
  /**
   * Looks which are near now: the browser tells only with the next frame. They are laid out with what is read next,
   * rather than with what is painted next. Returns those that came, without telling of them.
   */
  look(): readonly HTMLElement[]
  close(): void
}

/** Watches which sections are in sight or nearly, and tells of each that comes or goes. */
export function watchSections(
  scroller: HTMLElement,
  listener: {
    readonly onCome: (section: HTMLElement) => void
    readonly onGo: (section: HTMLElement) => void
  },
): NearSections {
  const near = new Set<HTMLElement>()
  const watched = new Set<HTMLElement>()
  const observer = new IntersectionObserver(
    (entries) => {
      // One batch may say "in" and then "out" of the same section: only the end counts.
      const last = new Map(entries.map((entry) => [entry.target, entry.isIntersecting]))
      for (const [target, isNear] of last) {
        if (!(target instanceof HTMLElement) || !watched.has(target) || near.has(target) === isNear) continue
        if (isNear) come(target)
        else go(target)
      }
    },
    { root: scroller, rootMargin: `${margin}px 0px` },
  )

  function come(section: HTMLElement): void {
    near.add(section)
    listener.onCome(section)
  }

  function go(section: HTMLElement): void {
    near.delete(section)
    section.style.contentVisibility = ''
    listener.onGo(section)
  }

  return {
    near,
    watch(sections) {
      const wanted = new Set(sections)
      for (const section of watched) {
        if (wanted.has(section)) continue
        watched.delete(section)
        observer.unobserve(section)
        if (near.has(section)) go(section)
      }
      for (const section of sections) {
        if (watched.has(section)) continue
        watched.add(section)
        observer.observe(section)
      }
    },
    look() {
      const { top, bottom } = scroller.getBoundingClientRect()
      const came = [...watched].filter((section) => {
        if (near.has(section)) return false
        const box = section.getBoundingClientRect()
        return box.bottom > top - margin && box.top < bottom + margin
      })
      for (const section of came) {
        near.add(section)
        section.style.contentVisibility = 'visible'
      }
      return came
    },
    close: () => observer.disconnect(),
  }
}
