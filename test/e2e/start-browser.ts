import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserEndpoint: string
  }
}

/** Starts one browser for all end-to-end tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findBrowser()
  const server = await chromium.launchServer({
    executablePath: found.executablePath,
    args: [...found.args],
    env: Object.fromEntries(
      Object.entries(found.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    headless: true,
  })
  project.provide('browserEndpoint', server.wsEndpoint())
  return () => server.close()
}
