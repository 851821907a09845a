import { useMemo } from 'react'
import { compareTexts } from '../../core/coding/compare-texts.ts'
import './text-difference.css'

/** Words as they are now, with what was taken out of them struck through and what was put in underlined. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = useMemo(() => piecesOf(before, after), [before, after])
  return (
    <span className="text-difference">
      {pieces.map(({ kind, text, at }) => {
        if (kind === 'out') return <del key={`${kind}${at}`}>{text}</del>
        if (kind === 'in') return <ins key={`${kind}${at}`}>{text}</ins>
        return <span key={`${kind}${at}`}>{text}</span>
      })}
    </span>
  )
}

interface Piece {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
  /** Where it stands in the words before. */
  readonly at: number
}

function piecesOf(before: string, after: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, text } of compareTexts(before, after)) {
    pieces.push({ kind: 'same', text: before.slice(at, start), at })
    pieces.push({ kind: 'out', text: before.slice(start, end), at: start }, { kind: 'in', text, at: start })
    at = end
  }
  pieces.push({ kind: 'same', text: before.slice(at), at })
  return pieces.filter((piece) => piece.text !== '')
}
