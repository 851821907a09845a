import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntervieweeId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { ChooseFiles } from '../../components/choose-files.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ListDialog } from './list-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import './people-screen.css'

/** The people interviewed: group, stratum, and whatever else is known. */
export function PeopleScreen() {
  const { t } = useTranslation('people')
  const call = useCommand()
  const { data } = useQuery('interviewee.list', {})
  const { data: info } = useQuery('project.info', {})
  const [selected, setSelected] = useState<ReadonlySet<IntervieweeId>>(new Set())
  const [list, setList] = useState<File | null>(null)
  const [attribute, setAttribute] = useState('')
  if (data === undefined || info === undefined) return null
  const chosen = data.interviewees.filter((person) => selected.has(person.id))
  const addAttribute = () =>
    void call('attribute.add', { name: attribute }).then((done) =>
      done === null ? undefined : setAttribute(''),
    )
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">{t('count', { count: data.interviewees.length })}</span>
        <span className="spacer" />
        <TextField isLabelShown={false} label={t('newAttribute')} value={attribute} onChange={setAttribute} />
        <Button icon="plus" isDisabled={attribute.trim() === ''} onPress={addAttribute}>
          {t('addAttribute')}
        </Button>
        <ChooseFiles
          label={t('importList')}
          accept={['.xlsx', '.csv']}
          onChoose={([file]) => setList(file ?? null)}
        />
      </div>
      {chosen.length > 0 ? (
        <BulkBar
          chosen={chosen}
          attributes={data.attributes}
          groupsHidden={info.groupsHidden}
          onDone={() => setSelected(new Set())}
        />
      ) : null}
      <div className="screen-body">
        {data.interviewees.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <PeopleTable
            people={data.interviewees}
            attributes={data.attributes}
            groupsHidden={info.groupsHidden}
            selected={selected}
            onSelect={setSelected}
          />
        )}
      </div>
      {list === null ? null : <ListDialog file={list} onClose={() => setList(null)} />}
    </>
  )
}
