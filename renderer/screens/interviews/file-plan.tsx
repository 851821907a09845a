import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useErrorWords } from '../../use-error-words.ts'
import type { PlannedFile } from './planned-file.ts'
import { RoleList } from './role-list.tsx'

export interface FilePlanProps {
  readonly file: PlannedFile
  readonly groupsHidden: boolean
  readonly onChange: (changes: Partial<PlannedFile>) => void
}

/** One file before it comes in: whose it is, how it was read, who speaks, how it begins. */
export function FilePlan({ file, groupsHidden, onChange }: FilePlanProps) {
  const { t } = useTranslation('interviews')
  const words = useErrorWords()
  const { preview, problem } = file
  if (preview === null || preview.problem !== null) {
    const said = problem === null ? null : words(problem)
    return (
      <Banner kind="danger">
        {said?.what} {said?.kept} {said?.todo}
      </Banner>
    )
  }
  const encodings = [preview.encoding, ...preview.encodings].filter((encoding) => encoding !== '')
  return (
    <>
      {problem === null ? null : (
        <Banner>
          {words(problem).what} {words(problem).todo}
        </Banner>
      )}
      {preview.warnings.length === 0 ? null : <Banner>{t('noSpeakersWarning')}</Banner>}
      <div className="columns-3">
        <TextField
          label={t('intervieweeCode')}
          value={file.code}
          onChange={(code) => onChange({ code })}
          isRequired
          error={file.code.trim() === '' ? t('codeMissing') : ''}
        />
        {groupsHidden ? null : (
          <Select
            label={t('group')}
            value={file.group ?? 'none'}
            options={[
              { value: 'none', label: t('groupNone') },
              { value: 'superior', label: t('groupSuperior') },
              { value: 'average', label: t('groupAverage') },
            ]}
            onChange={(group) => onChange({ group: group === 'none' ? null : group })}
          />
        )}
        <TextField label={t('stratum')} value={file.stratum} onChange={(stratum) => onChange({ stratum })} />
        <TextField
          label={t('date')}
          placeholder="2026-01-31"
          value={file.date}
          onChange={(date) => onChange({ date })}
          error={/^(\d{4}-\d{2}-\d{2})?$/.test(file.date) ? '' : t('dateWrong')}
        />
        <Select
          label={t('language')}
          value={file.language}
          options={[
            { value: 'zh', label: t('languageZh') },
            { value: 'en', label: t('languageEn') },
          ]}
          onChange={(language) => onChange({ language })}
        />
        {encodings.length === 0 ? null : (
          <Select
            label={t('encoding')}
            value={preview.encoding}
            options={encodings.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() }))}
            onChange={(encoding) => onChange({ encoding })}
          />
        )}
      </div>
      <p className="secondary">
        {t(preview.language === 'zh' ? 'summaryZh' : 'summaryEn', {
          turns: preview.turnCount,
          length: preview.length,
        })}
      </p>
      <RoleList
        speakers={preview.speakers.map((speaker) => ({
          ...speaker,
          role: file.roles[speaker.name] ?? speaker.role,
        }))}
        onChange={(speaker, role) => onChange({ roles: { ...file.roles, [speaker]: role } })}
      />
      <SpeakerSwitches file={file} onChange={onChange} />
      <dl className="import-turns" lang={file.language === 'zh' ? 'zh-CN' : 'en'}>
        {numbered(preview.firstTurns).map(({ turn, number }) => (
          <div key={number}>
            <dt>{turn.speaker}</dt>
            <dd>{turn.text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Marks that were, or were not, taken for speakers; the user knows better. */
function SpeakerSwitches({ file, onChange }: Omit<FilePlanProps, 'groupsHidden'>) {
  const { t } = useTranslation('interviews')
  const taken = (file.preview?.speakers ?? []).map((speaker) => speaker.name).filter((name) => name !== '')
  const candidates = (file.preview?.candidates ?? []).slice(0, 8).map((candidate) => candidate.name)
  const turn = (name: string, isOn: boolean) =>
    onChange({
      speakersOn: isOn ? [...file.speakersOn, name] : file.speakersOn.filter((one) => one !== name),
      speakersOff: isOn ? file.speakersOff.filter((one) => one !== name) : [...file.speakersOff, name],
    })
  if (taken.length + candidates.length === 0) return null
  return (
    <fieldset className="fieldset">
      <legend className="field-label">{t('speakerMarks')}</legend>
      <div className="import-marks">
        {[...taken, ...candidates].map((name) => (
          <Checkbox key={name} isSelected={taken.includes(name)} onChange={(isOn) => turn(name, isOn)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}

/** Turns have nothing of their own that tells them apart but their place. */
function numbered<Turn>(turns: readonly Turn[]): readonly { readonly turn: Turn; readonly number: number }[] {
  return turns.map((turn, index) => ({ turn, number: index + 1 }))
}
