import { join } from 'node:path'

/**
 * What V8 is told where it runs the backend. Left alone it lets what is not yet thrown away grow to 128 MB, whatever the
 * program holds; with this it takes a third less memory, and no more time. (electron/main.ts says the same to its own.)
 */
const engineOptions = ['--max-semi-space-size=8']

/** Words after Node's own path that start the browser door of a built program. */
export function backendCommand(root: string, options: readonly string[]): string[] {
  const out = join(root, 'out')
  return [...engineOptions, join(out, 'backend', 'main-browser.js'), '--out', out, ...options]
}
