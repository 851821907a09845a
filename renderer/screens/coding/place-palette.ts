/** Space kept to the window's edges and to the text, in px. */
const space = 8

/** Puts the palette under the text it is for; above where there is more room; always within the window. */
export function placePalette(palette: HTMLElement, range: Range): void {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.bottom > 0)
  const first = rects[0]
  const last = rects.findLast((rect) => rect.top < window.innerHeight) ?? first
  if (first === undefined || last === undefined) return
  const { width, height } = palette.getBoundingClientRect()
  const below = window.innerHeight - last.bottom - space
  const isBelow = below >= height || below >= first.top - space
  const top = isBelow ? last.bottom + space : first.top - space - height
  const left = Math.min(first.left, ...rects.map((rect) => rect.left))
  palette.style.top = `${Math.max(Math.min(top, window.innerHeight - height - space), space)}px`
  palette.style.left = `${Math.max(Math.min(left, window.innerWidth - width - space), space)}px`
}

/** Keeps the palette within the window when it grows: names of two lines, the words of a level. */
export function keepInWindow(palette: HTMLElement): void {
  const over = palette.getBoundingClientRect().bottom + space - window.innerHeight
  if (over > 0) palette.style.top = `${Math.max(palette.offsetTop - over, space)}px`
}
