import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewRow } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { Divider } from '../../components/divider.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useSettings } from '../../state/settings.ts'
import './coding-screen.css'
import { useCodingState } from './coding-state.ts'
import { DictionaryPane } from './dictionary-pane.tsx'
import { Inspector } from './inspector.tsx'
import { InterviewList } from './interview-list.tsx'
import type { OpenInterview } from './open-interview.ts'
import { TranscriptPane } from './transcript-pane.tsx'
import { useCodingActions } from './use-coding-actions.ts'
import { useOpenInterview } from './use-open-interview.ts'

/** Widths of the side panes in px. */
const panes = {
  left: { name: 'coding.left', usual: 240, least: 180, most: 400 },
  right: { name: 'coding.right', usual: 320, least: 264, most: 520 },
} as const

/** Reading and coding: interviews, transcript, dictionary with the inspector. */
export function CodingScreen() {
  const { t } = useTranslation('coding')
  const { data: interviews } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const { data: info } = useQuery('project.info', {})
  const { target, go } = useNavigation()
  const { values, change } = useSettings()
  if (interviews === undefined || people === undefined || info === undefined) return null
  const isOpen = (row: InterviewRow) =>
    !row.progress.some((one) => one.coderId === info.activeCoderId && one.done)
  const row =
    interviews.find((one) => one.id === target?.interviewId) ?? interviews.find(isOpen) ?? interviews[0]
  if (row === undefined) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          <Button kind="primary" onPress={() => go('interviews')}>
            {t('toInterviews')}
          </Button>
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  const width = ({ name, usual }: (typeof panes)[keyof typeof panes]) => {
    const kept = values.view[name]
    return typeof kept === 'number' ? kept : usual
  }
  const keep = (name: string) => (value: number) => change({ view: { [name]: value } })
  return (
    <div
      className="coding"
      style={{
        gridTemplateColumns: `${width(panes.left)}px 0 minmax(0, 1fr) 0 ${width(panes.right)}px`,
      }}
    >
      <InterviewList
        interviews={interviews}
        interviewees={people.interviewees}
        info={info}
        current={row.id}
      />
      <Divider
        {...panes.left}
        label={t('widthLeft')}
        value={width(panes.left)}
        grows="right"
        onChange={keep(panes.left.name)}
      />
      <OneInterview key={row.id} row={row} />
      <Divider
        {...panes.right}
        label={t('widthRight')}
        value={width(panes.right)}
        grows="left"
        onChange={keep(panes.right.name)}
      />
    </div>
  )
}

function OneInterview({ row }: { readonly row: InterviewRow }) {
  const begin = useCodingState((state) => state.begin)
  const open = useOpenInterview(row)
  useEffect(() => begin(), [begin])
  return open === undefined ? null : <Panes open={open} />
}

function Panes({ open }: { readonly open: OpenInterview }) {
  const actions = useCodingActions(open)
  return (
    <>
      <TranscriptPane open={open} actions={actions} />
      <aside className="side-pane">
        <DictionaryPane open={open} actions={actions} />
        <Inspector open={open} actions={actions} />
      </aside>
    </>
  )
}
