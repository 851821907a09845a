import { useTranslation } from 'react-i18next'
import { type Language, type Role, roles } from '../../../core/model/transcript.ts'
import { Select } from '../../components/select.tsx'

export interface RoleListProps {
  readonly speakers: readonly {
    readonly name: string
    readonly turns: number
    /** What the speaker says in characters or words; undefined where nobody counted. */
    readonly length?: number
    readonly role: Role
  }[]
  /** Language the lengths are counted by; undefined where nobody counted. */
  readonly language?: Language
  readonly onChange: (speaker: string, role: Role) => void
}

/** Who speaks, how much, and as what. */
export function RoleList({ speakers, language = 'zh', onChange }: RoleListProps) {
  const { t } = useTranslation('interviews')
  const options = roles.map((role) => ({ value: role, label: t(`role.${role}`) }))
  if (speakers.length === 0) return null
  return (
    <fieldset className="fieldset">
      <legend className="field-label">{t('speakers')}</legend>
      <ul className="role-list">
        {speakers.map(({ name, turns, length, role }) => (
          <li key={name} className="role-row">
            <strong className="role-name">{name === '' ? t('noSpeaker') : name}</strong>
            <span className="secondary">
              {[
                t('turnCount', { count: turns }),
                ...(length === undefined
                  ? []
                  : [t(language === 'zh' ? 'characters' : 'words', { count: length })]),
              ].join(' · ')}
            </span>
            <Select
              label={t('roleOf', { name: name === '' ? t('noSpeaker') : name })}
              isLabelShown={false}
              value={role}
              options={options}
              onChange={(next) => onChange(name, next)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
