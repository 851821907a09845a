import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewRow } from '../../../api/types/interview.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { Divider } from '../../components/divider.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { usePainted } from '../../connection/use-painted.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useIsCorrecting } from '../../state/drafts.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useProjectView } from '../../state/use-project-view.ts'
import './coding-screen.css'
import { CodeDragLabel } from './code-drag-label.tsx'
import { useCodingState } from './coding-state.ts'
import { DictionaryPane } from './dictionary-pane.tsx'
import { Inspector } from './inspector.tsx'
import { InterviewList } from './interview-list.tsx'
import type { OpenInterview } from './open-interview.ts'
import { TranscriptPane } from './transcript-pane.tsx'
import { useCodingActions } from './use-coding-actions.ts'
import { useCodingFacts } from './use-coding-facts.ts'
import { useOpenInterview } from './use-open-interview.ts'
import { type Pane, usePanes } from './use-panes.ts'
import { useRoundPanes } from './use-round-panes.ts'

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
  const { data: places } = useQuery('interview.places', {})
  const { target, go } = useNavigation()
  const [widths, keepWidth] = useProjectView(info?.path ?? '')
  const { left, right } = usePanes()
  useRoundPanes()
  if (interviews === undefined || people === undefined || info === undefined || places === undefined)
    return null
  const isOpen = (row: InterviewRow) =>
    !row.progress.some((one) => one.coderId === info.activeCoderId && one.done)
  const find = (id: InterviewId | null | undefined) => interviews.find((one) => one.id === id)
  const row =
    find(target?.interviewId) ?? find(places[0]?.interviewId) ?? interviews.find(isOpen) ?? interviews[0]
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
    const kept = widths(name)
    return typeof kept === 'number' ? kept : usual
  }
  const column = ({ isOpen, isDrawer }: Pane, side: (typeof panes)[keyof typeof panes]) =>
    isOpen && !isDrawer ? `${width(side)}px` : '0'
  const keep = (name: string) => (value: number) => keepWidth(name, value)
  return (
    <div
      className="coding"
      style={{
        gridTemplateColumns: `${column(left, panes.left)} 0 minmax(0, 1fr) 0 ${column(right, panes.right)}`,
      }}
    >
      {left.isOpen ? (
        <InterviewList
          interviews={interviews}
          interviewees={people.interviewees}
          info={info}
          current={row.id}
          isDrawer={left.isDrawer}
        />
      ) : null}
      {left.isOpen && !left.isDrawer ? (
        <Divider
          {...panes.left}
          label={t('widthLeft')}
          value={width(panes.left)}
          grows="right"
          onChange={keep(panes.left.name)}
        />
      ) : null}
      <OneInterview key={`${row.id}-${info.activeCoderId}`} row={row} />
      {right.isOpen && !right.isDrawer ? (
        <Divider
          {...panes.right}
          label={t('widthRight')}
          value={width(panes.right)}
          grows="left"
          onChange={keep(panes.right.name)}
        />
      ) : null}
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
  const selection = useCodingState((state) => state.selection)
  const selected = useCodingState((state) => state.selected)
  // A coding is to be seen in the text before it is read about beside it.
  const beside = usePainted(
    useMemo(() => ({ open, actions, selection, selected }), [open, actions, selection, selected]),
  )
  useCodingFacts(beside)
  const { right } = usePanes()
  const isCorrecting = useIsCorrecting(open.content.id)
  return (
    <>
      <TranscriptPane open={open} actions={actions} />
      <CodeDragLabel />
      {right.isOpen ? (
        <aside className={right.isDrawer ? 'side-pane is-drawer' : 'side-pane'} inert={isCorrecting}>
          <DictionaryPane {...beside} />
          <Inspector {...beside} />
        </aside>
      ) : null}
    </>
  )
}
