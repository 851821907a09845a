import type { ReactNode } from 'react'
import {
  NumberField as AriaNumberField,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

export interface TextFieldProps {
  readonly label: string
  /** False: the label is for screen readers, and the placeholder says the same. */
  readonly isLabelShown?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: ReactNode
  readonly error?: string
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isMultiline?: boolean
  /** What is typed is not shown. */
  readonly isPassword?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly onKeyDown?: NonNullable<AriaTextFieldProps['onKeyDown']>
  /** Language of what is typed, when it is not the interface's. */
  readonly lang?: string
  readonly placeholder?: string
}

/** A line, or several, of text. */
export function TextField({
  label,
  isLabelShown = true,
  help,
  error,
  isMultiline = false,
  isPassword = false,
  lang,
  placeholder,
  ...props
}: TextFieldProps) {
  const writing = {
    ...(lang === undefined ? {} : { lang }),
    ...(placeholder === undefined && isLabelShown ? {} : { placeholder: placeholder ?? label }),
  }
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined && error !== ''}>
      <Label className={isLabelShown ? 'field-label' : 'visually-hidden'}>{label}</Label>
      {isMultiline ? (
        <TextArea className="field-area" rows={3} {...writing} />
      ) : (
        <Input className="field-input" {...(isPassword ? { type: 'password' } : {})} {...writing} />
      )}
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}

export interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step: number
}

/** A number within limits. */
export function NumberField({ label, min, max, step, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      className="field"
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={{ maximumFractionDigits: 3, useGrouping: false }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input number" />
    </AriaNumberField>
  )
}
