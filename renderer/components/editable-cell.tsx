import { useState } from 'react'

export interface EditableCellProps {
  readonly label: string
  readonly value: string
  readonly isRequired?: boolean
  /** Saves; null when it could not, and the old value comes back. */
  readonly onCommit: (value: string) => Promise<unknown>
}

/** A text in a table that can be changed where it stands: Enter or leaving saves, Escape restores. */
export function EditableCell({ label, value, isRequired = false, onCommit }: EditableCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = async () => {
    const next = typed?.trim()
    if (next !== undefined && next !== value && !(isRequired && next === '')) await onCommit(next)
    setTyped(null)
  }
  return (
    <input
      className="editable-cell"
      aria-label={label}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
