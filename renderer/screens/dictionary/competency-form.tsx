import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency, CompetencyFields } from '../../../api/types/dictionary.ts'
import { SavedField } from '../../components/saved-field.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { LevelTable } from './level-table.tsx'

const texts = ['definition', 'include', 'exclude'] as const
const colours = Array.from({ length: 12 }, (_none, index) => index + 1)
/** As many characters as a code may have. */
const longestCode = 12

export interface CompetencyFormProps {
  readonly competency: Competency
  readonly isFrozen: boolean
}

/** One competency in both languages; each field is saved when it is left. */
export function CompetencyForm({ competency, isFrozen }: CompetencyFormProps) {
  const { t, i18n } = useTranslation('dictionary')
  const call = useCommand()
  const [language, setLanguage] = useState<keyof Bilingual>(i18n.language === 'en' ? 'en' : 'zh')
  const save = (changes: Partial<CompetencyFields>) =>
    call('competency.update', { competencyId: competency.id, ...changes })
  const nameField = (of: keyof Bilingual, label: string) => (
    <SavedField
      label={label}
      value={competency.name[of]}
      lang={langOf(of)}
      isDisabled={isFrozen}
      check={(typed) =>
        `${typed}${competency.name[of === 'zh' ? 'en' : 'zh']}`.trim() === '' ? t('nameWrong') : ''
      }
      onCommit={(typed) => save({ name: { ...competency.name, [of]: typed } })}
    />
  )
  const textField = (field: 'shortName' | (typeof texts)[number]) => (
    <SavedField
      key={field}
      label={t(`field.${field}`)}
      value={competency[field][language]}
      lang={langOf(language)}
      isMultiline={field !== 'shortName'}
      isDisabled={isFrozen}
      onCommit={(typed) => save({ [field]: { ...competency[field], [language]: typed } })}
    />
  )
  return (
    <div className="competency-form">
      {isFrozen ? <p className="running quiet">{t('frozenExplain')}</p> : null}
      <div className="competency-names">
        {nameField('zh', t('field.nameZh'))}
        <SavedField
          label={t('code')}
          value={competency.code}
          isDisabled={isFrozen}
          isRequired
          check={(typed) => (typed.trim() === '' || typed.trim().length > longestCode ? t('codeWrong') : '')}
          onCommit={(code) => save({ code: code.trim() })}
        />
        {nameField('en', t('field.nameEn'))}
        <ToggleButtonGroup
          aria-label={t('colour')}
          className="colours"
          selectionMode="single"
          disallowEmptySelection
          isDisabled={isFrozen}
          selectedKeys={[String(competency.colour)]}
          onSelectionChange={(keys) => void save({ colour: Number([...keys][0]) })}
        >
          {colours.map((colour) => (
            <ToggleButton
              key={colour}
              id={String(colour)}
              aria-label={t('colourNumber', { number: colour })}
              className={`colour-button colour-${colour}`}
            />
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="row">
        <h3>{t('meaning')}</h3>
        <span className="spacer" />
        <Segmented
          label={t('language')}
          value={language}
          options={[
            { value: 'zh', label: t('languageZh') },
            { value: 'en', label: t('languageEn') },
          ]}
          onChange={setLanguage}
        />
      </div>
      {/* Each language has fields of its own: what is typed in one never lands in the other. */}
      <div key={language} className="competency-texts">
        {textField('shortName')}
        {texts.map(textField)}
        <LevelTable competency={competency} language={language} isFrozen={isFrozen} />
      </div>
    </div>
  )
}

function langOf(language: keyof Bilingual): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}
