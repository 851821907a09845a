import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip } from 'react-aria-components'
import { Hint } from './hint.tsx'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'link' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ kind = 'plain', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${kind}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName
  /** Its name: said by screen readers, shown as a tooltip. */
  readonly label: string
  readonly isOn?: boolean
  /** The keys that do the same: shown with the tooltip. */
  readonly keys?: string
}

/** A button that is a drawing. */
export function IconButton({ icon, label, isOn = false, keys, ...props }: IconButtonProps) {
  return (
    <Hint delay={500}>
      <AriaButton
        {...props}
        aria-label={label}
        className={`button button-quiet button-icon ${isOn ? 'is-on' : ''}`}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </Hint>
  )
}
