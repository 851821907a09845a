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
  const server = await chromium.launchServer({ ...(await findBrowser()), headless: true })
  project.provide('browserEndpoint', server.wsEndpoint())
  return () => server.close()
}
