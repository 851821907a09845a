import type { StoredSpan } from '../model/transcript.ts'
import type { TextEdit } from './correct-text.ts'
import { tidyEdits, trimEdit } from './tidy-edits.ts'

/** A stretch of the text before that is kept, or text that was put in. */
type Piece = StoredSpan | string

/**
 * The edits of the text before that make of it what the first edits and then the second ones make. What was taken out
 * and put back the same is no edit, so that typing and undoing it leaves nothing to be done.
 * @param second edits of the text after the first
 */
export function composeEdits(
  before: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const pieces = piecesOf(first, before.length)
  const composed: Piece[] = []
  let at = 0
  let rest = pieces
  for (const edit of second) {
    const [kept, behind] = cut(rest, edit.start - at)
    composed.push(...kept, edit.text)
    rest = cut(behind, edit.end - edit.start)[1]
    at = edit.end
  }
  const edits = editsOf([...composed, ...rest], before.length)
  return tidyEdits(
    before,
    edits.map((edit) => trimEdit(before, edit)),
  )
}

function piecesOf(edits: readonly TextEdit[], length: number): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    pieces.push({ start: at, end: start }, text)
    at = end
  }
  return [...pieces, { start: at, end: length }]
}

/** The pieces of the first so many characters, and the others. */
function cut(pieces: readonly Piece[], length: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = length
  for (const [index, piece] of pieces.entries()) {
    const size = typeof piece === 'string' ? piece.length : piece.end - piece.start
    if (size > left) {
      const [head, tail] = halves(piece, left)
      return [
        [...pieces.slice(0, index), head],
        [tail, ...pieces.slice(index + 1)],
      ]
    }
    left -= size
  }
  return [pieces, []]
}

function halves(piece: Piece, at: number): readonly [Piece, Piece] {
  if (typeof piece === 'string') return [piece.slice(0, at), piece.slice(at)]
  const middle = piece.start + at
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ]
}

/** Whatever stands between the kept pieces, as edits. */
function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let text = ''
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') text += piece
    else if (piece.start < piece.end || piece.start === length) {
      if (piece.start > at || text !== '') edits.push({ start: at, end: piece.start, text })
      at = piece.end
      text = ''
    }
  }
  return edits
}
