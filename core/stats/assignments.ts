import { makeRandom } from './random.ts'

/**
 * Visits every assignment of as many members as are marked now, leaving each in turn in the marks.
 * @param marks 1 for a member of group 1, 0 for one of group 2; overwritten
 */
export function forEachAssignment(marks: Float64Array, visit: () => void): void {
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
 * Visits random assignments of as many members as are marked now, each drawn without replacement (the first steps
 * of a shuffle: Fisher & Yates).
 * @param marks as for {@link forEachAssignment}
 */
export function drawAssignments(
  marks: Float64Array,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  visit: () => void,
): void {
  const random = makeRandom(seed)
  const size = marks.length
  const chosen = marks.reduce((total, mark) => total + mark, 0)
  // Drawing the smaller side is less work and gives the same assignments.
  const drawn = Math.min(chosen, size - chosen)
  const mark = drawn === chosen ? 1 : 0
  const order = Uint32Array.from({ length: size }, (_, i) => i)
  const choices = new Uint32Array(drawn)
  for (let draw = 0; draw < draws; draw++) {
    marks.fill(1 - mark)
    random.choices(choices, size)
    for (let i = 0; i < drawn; i++) {
      const other = i + (choices[i] ?? 0)
      const member = order[other] ?? 0
      order[other] = order[i] ?? 0
      order[i] = member
      marks[member] = mark
    }
    visit()
  }
}
