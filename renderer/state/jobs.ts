import { create } from 'zustand'
import type { Events, FinishedItem } from '../../api/events.ts'

/** What a job is called and made of, in words the user reads. */
export interface JobWords {
  /** "Importing 5 files" */
  readonly title: string
  /** What cancelling does: "Cancelling leaves the project as it was before the import". */
  readonly cancelNote: string
  /** Names of all that it works through, in order; empty where it has no such list. */
  readonly items: readonly string[]
  /** What became of an item: "119 turns". */
  readonly countWords: (count: number) => string
}

export interface RunningJob extends JobWords {
  readonly id: string
  readonly done: number
  /** 0 while unknown. */
  readonly total: number
  readonly item: string
  readonly finished: readonly FinishedItem[]
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly isCancelling: boolean
  /** In the status line alone. */
  readonly isBackground: boolean
}

interface Jobs {
  readonly jobs: readonly RunningJob[]
  readonly begin: (id: string, words: JobWords) => void
  readonly progress: (event: Events['job.progress']) => void
  readonly change: (id: string, changes: Partial<Pick<RunningJob, 'isCancelling' | 'isBackground'>>) => void
  readonly end: (id: string) => void
}

/** The long work this window has asked for. */
export const useJobs = create<Jobs>((set) => ({
  jobs: [],
  begin: (id, words) =>
    set(({ jobs }) => ({
      jobs: [
        ...jobs,
        {
          ...words,
          ...{ id, done: 0, total: 0, item: '', finished: [], startedAt: Date.now() },
          ...{ isCancelling: false, isBackground: false },
        },
      ],
    })),
  progress: ({ job: id, done, total, item, last }) =>
    set(({ jobs }) => ({
      jobs: jobs.map((job) =>
        job.id === id
          ? { ...job, done, total, item, finished: last === null ? job.finished : [...job.finished, last] }
          : job,
      ),
    })),
  change: (id, changes) =>
    set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...changes } : job)) })),
  end: (id) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) })),
}))
