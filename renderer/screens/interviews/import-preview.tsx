import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../core/model/study.ts'
import { Icon } from '../../components/icon.tsx'
import { Select } from '../../components/select.tsx'
import { FilePlan } from './file-plan.tsx'
import { isReady, type PlannedFile } from './planned-file.ts'
import type { ChangePlanned } from './use-planned-files.ts'

export interface ImportPreviewProps {
  readonly planned: readonly PlannedFile[]
  readonly groupsHidden: boolean
  readonly isReading: boolean
  readonly onChange: ChangePlanned
}

/** The files on the left, problems first; the chosen one's preview on the right. */
export function ImportPreview({ planned, groupsHidden, isReading, onChange }: ImportPreviewProps) {
  const { t } = useTranslation('interviews')
  const [chosen, setChosen] = useState<string | null>(null)
  const inOrder = [...planned].sort((a, b) => Number(isReady(a)) - Number(isReady(b)))
  const current = planned.find((file) => file.upload === chosen) ?? inOrder[0]
  return (
    <div className="import">
      <div className="import-files">
        {groupsHidden || planned.length < 2 ? null : (
          <Select
            label={t('groupForAll')}
            value="keep"
            options={[
              { value: 'keep', label: t('groupForAllChoose') },
              { value: 'superior', label: t('groupSuperior') },
              { value: 'average', label: t('groupAverage') },
            ]}
            onChange={(group) => {
              if (group === 'keep') return
              for (const file of planned) onChange(file.upload, { group: group as Group })
            }}
          />
        )}
        <ListBox
          aria-label={t('importFiles')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={current === undefined ? [] : [current.upload]}
          onSelectionChange={(keys) => setChosen(String([...keys][0] ?? ''))}
        >
          {inOrder.map((file) => (
            <ListBoxItem
              key={file.upload}
              id={file.upload}
              textValue={file.fileName}
              className="option import-file"
            >
              <Icon name={isReady(file) ? 'check' : 'warn'} />
              <span>{file.fileName}</span>
            </ListBoxItem>
          ))}
        </ListBox>
        {isReading ? <p className="quiet">{t('reading')}</p> : null}
      </div>
      <div className="import-plan">
        {current === undefined ? null : (
          <FilePlan
            key={current.upload}
            file={current}
            groupsHidden={groupsHidden}
            onChange={(changes) => onChange(current.upload, changes)}
          />
        )}
      </div>
    </div>
  )
}
