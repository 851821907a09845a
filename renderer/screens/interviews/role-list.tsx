import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../../core/model/transcript.ts'
import { Select } from '../../components/select.tsx'

export interface RoleListProps {
  readonly speakers: readonly { readonly name: string; readonly turns: number; readonly role: Role }[]
  readonly onChange: (speaker: string, role: Role) => void
}

/** Who speaks, how often, and as what. */
export function RoleList({ speakers, onChange }: RoleListProps) {
  const { t } = useTranslation('interviews')
  const options = roles.map((role) => ({ value: role, label: t(`role.${role}`) }))
  return (
    <table className="table" aria-label={t('speakers')}>
      <thead>
        <tr>
          <th>{t('speaker')}</th>
          <th className="number">{t('turns')}</th>
          <th>{t('role')}</th>
        </tr>
      </thead>
      <tbody>
        {speakers.map(({ name, turns, role }) => (
          <tr key={name}>
            <td>{name === '' ? t('noSpeaker') : name}</td>
            <td className="number">{turns}</td>
            <td>
              <Select
                label={t('roleOf', { name })}
                isLabelShown={false}
                value={role}
                options={options}
                onChange={(next) => onChange(name, next)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
