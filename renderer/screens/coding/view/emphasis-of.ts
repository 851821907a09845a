import { codingsIn } from '../../../../core/coding/coding-order.ts'
import type { Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId } from '../../../../core/model/ids.ts'
import type { DrawnCoding, Pointed } from './drawn.ts'

/** What is pointed at stands out, the hovered before the chosen; what shares words with the hovered steps back. */
export function emphasisOf(
  codings: readonly DrawnCoding[],
  { hovered, selected }: Pointed,
): Emphasis<CodingId> {
  const strong = [hovered, selected].filter((id) => id !== null)
  const pointed = hovered === null ? undefined : codings.find((coding) => coding.id === hovered)
  const beside = pointed === undefined ? [] : codingsIn(codings, pointed).map(({ id }) => id)
  return { strong, faded: new Set(beside.filter((id) => !strong.includes(id))) }
}
