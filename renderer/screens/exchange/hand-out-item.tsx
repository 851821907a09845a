import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { asFileName } from '../../path-name.ts'
import { ExportItem } from './export-item.tsx'
import { Written } from './written.tsx'

/** Writes one coder's copy of the project. */
export function HandOutItem({
  coders,
  projectName,
}: {
  readonly coders: ProjectInfo['coders']
  readonly projectName: string
}) {
  const { t } = useTranslation('merge')
  const call = useCommand()
  const { choose, picker } = useChoosePath()
  const usual = coders.find(({ lead }) => !lead) ?? coders[0]
  const [coderKey, setCoderKey] = useState(String(usual?.id ?? ''))
  const [isAll, setIsAll] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<InterviewId>>(new Set())
  const [isBlind, setIsBlind] = useState(usual?.blind ?? true)
  const [isFrozen, setIsFrozen] = useState(true)
  const [written, setWritten] = useState<Result<'handOut.write'> | null>(null)
  const coder = coders.find(({ id }) => String(id) === coderKey)
  const write = async (path: string) => {
    if (coder === undefined) return
    const interviewIds = isAll ? [] : [...chosen]
    const options = { blind: isBlind, frozen: isFrozen }
    setWritten(await call('handOut.write', { path, coderId: coder.id, interviewIds, ...options }))
  }
  return (
    <ExportItem
      title={t('handOut')}
      text={t('handOutText')}
      exporting={{
        isReady: coder !== undefined && (isAll || chosen.size > 0),
        isBusy: false,
        start: () =>
          choose({
            title: t('handOutWhere'),
            kind: 'save',
            extension: 'exemplar',
            name: asFileName(`${projectName} ${coder?.name ?? ''}`),
            onChoose: (path) => void write(path),
          }),
        status: written === null ? null : <Written files={[written.path]} />,
        dialogs: picker,
      }}
    >
      <Select
        label={t('forCoder')}
        value={coderKey}
        options={coders.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(key) => {
          setCoderKey(key)
          setIsBlind(coders.find(({ id }) => String(id) === key)?.blind ?? true)
        }}
      />
      <Segmented
        label={t('whichInterviews')}
        value={isAll ? 'all' : 'some'}
        options={[
          { value: 'all', label: t('allInterviews') },
          { value: 'some', label: t('someInterviews') },
        ]}
        onChange={(value) => setIsAll(value === 'all')}
      />
      {isAll ? null : <InterviewChoice chosen={chosen} onChange={setChosen} />}
      <Checkbox isSelected={isBlind} onChange={setIsBlind}>
        {t('blindCopy')}
      </Checkbox>
      <Checkbox isSelected={isFrozen} onChange={setIsFrozen}>
        {t('frozenCopy')}
      </Checkbox>
    </ExportItem>
  )
}

function InterviewChoice({
  chosen,
  onChange,
}: {
  readonly chosen: ReadonlySet<InterviewId>
  readonly onChange: (chosen: ReadonlySet<InterviewId>) => void
}) {
  const { t } = useTranslation('merge')
  const { data: interviews = [] } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const codes = new Map(people?.interviewees.map(({ id, code }) => [id, code]))
  return (
    <fieldset className="interview-choice" aria-label={t('whichInterviews')}>
      {interviews.map(({ id, intervieweeId }) => (
        <Checkbox
          key={id}
          isSelected={chosen.has(id)}
          onChange={(isOn) =>
            onChange(new Set(isOn ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
          }
        >
          <span className="interview-name" title={codes.get(intervieweeId)}>
            {codes.get(intervieweeId) ?? ''}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
