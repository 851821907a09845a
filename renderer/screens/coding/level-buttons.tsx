import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'

export interface LevelButtonsProps {
  readonly competency: Competency
  readonly onChange: (level: number | null) => void
  /** Which level the pointer or the focus is on. */
  readonly onPoint: (level: number | null) => void
}

/** The levels of a scale in a row, and one for "not yet decided". */
export function LevelButtons({ competency, onChange, onPoint }: LevelButtonsProps) {
  const { t } = useTranslation('coding')
  return (
    <fieldset className="level-buttons" aria-label={t('levelTitle')}>
      {competency.levels.map((level) => (
        <button
          key={level.value}
          type="button"
          className="level-button"
          onClick={() => onChange(level.value)}
          onPointerEnter={() => onPoint(level.value)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onPoint(level.value)}
        >
          {level.value}
        </button>
      ))}
      <button type="button" className="level-button" onClick={() => onChange(null)}>
        – {t('noLevel')}
      </button>
    </fieldset>
  )
}
