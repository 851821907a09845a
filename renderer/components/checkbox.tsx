import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface CheckboxProps {
  readonly children?: ReactNode
  readonly 'aria-label'?: string
  readonly isSelected?: boolean
  readonly onChange?: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  /** "selection" inside a table's row, where the table knows what it means. */
  readonly slot?: 'selection'
}

/** Yes or no. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      <span className="checkbox-box">
        <Icon name="check" />
      </span>
      {children}
    </AriaCheckbox>
  )
}
