import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunningJob } from '../state/jobs.ts'
import { useErrorWords } from '../use-error-words.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import './progress-card.css'

export interface ProgressCardProps {
  readonly job: RunningJob
  readonly onCancel: () => void
  readonly onHide: () => void
}

/** How far long work is: what is at hand, its share, the time left, what became of the items around it. Escape cancels. */
export function ProgressCard({ job, onCancel, onHide }: ProgressCardProps) {
  const { t } = useTranslation('common')
  const share = job.total === 0 ? null : Math.floor((100 * job.done) / job.total)
  const left = useTimeLeft(job)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <section className="progress-card" aria-label={job.title} onKeyDown={onKeyDown}>
      <div className="row">
        <h2>{job.title}</h2>
        <span className="spacer" />
        <span className="secondary">{left}</span>
      </div>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={job.title}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': share })}
      >
        <div className="progress-fill" style={{ width: `${share ?? 0}%` }} />
      </div>
      <div className="row secondary">
        <span className="progress-item">{job.isCancelling ? t('job.cancelling') : job.item}</span>
        <span className="spacer" />
        <span>{share === null ? '' : t('job.share', { share })}</span>
      </div>
      {job.items.length === 0 ? null : <Items job={job} />}
      <div className="progress-foot">
        <span className="secondary quiet">{job.cancelNote}</span>
        <span className="spacer" />
        <Button kind="quiet" onPress={onHide}>
          {t('job.background')}
        </Button>
        <Button onPress={onCancel} isDisabled={job.isCancelling}>
          {t('job.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** Items shown at once: those done last, the one at hand, and the next. */
const shown = 5

function Items({ job }: { readonly job: RunningJob }) {
  const noteOf = useItemNote(job)
  const first = Math.max(0, Math.min(job.done - 2, job.items.length - shown))
  const rows = job.items.slice(first, first + shown).map((name, index) => ({ name, number: first + index }))
  return (
    <ul className="progress-items">
      {rows.map(({ name, number }) => {
        const { icon, note } = noteOf(number)
        return (
          <li key={number} className={icon === 'warn' ? 'progress-skipped' : ''}>
            <Icon name={icon} />
            <span className="progress-item">{name}</span>
            <span className="spacer" />
            <span className="secondary">{note}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What became of the n-th item so far. */
function useItemNote({ done, finished, countWords }: RunningJob) {
  const { t } = useTranslation('common')
  const words = useErrorWords()
  return (index: number): { readonly icon: IconName; readonly note: string } => {
    const outcome = finished[index]
    if (outcome === undefined)
      return index === done ? { icon: 'half', note: '' } : { icon: 'ring', note: t('job.waiting') }
    const { problem, count } = outcome
    if (problem !== null) return { icon: 'warn', note: t('job.skipped', { why: words(problem).what }) }
    return { icon: 'done', note: count === null ? '' : countWords(count) }
  }
}

/** Too early to tell before this much has passed, in milliseconds. */
const soon = 1500

/** "about 20 s", as far as it can be told from what is done. */
function useTimeLeft({ startedAt, done, total }: RunningJob): string {
  const { t } = useTranslation('common')
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const passed = now - startedAt
  if (done === 0 || total === 0 || passed < soon) return ''
  const seconds = Math.max(1, Math.round((passed / 1000) * (total / done - 1)))
  return seconds < 90
    ? t('job.secondsLeft', { seconds })
    : t('job.minutesLeft', { minutes: Math.round(seconds / 60) })
}
