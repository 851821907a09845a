import { useEffect, useRef, useState } from 'react'
import { TextField, type TextFieldProps } from './field.tsx'

export interface SavedFieldProps extends Omit<TextFieldProps, 'onChange' | 'onBlur' | 'error' | 'autoFocus'> {
  /** Saves what was typed; null when it could not, and the old value comes back. */
  readonly onCommit: (value: string) => Promise<unknown>
  /** What is wrong with a value, in words; '' or not given: nothing. What is wrong is not saved. */
  readonly check?: (value: string) => string
}

/** A text that is saved when it is left, in whatever way; Escape takes back what was typed. */
export function SavedField({ value, onCommit, check, ...props }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const error = typed === null ? '' : (check?.(typed) ?? '')
  const commit = async () => {
    if (typed !== null && typed !== value && error === '' && (await onCommit(typed)) !== null) return
    setTyped(null)
  }
  // What was saved comes back as the value: from then on it is shown, whoever changes it.
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(null)
  }
  const leave = useRef(commit)
  useEffect(() => {
    leave.current = commit
  })
  useEffect(() => () => void leave.current(), [])
  return (
    <TextField
      {...props}
      value={typed ?? value}
      error={error}
      onChange={setTyped}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
        else event.continuePropagation()
      }}
    />
  )
}
