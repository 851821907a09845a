import { setImmediate } from 'node:timers/promises'
import { ApiError } from '../../api/error.ts'
import type { Events } from '../../api/events.ts'
import type { Session } from './session.ts'

/** How far a job is: what it is at, and what became of the item before. */
export type Reached = Omit<Events['job.progress'], 'job' | 'last'> &
  Partial<Pick<Events['job.progress'], 'last'>>

export interface Job {
  /**
   * Tells the window how far the job is, and lets other calls in (the cancel among them). To be awaited every few
   * milliseconds of work.
   * @throws ApiError 'cancelled' when somebody asked the job to stop, or left the project it began in
   */
  reached(progress: Reached): Promise<void>
  /** Aborted when the job is to stop; for work that takes one. */
  readonly signal: AbortSignal
}

/**
 * Does work that takes long, under a name of the caller's choice: the window hears 'job.progress' and may call
 * 'job.cancel'. What the work has begun when it is stopped, it takes back itself.
 */
export async function runJob<T>(
  session: Session,
  name: string,
  work: (job: Job) => T | Promise<T>,
): Promise<T> {
  const { jobs } = session.program
  const project = session.hasProject ? session.project : null
  const isLeft = () => project !== null && (!session.hasProject || session.project !== project)
  const signal = jobs.begin(name)
  try {
    return await work({
      async reached(progress) {
        session.emit('job.progress', { job: name, last: null, ...progress })
        await setImmediate()
        signal.throwIfAborted()
        if (isLeft()) throw new ApiError('cancelled')
      },
      signal,
    })
  } finally {
    jobs.end(name)
  }
}
