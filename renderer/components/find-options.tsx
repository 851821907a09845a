import { useTranslation } from 'react-i18next'
import type { FindOptions } from '../../core/text/query-pattern.ts'
import { Checkbox } from './checkbox.tsx'

/** What makes a difference when words are looked for. */
export function FindOptionBoxes({
  options,
  onChange,
}: {
  readonly options: FindOptions
  readonly onChange: (options: FindOptions) => void
}) {
  const { t } = useTranslation('common')
  return (['matchCase', 'matchWidth', 'matchScript'] as const).map((option) => (
    <Checkbox
      key={option}
      isSelected={options[option] === true}
      onChange={(isOn) => onChange({ ...options, [option]: isOn })}
    >
      {t(`find.${option}`)}
    </Checkbox>
  ))
}
