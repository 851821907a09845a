import type { Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId } from '../../../../core/model/ids.ts'
import type { Pointed } from './drawn.ts'

/** Marks stripes and labels of a section as standing out, chosen, or stepping back. */
export function emphasiseGutter(
  section: HTMLElement,
  { strong, faded }: Emphasis<CodingId>,
  { selected }: Pointed,
): void {
  const strongIds = new Set(strong.map(String))
  const fadedIds = new Set([...faded].map(String))
  for (const element of section.querySelectorAll<HTMLElement>('.gutter [data-coding]')) {
    const id = element.dataset.coding ?? ''
    element.classList.toggle('is-strong', strongIds.has(id))
    element.classList.toggle('is-faded', fadedIds.has(id))
    if (element.matches('button')) element.setAttribute('aria-pressed', String(id === String(selected)))
  }
}
