import type { ReactNode } from 'react'

/** A cell of two lines: what counts above, what it rests on below. */
export function FigureCell({ above, below = '' }: { readonly above: ReactNode; readonly below?: ReactNode }) {
  return (
    <td className="number">
      <div>{above}</div>
      <div className="comparison-below">{below}</div>
    </td>
  )
}
