import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency, CompetencyFields } from '../../../api/types/dictionary.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { LevelList } from './level-list.tsx'

const texts = ['name', 'shortName', 'definition', 'include', 'exclude'] as const
const long = ['definition', 'include', 'exclude']
const colours = Array.from({ length: 12 }, (_none, index) => index + 1)

export interface CompetencyFormProps {
  readonly competency: Competency
  readonly isFrozen: boolean
}

/** One competency in both languages; saved as one change when the user says so. */
export function CompetencyForm({ competency, isFrozen }: CompetencyFormProps) {
  const { t, i18n } = useTranslation('dictionary')
  const call = useCommand()
  const bilingual = useBilingual()
  const [fields, setFields] = useState<CompetencyFields>(toFields(competency))
  const [language, setLanguage] = useState<keyof Bilingual>(i18n.language === 'en' ? 'en' : 'zh')
  const isChanged = JSON.stringify(fields) !== JSON.stringify(toFields(competency))
  const set = (changes: Partial<CompetencyFields>) => setFields((before) => ({ ...before, ...changes }))
  const isValid =
    fields.code.trim() !== '' &&
    fields.code.length <= 12 &&
    `${fields.name.zh}${fields.name.en}`.trim() !== ''
  return (
    <div className="competency-form">
      <div className="row">
        <span className={`swatch colour-${fields.colour}`} />
        <h2>{bilingual(fields.name)}</h2>
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
      {isFrozen ? <p className="running">{t('frozenExplain')}</p> : null}
      <div className="columns-2">
        <TextField
          label={t('code')}
          value={fields.code}
          onChange={(code) => set({ code })}
          isDisabled={isFrozen}
          isRequired
          error={isValid ? '' : t('codeWrong')}
        />
        <ToggleButtonGroup
          aria-label={t('colour')}
          className="colours"
          selectionMode="single"
          disallowEmptySelection
          isDisabled={isFrozen}
          selectedKeys={[String(fields.colour)]}
          onSelectionChange={(keys) => set({ colour: Number([...keys][0]) })}
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
      {texts.map((field) => (
        <TextField
          key={field}
          label={t(`field.${field}`)}
          value={fields[field][language]}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          isMultiline={long.includes(field)}
          isDisabled={isFrozen}
          onChange={(text) => set({ [field]: { ...fields[field], [language]: text } })}
        />
      ))}
      <LevelList
        levels={fields.levels}
        language={language}
        isFrozen={isFrozen}
        onChange={(levels) => set({ levels })}
      />
      <div className="row">
        <Button
          kind="primary"
          isDisabled={!isChanged || !isValid || isFrozen}
          onPress={() => void call('competency.update', { competencyId: competency.id, ...fields })}
        >
          {t('save')}
        </Button>
        <Button isDisabled={!isChanged} onPress={() => setFields(toFields(competency))}>
          {t('restore')}
        </Button>
        <span className="spacer" />
        <Button
          kind="danger"
          icon="trash"
          isDisabled={isFrozen}
          onPress={() => void call('competency.delete', { competencyId: competency.id })}
        >
          {t('delete')}
        </Button>
      </div>
    </div>
  )
}

function toFields({
  code,
  name,
  shortName,
  definition,
  include,
  exclude,
  colour,
  levels,
}: Competency): CompetencyFields {
  return { code, name, shortName, definition, include, exclude, colour, levels }
}
