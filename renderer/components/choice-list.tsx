import { Radio, RadioGroup } from 'react-aria-components'
import './choice-list.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly text: string
}

/** One of a few ways to go on, each with a line that says what it means. */
export function ChoiceList<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}) {
  return (
    <RadioGroup
      className="choices"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="choice">
          <span className="choice-dot" aria-hidden="true" />
          <span>
            {choice.label}
            <span className="choice-text">{choice.text}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
