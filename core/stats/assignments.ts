import { makeRandom } from './random.ts'

/**
 * Visits every assignment of as many members as are marked now, leaving each in turn in the marks.
 * @param marks 1 for a member of group 1, 0 for one of group 2; overwritten
 */
export function forEachAssignment(marks: Uint8Array, visit: () => void): void {
  const size = marks.length
  const chosen = marks.reduce((total, mark) => total + mark, 0)
  const members = Array.from({ length: chosen }, (_, i) => i)
  marks.fill(0).fill(1, 0, chosen)
  visit()
  for (;;) {
    let moving = chosen - 1
    while (moving >= 0 && members[moving] === size - chosen + moving) moving--
    if (moving < 0) return
    const start = (members[moving] ?? 0) + 1
    for (let i = moving; i < chosen; i++) marks[members[i] ?? 0] = 0
    for (let i = moving; i < chosen; i++) {
      const member = start + i - moving
      members[i] = member
      marks[member] = 1
    }
    visit()
  }
}

/**
 * Visits random assignments of as many members as are marked now, each by a full shuffle (Fisher & Yates).
 * @param marks as for {@link forEachAssignment}
 */
export function drawAssignments(
  marks: Uint8Array,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  visit: () => void,
): void {
  const random = makeRandom(seed)
  for (let draw = 0; draw < draws; draw++) {
    for (let last = marks.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      const kept = marks[last] ?? 0
      marks[last] = marks[other] ?? 0
      marks[other] = kept
    }
    visit()
  }
}
