import { isAbsolute, join } from 'node:path'

/** The project that a command line names, be it the first start's or a second one's; null: none. */
export function projectIn(words: readonly string[], folder: string): string | null {
  const given = words.slice(1).findLast((word) => !word.startsWith('-') && /\.exemplar$/i.test(word))
  return given === undefined ? null : isAbsolute(given) ? given : join(folder, given)
}

/** Projects the system asks for. They wait until there is a page that can open them; the last one counts. */
export class OpenRequests {
  #waiting: string | null
  #send: ((path: string) => void) | null = null

  constructor(first: string | null) {
    this.#waiting = first
  }

  /** A page can open projects from now on; null: no longer. */
  ready(send: ((path: string) => void) | null): void {
    this.#send = send
    if (this.#waiting !== null) this.ask(this.#waiting)
  }

  ask(path: string): void {
    this.#waiting = this.#send === null ? path : null
    this.#send?.(path)
  }
}
