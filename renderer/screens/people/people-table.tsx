import { useTranslation } from 'react-i18next'
import type { Attribute, Interviewee } from '../../../api/types/interview.ts'
import type { IntervieweeId } from '../../../core/model/ids.ts'
import { IconButton } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { EditableCell } from '../../components/editable-cell.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'

export interface PeopleTableProps {
  readonly people: readonly Interviewee[]
  readonly attributes: readonly Attribute[]
  readonly groupsHidden: boolean
  readonly selected: ReadonlySet<IntervieweeId>
  readonly onSelect: (selected: ReadonlySet<IntervieweeId>) => void
}

/** One row per interviewee; every cell can be changed where it stands. */
export function PeopleTable({ people, attributes, groupsHidden, selected, onSelect }: PeopleTableProps) {
  const { t } = useTranslation('people')
  const call = useCommand()
  const toggle = (id: IntervieweeId, isOn: boolean) => {
    const next = new Set(selected)
    if (isOn) next.add(id)
    else next.delete(id)
    onSelect(next)
  }
  return (
    <table className="table people-table" aria-label={t('title')}>
      <thead>
        <tr>
          <th>
            <Checkbox
              aria-label={t('selectAll')}
              isSelected={selected.size === people.length}
              onChange={(isOn) => onSelect(new Set(isOn ? people.map((person) => person.id) : []))}
            />
          </th>
          <th>{t('code')}</th>
          {groupsHidden ? null : <th>{t('group')}</th>}
          <th>{t('stratum')}</th>
          {attributes.map((attribute) => (
            <th key={attribute.id}>
              <span className="people-attribute">
                {attribute.name}
                <IconButton
                  icon="close"
                  label={t('removeAttribute', { name: attribute.name })}
                  onPress={() => void call('attribute.delete', { attributeId: attribute.id })}
                />
              </span>
            </th>
          ))}
          <th className="number">{t('interviews')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            attributes={attributes}
            groupsHidden={groupsHidden}
            isSelected={selected.has(person.id)}
            onToggle={(isOn) => toggle(person.id, isOn)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface PersonRowProps {
  readonly person: Interviewee
  readonly attributes: readonly Attribute[]
  readonly groupsHidden: boolean
  readonly isSelected: boolean
  readonly onToggle: (isOn: boolean) => void
}

function PersonRow({ person, attributes, groupsHidden, isSelected, onToggle }: PersonRowProps) {
  const { t } = useTranslation('people')
  const call = useCommand()
  const intervieweeIds = [person.id]
  return (
    <tr data-selected={isSelected ? '' : undefined}>
      <td>
        <Checkbox
          aria-label={t('select', { code: person.code })}
          isSelected={isSelected}
          onChange={onToggle}
        />
      </td>
      <td>
        <EditableCell
          label={t('codeOf', { code: person.code })}
          value={person.code}
          isRequired
          onCommit={(code) => call('interviewee.rename', { intervieweeId: person.id, code })}
        />
      </td>
      {groupsHidden ? null : (
        <td>
          <Select
            label={t('groupOf', { code: person.code })}
            isLabelShown={false}
            value={person.group ?? 'none'}
            options={[
              { value: 'none', label: t('groupNone') },
              { value: 'superior', label: t('groupSuperior') },
              { value: 'average', label: t('groupAverage') },
            ]}
            onChange={(group) =>
              void call('interviewee.set', { intervieweeIds, group: group === 'none' ? null : group })
            }
          />
        </td>
      )}
      <td>
        <EditableCell
          label={t('stratumOf', { code: person.code })}
          value={person.stratum}
          onCommit={(stratum) => call('interviewee.set', { intervieweeIds, stratum })}
        />
      </td>
      {attributes.map((attribute) => (
        <td key={attribute.id}>
          <EditableCell
            label={t('valueOf', { name: attribute.name, code: person.code })}
            value={person.attributes.find((one) => one.attributeId === attribute.id)?.value ?? ''}
            onCommit={(value) =>
              call('interviewee.set', { intervieweeIds, attributes: [{ attributeId: attribute.id, value }] })
            }
          />
        </td>
      ))}
      <td className="number">{person.interviewIds.length}</td>
    </tr>
  )
}
