import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ProgressCard } from '../components/progress-card.tsx'
import { useCommand } from '../connection/use-command.ts'
import { useJobs } from '../state/jobs.ts'

/** A card for every job that is not in the background. */
export function JobCards() {
  const { jobs, change } = useJobs()
  const call = useCommand()
  const seen = jobs.filter((job) => !job.isBackground)
  if (seen.length === 0) return null
  return (
    <div className="progress-cards">
      {seen.map((job) => (
        <ProgressCard
          key={job.id}
          job={job}
          onCancel={() => {
            change(job.id, { isCancelling: true })
            void call('job.cancel', { job: job.id })
          }}
          onHide={() => change(job.id, { isBackground: true })}
        />
      ))}
    </div>
  )
}

/** The jobs in the background, in the status line; a press brings the card back. */
export function JobsInBackground() {
  const { t } = useTranslation('common')
  const { jobs, change } = useJobs()
  return jobs
    .filter((job) => job.isBackground)
    .map((job) => (
      <AriaButton key={job.id} className="status-job" onPress={() => change(job.id, { isBackground: false })}>
        {t('job.inBackground', { title: job.title, done: job.done, total: job.total })}
      </AriaButton>
    ))
}
