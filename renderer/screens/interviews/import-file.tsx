import { useTranslation } from 'react-i18next'
import type { PreviewedFile } from '../../../api/types/import.ts'
import { twinChoices } from '../../../api/types/import.ts'
import { textFormats } from '../../../api/types/reading.ts'
import { Banner } from '../../components/banner.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/field.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { useErrorWords } from '../../use-error-words.ts'
import { useProblemWords } from '../../use-problem-words.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { FirstTurns } from './first-turns.tsx'
import {
  type ForAll,
  type ForOne,
  type Plan,
  type PlannedFile,
  planOf,
  type Standing,
} from './planned-file.ts'
import { RoleList } from './role-list.tsx'
import { SpeakerMarks } from './speaker-marks.tsx'

export interface ImportFileProps {
  readonly file: PlannedFile
  readonly all: ForAll
  readonly standing: Standing
  readonly groupsHidden: boolean
  readonly onChange: (changes: ForOne) => void
  readonly onChangeAll: (changes: Partial<ForAll>) => void
}

/** Encodings offered beside those that fit: a user may know better. */
const usualEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** One file before it comes in: how it is read, whose it is, who speaks, how it begins. */
export function ImportFile({ file, all, standing, groupsHidden, onChange, onChangeAll }: ImportFileProps) {
  const { t } = useTranslation('interviews')
  const words = useErrorWords()
  const problemWords = useProblemWords()
  const { preview, fileName } = file
  if (preview === null && standing.state === 'reading') return <p className="quiet">{t('reading')}</p>
  const problem = standing.state === 'out' && typeof standing.problem !== 'string' ? standing.problem : null
  const plan = planOf(file, all)
  return (
    <>
      <div className="import-file-head">
        <h3>{fileName}</h3>
        {preview === null || preview.problem !== null ? null : (
          <span className="secondary">
            {[
              t(plan.language === 'zh' ? 'characters' : 'words', { count: preview.length }),
              t('turnCount', { count: preview.turnCount }),
              ...(preview.minutes === null ? [] : [t('minuteCount', { minutes: preview.minutes })]),
            ].join(' · ')}
          </span>
        )}
      </div>
      {problem === null ? null : <Banner kind="danger">{words(problem).told}</Banner>}
      {preview === null ? null : <Reading file={file} preview={preview} onChange={onChange} />}
      {preview === null || preview.problem !== null ? null : (
        <>
          {preview.notes.map((note) => (
            <p key={note.code} className="import-note">
              {problemWords(note)}
            </p>
          ))}
          <Twin file={file} plan={plan} onChange={onChange} />
          {file.replaces === null ? (
            <Whose plan={plan} groupsHidden={groupsHidden} onChange={onChange} />
          ) : (
            <p className="import-note">{t('willCorrectLong')}</p>
          )}
          <RoleList
            speakers={preview.speakers.map((speaker) => ({
              ...speaker,
              role: plan.roles[speaker.name] ?? speaker.role,
            }))}
            language={plan.language}
            onChange={(speaker, role) => onChange({ roles: { ...file.own.roles, [speaker]: role } })}
          />
          <SpeakerMarks marks={preview.marks} all={all} onChange={onChangeAll} />
          <FirstTurns turns={preview.firstTurns} roles={plan.roles} language={plan.language} />
        </>
      )}
    </>
  )
}

interface ReadingProps {
  readonly file: PlannedFile
  readonly preview: PreviewedFile
  readonly onChange: (changes: ForOne) => void
}

