import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { twinChoices } from '../../../api/types/import.ts'
import type { SeenMark } from '../../../api/types/reading.ts'
import {
  type FileNameFacts,
  patternProblem,
  proposePattern,
  readFileName,
  usualPatterns,
} from '../../../core/text/file-name-pattern.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import type { ForAll, PlannedFile } from './planned-file.ts'
import { RoleList } from './role-list.tsx'
import { SpeakerMarks } from './speaker-marks.tsx'

export interface ForAllSettingsProps {
  readonly files: readonly PlannedFile[]
  readonly all: ForAll
  readonly groupsHidden: boolean
  readonly onChange: (changes: Partial<ForAll>) => void
}

/** What holds for every file: the pattern of their names, their group, who speaks, what was imported before. */
export function ForAllSettings({ files, all, groupsHidden, onChange }: ForAllSettingsProps) {
  const { t } = useTranslation('interviews')
  const twins = files.filter(({ preview }) => preview?.twin != null).length
  const joinable = files.some(({ preview }) => preview?.linesJoined != null)
  return (
    <>
      <h3>{t('forAll')}</h3>
      <NamePattern files={files} all={all} groupsHidden={groupsHidden} onChange={onChange} />
      {groupsHidden ? null : (
        <div className="import-line">
          <span className="field-label">{t('groupForAll')}</span>
          <Segmented
            label={t('groupForAll')}
            value={all.group ?? 'name'}
            options={[
              { value: 'name', label: t('groupByName') },
              { value: 'superior', label: t('groupSuperior') },
              { value: 'average', label: t('groupAverage') },
            ]}
            onChange={(group) => onChange({ group: group === 'name' ? null : group })}
          />
        </div>
      )}
      {joinable ? (
        <div className="import-line">
          <span className="field-label">{t('joinLines')}</span>
          <Segmented
            label={t('joinLines')}
            value={all.joinLines === null ? 'auto' : all.joinLines ? 'yes' : 'no'}
            options={[
              { value: 'auto', label: t('join.auto') },
              { value: 'yes', label: t('join.yes') },
              { value: 'no', label: t('join.no') },
            ]}
            onChange={(join) => onChange({ joinLines: join === 'auto' ? null : join === 'yes' })}
          />
        </div>
      ) : null}
      {twins === 0 ? null : (
        <div className="import-twin">
          <p className="import-note">{t('twinCount', { count: twins })}</p>
          <Segmented
            label={t('onTwin')}
            value={all.onTwin}
            options={twinChoices.map((choice) => ({ value: choice, label: t(`twin.${choice}`) }))}
            onChange={(onTwin) => onChange({ onTwin })}
          />
        </div>
      )}
      <RoleList
        speakers={speakersOf(files, all)}
        language={files.some(({ preview }) => preview?.language === 'zh') ? 'zh' : 'en'}
        onChange={(speaker, role) => onChange({ roles: { ...all.roles, [speaker]: role } })}
      />
      <SpeakerMarks marks={marksOf(files)} all={all} onChange={onChange} />
    </>
  )
}

/** The pattern the files' names follow, how many do, and what it makes of the first. */
function NamePattern({ files, all, groupsHidden, onChange }: ForAllSettingsProps) {
  const { t } = useTranslation('interviews')
  const names = useMemo(() => files.map((file) => file.fileName), [files])
  const proposed = useMemo(() => proposePattern(names), [names])
  const problem = patternProblem(all.pattern)
  const followers = files.filter(({ fileName }) => readFileName(fileName, all.pattern) !== null)
  const [first] = followers
  const found = useFoundWords(
    first === undefined ? null : readFileName(first.fileName, all.pattern),
    groupsHidden,
  )
  return (
    <div className="import-pattern">
      <TextField
        label={t('pattern')}
        value={all.pattern}
        placeholder={t('patternAuto')}
        onChange={(pattern) => onChange({ pattern })}
        help={
          problem === null
            ? [
                t('patternFollowed', { count: followers.length, total: files.length }),
                ...(found.length > 0 ? [found.join(' · ')] : []),
              ].join(t('separator'))
            : t('patternHelp')
        }
        error={problem === null ? '' : t(`pattern.${problem}`)}
      />
      <Select
        label={t('patternUsual')}
        value={usualPatterns.find((one) => one === all.pattern) ?? (all.pattern === '' ? 'auto' : 'own')}
        options={[
          { value: 'auto', label: t('patternAuto') },
          ...usualPatterns.map((one) => ({ value: one, label: one })),
          ...(all.pattern === '' || usualPatterns.some((one) => one === all.pattern)
            ? []
            : [{ value: 'own', label: t('patternOwn') }]),
        ]}
        onChange={(chosen) => {
          if (chosen !== 'own') onChange({ pattern: chosen === 'auto' ? '' : chosen })
        }}
      />
      {proposed === null || proposed === all.pattern ? null : (
        <Button kind="link" onPress={() => onChange({ pattern: proposed })}>
          {t('patternProposed', { pattern: proposed })}
        </Button>
      )}
    </div>
  )
}

/** What was found in a file's name, in words. */
function useFoundWords(facts: FileNameFacts | null, groupsHidden: boolean): string[] {
  const { t } = useTranslation('interviews')
  if (facts === null) return []
  const { code, group, stratum, date } = facts
  const groupName = t(group === 'superior' ? 'groupSuperior' : 'groupAverage')
  return [
    t('found.code', { value: code }),
    ...(group === null || groupsHidden ? [] : [t('found.group', { value: groupName })]),
    ...(stratum === '' ? [] : [t('found.stratum', { value: stratum })]),
    ...(date === '' ? [] : [t('found.date', { value: date })]),
  ]
}

/** Speakers of all files by name, the most talkative first; a role for all is shown where one was set. */
function speakersOf(files: readonly PlannedFile[], all: ForAll) {
  const sums = new Map<string, { turns: number; length: number; role: ForAll['roles'][string] }>()
  for (const { preview } of files) {
    for (const { name, turns, length, role } of preview?.speakers ?? []) {
      const sum = sums.get(name) ?? { turns: 0, length: 0, role: all.roles[name] ?? role }
      sums.set(name, { ...sum, turns: sum.turns + turns, length: sum.length + length })
    }
  }
  return [...sums]
    .map(([name, sum]) => ({ name, ...sum }))
    .sort((a, b) => b.length - a.length)
    .slice(0, shown)
}

/** Speakers and marks listed for all files; the rest is seen file by file. */
const shown = 40

/** Marks of all files, those least sure first: the same name is one. */
function marksOf(files: readonly PlannedFile[]): (SeenMark & { files: number })[] {
  const sums = new Map<string, SeenMark & { files: number }>()
  for (const { preview } of files) {
    for (const mark of preview?.marks ?? []) {
      const sum = sums.get(mark.name)
      if (sum === undefined) sums.set(mark.name, { ...mark, files: 1 })
      else sums.set(mark.name, { ...sum, lines: sum.lines + mark.lines, files: sum.files + 1 })
    }
  }
  return [...sums.values()]
    .sort((a, b) => Number(a.taken) - Number(b.taken) || b.lines - a.lines)
    .slice(0, shown)
}
