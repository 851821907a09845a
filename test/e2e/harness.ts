import { chromium } from 'playwright-core'
import { expect, inject } from 'vitest'
import { type App, type OpenOptions, openAppIn } from './open-app-in.ts'

export type { App }

/** Opens the app in the browser that all end-to-end tests share; that anything complained fails the test. */
export async function openApp(options: OpenOptions = {}): Promise<App> {
  const app = await openAppIn(await chromium.connect(inject('browserEndpoint')), options)
  return {
    ...app,
    async close() {
      await app.close()
      expect(app.complaints).toEqual([])
    },
  }
}
