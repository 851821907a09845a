import type { StoredSpan } from '../model/transcript.ts'
import type { TextEdit } from './correct-text.ts'
import { tidyEdits, trimEdit } from './tidy-edits.ts'

/** A stretch that both texts have: as long from `start` in the one as from `startAfter` in the other. */
interface Common {
  readonly start: number
  readonly startAfter: number
  readonly length: number
}

interface Texts {
  readonly before: string
  readonly after: string
}

/** How long a stretch must be, and stand only once in either text, to hold the two together: longest tried first. */
const anchorLengths = [32, 12, 5] as const

/** More differences than this between two anchors are one edit: finding fewest would take too long. */
const mostDifferences = 400

/**
 * The edits that turn one text into another whose way there is not known (a file that came back, a transcript that was
 * imported again): what stands unchanged between them is kept, also where lines were joined or split. Stretches that
 * stand once in both texts hold them together; between two of those the fewest differences are found (E. W. Myers, "An
 * O(ND) difference algorithm and its variations", Algorithmica 1, 1986). For what was typed at a caret use `diffEdits`.
 */
export function compareTexts(before: string, after: string): readonly TextEdit[] {
  const whole = trimEdit(before, { start: 0, end: before.length, text: after })
  const middle = { before: before.slice(whole.start, whole.end), after: whole.text }
  const edits = editsAround(middle, commonOf(middle, anchorLengths)).map(({ start, end, text }) =>
    trimEdit(before, { start: whole.start + start, end: whole.start + end, text }),
  )
  return tidyEdits(before, edits)
}

/** What two texts have in common, in order, none over another. */
function commonOf(texts: Texts, lengths: readonly number[]): readonly Common[] {
  const { before, after } = texts
  if (before === '' || after === '') return []
  const [length, ...shorter] = lengths
  if (length === undefined) return fewestDifferences(texts)
  return gapsBetween(texts, inOrder(anchors(texts, length))).flatMap(({ gap, anchor }) => {
    const within = {
      before: before.slice(gap.start, gap.end),
      after: after.slice(gap.startAfter, gap.endAfter),
    }
    const found = commonOf(within, shorter).map((common) => ({
      ...common,
      start: common.start + gap.start,
      startAfter: common.startAfter + gap.startAfter,
    }))
    return anchor === null ? found : [...found, anchor]
  })
}

/** Stretches of at least `length` that stand once in the one text and are met in the other, grown as far as they go. */
function anchors({ before, after }: Texts, length: number): readonly Common[] {
  const places = placesOnce(before, length)
  const found: Common[] = []
  let at = 0
  while (at + length <= after.length) {
    const start = places.get(after.slice(at, at + length))
    if (start === undefined) {
      at += 1
      continue
    }
    const anchor = grown({ before, after }, { start, startAfter: at, length }, found.at(-1))
    found.push(anchor)
    at = anchor.startAfter + anchor.length
  }
  return found
}

/** Where each stretch starts that is looked up, every `length` characters; those that stand twice are left out. */
function placesOnce(text: string, length: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (let start = 0; start + length <= text.length; start += length) {
    const stretch = text.slice(start, start + length)
    if (places.has(stretch)) twice.add(stretch)
    places.set(stretch, start)
  }
  for (const stretch of twice) places.delete(stretch)
  return places
}

function grown({ before, after }: Texts, { start, startAfter, length }: Common, last?: Common): Common {
  const floor = last === undefined ? 0 : last.startAfter + last.length
  let head = 0
  while (
    startAfter - head > floor &&
    head < start &&
    before[start - head - 1] === after[startAfter - head - 1]
  )
    head += 1
  let tail = length
  while (start + tail < before.length && before[start + tail] === after[startAfter + tail]) tail += 1
  return { start: start - head, startAfter: startAfter - head, length: head + tail }
}

/** As much of the anchors as stands in the same order in both texts: the heaviest chain, greedily by length. */
function inOrder(found: readonly Common[]): readonly Common[] {
  const chain: Common[] = []
  for (const anchor of found.toSorted((one, other) => other.length - one.length)) {
    const at = chain.findIndex((kept) => kept.startAfter > anchor.startAfter)
    const next = at < 0 ? undefined : chain[at]
    const last = at < 0 ? chain.at(-1) : chain[at - 1]
    const fits =
      (last === undefined || isBefore(last, anchor)) && (next === undefined || isBefore(anchor, next))
    if (fits) chain.splice(at < 0 ? chain.length : at, 0, anchor)
  }
  return chain
}

function isBefore(one: Common, other: Common): boolean {
  return one.start + one.length <= other.start && one.startAfter + one.length <= other.startAfter
}

interface Gap extends StoredSpan {
  readonly startAfter: number
  readonly endAfter: number
}

/** What lies before each stretch, and behind the last. */
function gapsBetween(
  { before, after }: Texts,
  commons: readonly Common[],
): readonly { readonly gap: Gap; readonly anchor: Common | null }[] {
  let start = 0
  let startAfter = 0
  const gaps = commons.map((anchor) => {
    const gap = { start, end: anchor.start, startAfter, endAfter: anchor.startAfter }
    start = anchor.start + anchor.length
    startAfter = anchor.startAfter + anchor.length
    return { gap, anchor }
  })
  return [...gaps, { gap: { start, end: before.length, startAfter, endAfter: after.length }, anchor: null }]
}

/** Whatever lies between what both have in common, as edits. */
function editsAround(texts: Texts, commons: readonly Common[]): readonly TextEdit[] {
  return gapsBetween(texts, commons).map(({ gap }) => ({
    start: gap.start,
    end: gap.end,
    text: texts.after.slice(gap.startAfter, gap.endAfter),
  }))
}

/** Myers' greedy algorithm, with the furthest places of every round kept for the way back. */
function fewestDifferences({ before, after }: Texts): readonly Common[] {
  const rounds: Int32Array[] = []
  const most = Math.min(before.length + after.length, mostDifferences)
  let furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  for (let round = 0; round <= most; round += 1) {
    rounds.push(furthest.slice())
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      let x = steps(furthest, middle, diagonal, round)
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      furthest[middle + diagonal] = x
      if (x >= before.length && x - diagonal >= after.length)
        return wayBack({ before, after }, rounds, middle)
    }
    furthest = furthest.slice()
  }
  return []
}

/** How far one more difference leads on a diagonal, before what is alike from there. */
function steps(furthest: Int32Array, middle: number, diagonal: number, round: number): number {
  if (round === 0) return 0
  const below = furthest[middle + diagonal - 1] ?? 0
  const above = furthest[middle + diagonal + 1] ?? 0
  const isDown = diagonal === -round || (diagonal !== round && below < above)
  return isDown ? above : below + 1
}

function wayBack({ before, after }: Texts, rounds: readonly Int32Array[], middle: number): readonly Common[] {
  const commons: Common[] = []
  let x = before.length
  let diagonal = before.length - after.length
  for (let round = rounds.length - 1; round >= 0; round -= 1) {
    const from = rounds[round]
    if (from === undefined) break
    const start = steps(from, middle, diagonal, round)
    if (x > start) commons.push({ start, startAfter: start - diagonal, length: x - start })
    const isDown =
      round > 0 && (diagonal === -round || (diagonal !== round && isLess(from, middle, diagonal)))
    x = isDown ? start : start - 1
    diagonal += isDown ? 1 : -1
  }
  return commons.reverse()
}

function isLess(furthest: Int32Array, middle: number, diagonal: number): boolean {
  return (furthest[middle + diagonal - 1] ?? 0) < (furthest[middle + diagonal + 1] ?? 0)
}
