import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectProps<Value extends string> {
  readonly label: string
  /** False: the label is for screen readers only (in a table's cell). */
  readonly isLabelShown?: boolean
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

/** One of several. */
export function Select<Value extends string>({
  label,
  isLabelShown = true,
  value,
  options,
  onChange,
  isDisabled = false,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className={isLabelShown ? 'field' : 'field select-small'}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Label className={isLabelShown ? 'field-label' : 'visually-hidden'}>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className="option">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
