import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Interviewee, InterviewRow } from '../../../api/types/interview.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Icon } from '../../components/icon.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useRemembered } from '../../use-remembered.ts'

export interface InterviewListProps {
  readonly interviews: readonly InterviewRow[]
  readonly interviewees: readonly Interviewee[]
  readonly info: ProjectInfo
  readonly current: InterviewId
  readonly isDrawer: boolean
}

/** The interviews beside the text: how far each is coded, and by how many codings. */
export function InterviewList({ interviews, interviewees, info, current, isDrawer }: InterviewListProps) {
  const { t } = useTranslation('coding')
  const { t: m } = useTranslation('memo')
  const openInterview = useNavigation((state) => state.openInterview)
  const remembered = useRemembered('interview')
  return (
    <nav className={isDrawer ? 'interview-pane is-drawer' : 'interview-pane'} aria-label={t('interviews')}>
      <header className="pane-head">
        <h2>{t('interviews')}</h2>
        <span className="quiet">{interviews.length}</span>
      </header>
      <div className="interview-list">
        {interviews.map((row) => {
          const person = interviewees.find((one) => one.id === row.intervieweeId)
          const progress = row.progress.find((one) => one.coderId === info.activeCoderId)
          const state = progress?.done === true ? 'done' : (progress?.turn ?? 0) > 0 ? 'begun' : 'new'
          const coded = row.codingCounts
            .filter(({ layer }) => layer === info.activeLayer)
            .filter(({ coderId }) => info.activeLayer === 'consensus' || coderId === info.activeCoderId)
            .reduce((sum, { count }) => sum + count, 0)
          return (
            <AriaButton
              key={row.id}
              className="interview-item"
              aria-current={row.id === current}
              onPress={() => openInterview({ interviewId: row.id })}
            >
              <span className={`progress-mark progress-mark-${state}`} aria-hidden="true" />
              <span className="interview-code">
                {person?.code ?? row.fileName}
                {remembered.has(row.id) ? (
                  <>
                    <Icon name="memo" />
                    <span className="visually-hidden">{m('has')}</span>
                  </>
                ) : null}
              </span>
              <span className="interview-count">
                {state === 'begun'
                  ? `${progress?.turn ?? 0}/${row.turnCount}`
                  : t('codingCount', { count: coded })}
              </span>
              <span className="interview-about">
                {person === undefined || person.stratum === '' ? null : <span>{person.stratum}</span>}
                <span>{t(`length.${row.language}`, { count: row.length })}</span>
              </span>
              <span className="visually-hidden">{t(`progress.${state}`)}</span>
            </AriaButton>
          )
        })}
      </div>
    </nav>
  )
}
