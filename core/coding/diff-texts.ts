import type { TextEdit } from './correct-text.ts'
import { tidyEdits } from './tidy-edits.ts'

/**
 * The edits that turn one whole text into another, as small as can be found quickly: pieces that occur once in both
 * texts and in the same order hold still (patience diff: B. Cohen, "Patience Diff Advantages", 2010), first lines, then
 * stretches between punctuation, then characters; what lies between is put in the other's place.
 */
export function diffTexts(before: string, after: string): readonly TextEdit[] {
  return tidyEdits(before, diffPieces({ before, after, start: 0 }, 0))
}

interface Pair {
  readonly before: string
  readonly after: string
  /** Where `before` begins in the text before. */
  readonly start: number
}

/** How a text falls into pieces, coarse to fine; each keeps what ends it. */
const cuts = [/[^\n]*\n|[^\n]+/gu, /[^\s\p{P}]*[\s\p{P}]+|[^\s\p{P}]+/gu, /./gsu] as const

function diffPieces(pair: Pair, level: number): TextEdit[] {
  const trimmed = trimCommon(pair)
  const { before, after, start } = trimmed
  if (before === '' && after === '') return []
  const cut = cuts[level]
  if (before === '' || after === '' || cut === undefined)
    return [{ start, end: start + before.length, text: after }]
  const [old, next] = [before.match(cut) ?? [], after.match(cut) ?? []]
  const edits: TextEdit[] = []
  let [oldAt, nextAt, offset] = [0, 0, start]
  for (const anchor of [...anchors(old, next), { old: old.length, next: next.length }]) {
    const gap = { before: joined(old, oldAt, anchor.old), after: joined(next, nextAt, anchor.next) }
    for (const edit of diffPieces({ ...gap, start: offset }, level + 1)) edits.push(edit)
    offset += gap.before.length + (old[anchor.old]?.length ?? 0)
    oldAt = anchor.old + 1
    nextAt = anchor.next + 1
  }
  return edits
}

function joined(pieces: readonly string[], from: number, to: number): string {
  return pieces.slice(from, to).join('')
}

/** Without what both begin and end with. */
function trimCommon({ before, after, start }: Pair): Pair {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return {
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
    start: start + head,
  }
}

interface Anchor {
  readonly old: number
  readonly next: number
}

/** Pieces that occur once on either side, the most of them that stand in the same order. */
function anchors(old: readonly string[], next: readonly string[]): readonly Anchor[] {
  const [inOld, inNext] = [placesOf(old), placesOf(next)]
  const pairs: Anchor[] = []
  for (const [piece, at] of inOld) {
    const other = inNext.get(piece)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push({ old: at, next: other })
  }
  return longestRising(pairs)
}

/** Where each piece stands; -1 when it stands in several places. */
function placesOf(pieces: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) places.set(piece, places.has(piece) ? -1 : index)
  return places
}

/** The longest run of pairs, in order of `old`, whose `next` only rises: patience sorting. */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, { next }] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.next ?? 0) < next) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1] ?? -1
    ends[low] = index
  }
  const run: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) run.push(pair)
  }
  return run.reverse()
}
