/**
 * Makes an element for each of some things; what was there the last time keeps the element it had. An element that is
 * put into the page is styled and laid out, at every stroke of coding all those around it.
 */
export function keepElements<Thing>(
  make: (thing: Thing) => HTMLElement,
): (things: readonly Thing[]) => readonly HTMLElement[] {
  let kept = new Map<Thing, HTMLElement>()
  return (things) => {
    kept = new Map(things.map((thing) => [thing, kept.get(thing) ?? make(thing)]))
    return [...kept.values()]
  }
}

/** Makes these the children of a parent, in this order; those that stand there already are not moved. */
export function setChildren(parent: Element, wanted: readonly Element[]): void {
  const staying = new Set(wanted)
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove()
  for (const [index, element] of wanted.entries()) {
    const here = parent.children[index] ?? null
    if (here !== element) parent.insertBefore(element, here)
  }
}
