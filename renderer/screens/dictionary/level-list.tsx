import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Level } from '../../../api/types/dictionary.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'

export interface LevelListProps {
  readonly levels: readonly Level[]
  readonly language: keyof Bilingual
  readonly isFrozen: boolean
  readonly onChange: (levels: Level[]) => void
}

/** The scale: each level with its anchor and its indicators, one a line. */
export function LevelList({ levels, language, isFrozen, onChange }: LevelListProps) {
  const { t } = useTranslation('dictionary')
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  const change = (value: number, changes: Partial<Level>) =>
    onChange(levels.map((level) => (level.value === value ? { ...level, ...changes } : level)))
  const next = levels.length === 0 ? 0 : Math.max(...levels.map((level) => level.value)) + 1
  const empty = { zh: '', en: '' }
  return (
    <section aria-label={t('levels')}>
      <h3>{t('levels')}</h3>
      <p className="field-help">{t('levelsHelp')}</p>
      {levels.map((level) => (
        <div key={level.value} className="level-row">
          <strong>{t('levelNumber', { level: level.value })}</strong>
          <TextField
            label={t('anchor')}
            value={level.anchor[language]}
            lang={lang}
            isDisabled={isFrozen}
            onChange={(text) => change(level.value, { anchor: { ...level.anchor, [language]: text } })}
          />
          <TextField
            label={t('indicators')}
            value={level.indicators[language]}
            lang={lang}
            isMultiline
            isDisabled={isFrozen}
            onChange={(text) =>
              change(level.value, { indicators: { ...level.indicators, [language]: text } })
            }
          />
          <IconButton
            icon="close"
            label={t('levelRemove', { level: level.value })}
            isDisabled={isFrozen}
            onPress={() => onChange(levels.filter((one) => one.value !== level.value))}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        icon="plus"
        isDisabled={isFrozen || next > 9}
        onPress={() => onChange([...levels, { value: next, anchor: empty, indicators: empty }])}
      >
        {t('levelAdd', { level: next })}
      </Button>
    </section>
  )
}
