/** The jobs under way in this process, by the names their callers gave them, and which were asked to stop. */
export class Jobs {
  readonly #stopped = new Map<string, boolean>()

  begin(name: string): void {
    this.#stopped.set(name, false)
  }

  /** Asks a job to stop; one that does not run is not remembered. */
  cancel(name: string): void {
    if (this.#stopped.has(name)) this.#stopped.set(name, true)
  }

  isCancelled(name: string): boolean {
    return this.#stopped.get(name) === true
  }

  end(name: string): void {
    this.#stopped.delete(name)
  }
}