/** Format, encoding, columns, lines: what decides how the bytes become words. */
function Reading({ file, preview, onChange }: ReadingProps) {
  const { t } = useTranslation('interviews')
  const fitting = preview.encodings.map(({ encoding }) => encoding)
  const encoding = file.own.encoding || preview.encoding
  // A document is what it is; of a file that could not be read, nobody knows.
  const isText = preview.format === null || preview.encoding !== ''
  const others = usualEncodings.filter((usual) => !fitting.includes(usual))
  return (
    <div className="import-form">
      {fitting.length === 0 && !file.own.encoding ? null : (
        <div className="import-line">
          <span className="field-label">{t('encoding')}</span>
          <Segmented
            label={t('encoding')}
            value={encoding}
            options={[...new Set([...fitting.slice(0, 3), encoding])]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name.toUpperCase() }))}
            onChange={(next) => onChange({ encoding: next })}
          />
          <Select
            label={t('otherEncoding')}
            isLabelShown={false}
            value="other"
            options={[
              { value: 'other', label: t('otherEncoding') },
              ...[...fitting.slice(3), ...others].map((name) => ({ value: name, label: name.toUpperCase() })),
            ]}
            onChange={(next) => (next === 'other' ? undefined : onChange({ encoding: next }))}
          />
        </div>
      )}
      <div className="import-line">
        <Select
          label={t('readAs')}
          value={file.own.format ?? 'detected'}
          options={[
            {
              value: 'detected',
              label:
                preview.format === null
                  ? t('join.auto')
                  : t('asDetected', { format: t(`format.${preview.format}`) }),
            },
            ...(isText ? textFormats : []).map((format) => ({ value: format, label: t(`format.${format}`) })),
          ]}
          onChange={(next) =>
            onChange({ format: next === 'detected' ? null : (next as (typeof textFormats)[number]) })
          }
        />
        {preview.linesJoined === null ? null : (
          <Checkbox isSelected={preview.linesJoined} onChange={(joinLines) => onChange({ joinLines })}>
            {t('joinLines')}
          </Checkbox>
        )}
      </div>
      {preview.columns.length === 0 ? null : (
        <ColumnMapping
          columns={preview.columns}
          headerRow={preview.headerRow ?? false}
          onColumns={(columns) => onChange({ columns: [...columns] })}
          onHeaderRow={(headerRow) => onChange({ headerRow, columns: null })}
        />
      )}
    </div>
  )
}

/** What to do where the project has this file, or one of its name, already. */
function Twin({
  file: { preview, replaces },
  plan,
  onChange,
}: {
  readonly file: PlannedFile
  readonly plan: Plan
  readonly onChange: (changes: ForOne) => void
}) {
  const { t } = useTranslation('interviews')
  const twin = preview?.twin ?? null
  if (twin === null || replaces !== null) return null
  return (
    <div className="import-twin">
      <p className="import-note">
        {t(twin.isSame ? 'twinSame' : 'twinNamed', { code: twin.intervieweeCode, count: twin.codings })}
      </p>
      <Segmented
        label={t('onTwin')}
        value={plan.onTwin}
        options={twinChoices.map((choice) => ({ value: choice, label: t(`twin.${choice}`) }))}
        onChange={(onTwin) => onChange({ onTwin })}
      />
    </div>
  )
}

/** Interviewee, group, stratum, date, language. */
function Whose({
  plan,
  groupsHidden,
  onChange,
}: {
  readonly plan: Plan
  readonly groupsHidden: boolean
  readonly onChange: (changes: ForOne) => void
}) {
  const { t } = useTranslation('interviews')
  return (
    <div className="columns-3">
      <TextField
        label={t('intervieweeCode')}
        value={plan.code}
        onChange={(code) => onChange({ code })}
        isRequired
        error={plan.code.trim() === '' ? t('codeMissing') : ''}
      />
      {groupsHidden ? null : (
        <Select
          label={t('group')}
          value={plan.group ?? 'none'}
          options={[
            { value: 'none', label: t('groupNone') },
            { value: 'superior', label: t('groupSuperior') },
            { value: 'average', label: t('groupAverage') },
          ]}
          onChange={(group) => onChange({ group: group === 'none' ? null : group })}
        />
      )}
      <TextField label={t('stratum')} value={plan.stratum} onChange={(stratum) => onChange({ stratum })} />
      <TextField
        label={t('date')}
        placeholder="2026-01-31"
        value={plan.date}
        onChange={(date) => onChange({ date })}
        error={/^(\d{4}-\d{2}-\d{2})?$/.test(plan.date) ? '' : t('dateWrong')}
      />
      <Select
        label={t('language')}
        value={plan.language}
        options={[
          { value: 'zh', label: t('languageZh') },
          { value: 'en', label: t('languageEn') },
        ]}
        onChange={(language) => onChange({ language })}
      />
    </div>
  )
}
