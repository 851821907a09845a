import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coder, ProjectInfo } from '../../../api/types/project.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import './settings-screen.css'

/** What the project says of itself, and who works on it. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const { data: info } = useQuery('project.info', {})
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="screen-body">
        {info === undefined ? null : <ProjectForm key={info.path} info={info} />}
      </div>
    </>
  )
}

function ProjectForm({ info }: { readonly info: ProjectInfo }) {
  const { t } = useTranslation('settings')
  const call = useCommand()
  const [name, setName] = useState(info.name)
  const [criterion, setCriterion] = useState(info.criterion)
  const [coder, setCoder] = useState('')
  const save = (changes: Partial<Pick<ProjectInfo, 'name' | 'criterion' | 'levelRequired' | 'sameSample'>>) =>
    void call('project.update', changes)
  const add = () =>
    void call('coder.add', { name: coder, blind: true, lead: false }).then((done) =>
      done === null ? undefined : setCoder(''),
    )
  return (
    <div className="settings-form">
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        onBlur={() => (name.trim() === info.name || name.trim() === '' ? undefined : save({ name }))}
      />
      <TextField
        label={t('criterion')}
        help={t('criterionHelp')}
        value={criterion}
        onChange={setCriterion}
        onBlur={() => (criterion === info.criterion ? undefined : save({ criterion }))}
        isMultiline
      />
      <Checkbox isSelected={info.levelRequired} onChange={(levelRequired) => save({ levelRequired })}>
        {t('levelRequired')}
      </Checkbox>
      <Checkbox isSelected={info.sameSample} onChange={(sameSample) => save({ sameSample })}>
        {t('sameSample')}
      </Checkbox>
      <h2>{t('coders')}</h2>
      {info.coders.map((one) => (
        <CoderRow key={`${one.id} ${one.name}`} coder={one} />
      ))}
      <div className="row settings-add">
        <TextField label={t('newCoder')} value={coder} onChange={setCoder} />
        <Button icon="plus" isDisabled={coder.trim() === ''} onPress={add}>
          {t('addCoder')}
        </Button>
      </div>
      <p className="secondary settings-path">{t('path', { path: info.path })}</p>
    </div>
  )
}

/** A coder's name, which is saved when it is left, and what they know and may do. */
function CoderRow({ coder: { id: coderId, name: saved, blind, lead } }: { readonly coder: Coder }) {
  const { t } = useTranslation('settings')
  const call = useCommand()
  const [name, setName] = useState(saved)
  const rename = async () => {
    const wanted = name.trim()
    if (wanted === saved) return
    if (wanted === '' || (await call('coder.edit', { coderId, name: wanted })) === null) setName(saved)
  }
  return (
    <div className="row">
      <div className="settings-coder">
        <TextField
          label={t('coderName', { name: saved })}
          isLabelShown={false}
          value={name}
          onChange={setName}
          onBlur={() => void rename()}
        />
      </div>
      <Checkbox
        isSelected={blind}
        onChange={(isBlind) => void call('coder.edit', { coderId, blind: isBlind })}
      >
        {t('blind')}
      </Checkbox>
      <Checkbox isSelected={lead} onChange={(isLead) => void call('coder.edit', { coderId, lead: isLead })}>
        {t('lead')}
      </Checkbox>
    </div>
  )
}
