import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../api/contract.ts'
import type { Attribute, Interviewee } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'

export interface BulkBarProps {
  readonly chosen: readonly Interviewee[]
  readonly attributes: readonly Attribute[]
  readonly groupsHidden: boolean
  readonly onDone: () => void
}

const keep = 'keep'

/** Sets group, stratum and attributes of all chosen interviewees; what is left empty stays as it is. */
export function BulkBar({ chosen, attributes, groupsHidden, onDone }: BulkBarProps) {
  const { t } = useTranslation('people')
  const call = useCommand()
  const [group, setGroup] = useState<'keep' | 'none' | 'superior' | 'average'>(keep)
  const [stratum, setStratum] = useState('')
  const [values, setValues] = useState<Readonly<Record<number, string>>>({})
  const intervieweeIds = chosen.map((person) => person.id)
  const apply = () => {
    const given = attributes.flatMap(({ id }) => (values[id] ? [{ attributeId: id, value: values[id] }] : []))
    const params: Params<'interviewee.set'> = {
      intervieweeIds,
      ...(group === keep ? {} : { group: group === 'none' ? null : group }),
      ...(stratum.trim() === '' ? {} : { stratum }),
      ...(given.length === 0 ? {} : { attributes: given }),
    }
    void call('interviewee.set', params).then((done) => (done === null ? undefined : onDone()))
  }
  return (
    <section className="bulk" aria-label={t('bulk')}>
      <strong>{t('chosen', { count: chosen.length })}</strong>
      {groupsHidden ? null : (
        <Select
          label={t('group')}
          value={group}
          options={[
            { value: keep, label: t('keep') },
            { value: 'none', label: t('groupNone') },
            { value: 'superior', label: t('groupSuperior') },
            { value: 'average', label: t('groupAverage') },
          ]}
          onChange={setGroup}
        />
      )}
      <TextField label={t('stratum')} value={stratum} onChange={setStratum} />
      {attributes.map((attribute) => (
        <TextField
          key={attribute.id}
          label={attribute.name}
          value={values[attribute.id] ?? ''}
          onChange={(value) => setValues({ ...values, [attribute.id]: value })}
        />
      ))}
      <Button kind="primary" onPress={apply}>
        {t('apply')}
      </Button>
      <span className="spacer" />
      <Button
        kind="danger"
        icon="trash"
        onPress={() =>
          void call('interviewee.delete', { intervieweeIds }).then((done) =>
            done === null ? undefined : onDone(),
          )
        }
      >
        {t('delete')}
      </Button>
    </section>
  )
}
