/**
 * Where a thread's program is: its source beside the caller's, or its bundle beside the one that holds the caller.
 * @param from the caller's import.meta.url
 * @param name without its ending
 */
export function workerEntry(from: string, name: string): URL {
  return new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from)
}
