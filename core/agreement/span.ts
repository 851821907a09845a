/** A stretch of text, half-open: [start, end) in characters. */
export type Span = { readonly start: number; readonly end: number }

/** The parts of the text that any of the spans covers, ascending and apart, cut to [0, length). */
export function union(spans: readonly Span[], length: number): Span[] {
  const merged: { start: number; end: number }[] = []
  const cut = spans.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
  for (const span of cut.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push(span)
  }
  return merged
}

export function overlap(first: Span, second: Span): number {
  return Math.max(0, Math.min(first.end, second.end) - Math.max(first.start, second.start))
}

/** How many characters the spans hold together; spans that overlap count twice. */
export function totalLength(spans: readonly Span[]): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0)
}

/** How many characters two ascending lists of spans, each free of overlap, have in common. */
export function commonLength(first: readonly Span[], second: readonly Span[]): number {
  let [total, i, j] = [0, 0, 0]
  for (;;) {
    const [a, b] = [first[i], second[j]]
    if (!a || !b) return total
    total += overlap(a, b)
    if (a.end < b.end) i++
    else j++
  }
}
