import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../api/contract.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { asFileName } from '../../path-name.ts'
import { useBilingual } from '../../use-bilingual.ts'

/** A row of the list; its key stays when rows before it go. */
type NewCoder = Params<'project.create'>['coders'][number] & { readonly key: number }
const none = 'none'

/** What a project needs to begin: a name, the language of its data, who codes, a dictionary, and a place. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('start')
  const call = useCommand()
  const bilingual = useBilingual()
  const { choose, picker } = useChoosePath()
  const { data: templates = [] } = useQuery('dictionary.templates', {})
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<'zh' | 'en'>(i18n.language === 'en' ? 'en' : 'zh')
  const [criterion, setCriterion] = useState('')
  const [dictionary, setDictionary] = useState('spencer-20')
  const [coders, setCoders] = useState<NewCoder[]>([
    { key: 1, name: t('coderDefault', { number: 1 }), blind: false, lead: true },
  ])
  const [codingApart, setCodingApart] = useState(true)
  const create = () =>
    choose({
      title: t('saveTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: asFileName(name),
      onChoose: (path) => {
        const chosen = dictionary === none ? null : dictionary
        const made = coders.map(({ name: coder, blind, lead }) => ({ name: coder, blind, lead }))
        const project = { path, name, language, criterion, coders: made, dictionary: chosen }
        void call('project.create', { ...project, codingApart }).then((created) =>
          created === null ? undefined : onClose(),
        )
      },
    })
  const isReady = name.trim() !== '' && coders.every((coder) => coder.name.trim() !== '')
  return (
    <>
      <Dialog
        title={t('newTitle')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="primary" isDisabled={!isReady} onPress={create}>
              {t('chooseWhere')}
            </Button>
          </>
        }
      >
        <TextField label={t('name')} value={name} onChange={setName} isRequired autoFocus />
        <div className="columns-2">
          <Select
            label={t('dataLanguage')}
            value={language}
            options={[
              { value: 'zh', label: t('languageZh') },
              { value: 'en', label: t('languageEn') },
            ]}
            onChange={setLanguage}
          />
          <Select
            label={t('dictionary')}
            value={dictionary}
            options={[
              ...templates.map((one) => ({ value: one.id, label: bilingual(one.name) })),
              { value: none, label: t('dictionaryNone') },
            ]}
            onChange={setDictionary}
          />
        </div>
        <TextField
          label={t('criterion')}
          help={t('criterionHelp')}
          value={criterion}
          onChange={setCriterion}
          isMultiline
        />
        <CoderList coders={coders} onChange={setCoders} />
        {coders.length < 2 ? null : (
          <>
            <Checkbox isSelected={codingApart} onChange={setCodingApart}>
              {t('apart')}
            </Checkbox>
            <p className="field-help">{t('apartHelp')}</p>
          </>
        )}
      </Dialog>
      {picker}
    </>
  )
}

function CoderList({
  coders,
  onChange,
}: {
  readonly coders: readonly NewCoder[]
  readonly onChange: (coders: NewCoder[]) => void
}) {
  const { t } = useTranslation('start')
  const change = (index: number, changes: Partial<NewCoder>) =>
    onChange(coders.map((coder, at) => (at === index ? { ...coder, ...changes } : coder)))
  return (
    <fieldset className="fieldset">
      <legend className="field-label">{t('coders')}</legend>
      <p className="field-help">{t('codersHelp')}</p>
      {coders.map((coder, index) => (
        <div key={coder.key} className="row">
          <TextField
            label={t('coderName', { number: index + 1 })}
            value={coder.name}
            onChange={(name) => change(index, { name })}
          />
          <Checkbox isSelected={coder.blind} onChange={(blind) => change(index, { blind })}>
            {t('blind')}
          </Checkbox>
          <Checkbox isSelected={coder.lead} onChange={(lead) => change(index, { lead })}>
            {t('lead')}
          </Checkbox>
          <span className="spacer" />
          <IconButton
            icon="trash"
            label={t('coderRemove', { number: index + 1 })}
            isDisabled={coders.length === 1}
            onPress={() => onChange(coders.filter((_coder, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        icon="plus"
        onPress={() =>
          onChange([
            ...coders,
            {
              key: Math.max(...coders.map((coder) => coder.key)) + 1,
              name: t('coderDefault', { number: coders.length + 1 }),
              blind: true,
              lead: false,
            },
          ])
        }
      >
        {t('coderAdd')}
      </Button>
    </fieldset>
  )
}
