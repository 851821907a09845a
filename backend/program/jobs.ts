import { ApiError } from '../../api/error.ts'

/** The jobs under way in this process, by the names their callers gave them. */
export class Jobs {
  readonly #running = new Map<string, AbortController>()

  /** What comes back is aborted with 'cancelled' when somebody asks the job to stop. */
  begin(name: string): AbortSignal {
    const controller = new AbortController()
    this.#running.set(name, controller)
    return controller.signal
  }

  /** Asks a job to stop; one that does not run is not remembered. */
  cancel(name: string): void {
    this.#running.get(name)?.abort(new ApiError('cancelled'))
  }

  end(name: string): void {
    this.#running.delete(name)
  }
}
