import type { ReactNode } from 'react'

export interface FigureCellProps {
  readonly above: ReactNode
  readonly below?: ReactNode
  /** What the figures are of, for who cannot see the headings, and what opens the quotes behind them. */
  readonly link?: { readonly label: string; readonly onPress: () => void }
  /** Looks like a link; for figures of a group, the way to its quotes. */
  readonly isPlain?: boolean
}

/** A cell of two lines: what counts above, what it rests on below. A plain button: there may be hundreds. */
export function FigureCell({ above, below = '', link, isPlain = true }: FigureCellProps) {
  const lines = (
    <>
      <span className={isPlain ? 'figure-above' : 'figure-above button-link'}>{above}</span>
      <span className="comparison-below">{below}</span>
    </>
  )
  if (link === undefined) return <td className="number">{lines}</td>
  return (
    <td className="number">
      <button type="button" className="figure-link" onClick={link.onPress}>
        {lines} <span className="visually-hidden">{link.label}</span>
      </button>
    </td>
  )
}
