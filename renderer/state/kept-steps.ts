import { create } from 'zustand'
import { type ApiError, toApiError, writeErrors } from '../../api/error.ts'

/** Something the user did that could not be written yet. */
export interface KeptStep {
  /** Why it could not. */
  readonly error: ApiError
  /** Tries again; resolves to the error when it failed again. */
  readonly again: () => Promise<ApiError | null>
  /** Lets it go. */
  readonly drop: () => void
}

interface KeptSteps {
  /** Path of the open project; null: none. */
  readonly project: string | null
  /** In the order they were done. */
  readonly steps: readonly KeptStep[]
  readonly setProject: (path: string | null) => void
  readonly keep: (step: KeptStep) => void
  /** Tries all again, in order, and stops at the first that fails again. */
  readonly tryAgain: () => Promise<void>
  /** Lets the first go. */
  readonly dropFirst: () => void
}

/** Steps kept in memory while the project's file cannot be written to: a full disk, a drive that was taken out. */
export const useKeptSteps = create<KeptSteps>((set, get) => {
  let isTrying = false
  return {
    project: null,
    steps: [],
    setProject: (project) => set({ project }),
    keep: (step) => set(({ steps }) => ({ steps: [...steps, step] })),
    tryAgain: async () => {
      if (isTrying) return
      isTrying = true
      try {
        for (let [first] = get().steps; first !== undefined; [first] = get().steps) {
          const step = first
          const error = await step.again()
          const others = get().steps.filter((other) => other !== step)
          set({ steps: error === null ? others : [{ ...step, error }, ...others] })
          if (error !== null) return
        }
      } finally {
        isTrying = false
      }
    },
    dropFirst: () => {
      const [first, ...others] = get().steps
      first?.drop()
      set({ steps: others })
    },
  }
})

/** Whether an error says that the open project's own file could not be written to, so that trying again may do. */
export function isUnwritten(error: ApiError): boolean {
  const { project } = useKeptSteps.getState()
  const isOfWriting: readonly string[] = writeErrors
  return project !== null && isOfWriting.includes(error.code) && error.params.path === project
}

/** Keeps a call that could not be written; gives its answer once it was, or null when the user gives it up. */
export function keepStep<T>(
  error: ApiError,
  call: () => Promise<T>,
  showError: (error: ApiError) => void,
): Promise<T | null> {
  return new Promise((resolve) => {
    const again = async () => {
      try {
        resolve(await call())
        return null
      } catch (failure) {
        const next = toApiError(failure, '')
        if (isUnwritten(next)) return next
        // What stood in its way is over, and now something else does: that is told as always.
        showError(next)
        resolve(null)
        return null
      }
    }
    useKeptSteps.getState().keep({ error, again, drop: () => resolve(null) })
  })
}
