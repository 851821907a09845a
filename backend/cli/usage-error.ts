/** The command line was wrong; `key` names the sentence that says how. Exit code 2. */
export class UsageError extends Error {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.values = values
  }
}
