import type { Look } from '../../../../charts/look.ts'

/** The look of a theme. Charts that leave the program are always light. */
export function lookOf(theme: 'light' | 'dark'): Look {
  const probe = document.createElement('div')
  probe.dataset.theme = theme
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const look = {
    paper: token('--paper'),
    ink: token('--ink'),
    quiet: token('--ink-2'),
    line: token('--hair'),
    accent: token('--accent'),
    tint: token('--accent-tint'),
    // Double quotes would end the attribute of the SVG that the font is written to.
    font: getComputedStyle(document.body).fontFamily.replaceAll('"', "'"),
  }
  probe.remove()
  return look
}
