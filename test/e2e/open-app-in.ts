import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowserDoor } from '../../backend/browser-door/browser-door.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/program/make-program.ts'

const root = resolve(import.meta.dirname, '..', '..')

export interface App {
  readonly page: Page
  readonly url: string
  /** A folder of the test's own; gone afterwards. */
  readonly folder: string
  /** What the page or the backend complained of; a test that ends with any has failed. */
  readonly complaints: string[]
  /** Ends the program behind the window, as a crash would. */
  stop(): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  readonly locale?: 'zh-CN' | 'en-GB'
  readonly colorScheme?: 'light' | 'dark'
  /** In px of the page: half of the window's where the interface is at 200 %. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly deviceScaleFactor?: number
  readonly reducedMotion?: 'reduce'
}

/**
 * Opens the app as a user of the browser door has it: the built renderer, a backend with a data folder of its own,
 * a page of a real Chromium, which is closed with it.
 */
export async function openAppIn(browser: Browser, options: OpenOptions = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-'))
  const complaints: string[] = []
  const program = makeProgram({
    version: 'test',
    door: 'browser',
    dataFolder: join(folder, 'data'),
    samplesFolder: join(root, 'out', 'samples'),
    licencesFile: join(root, 'out', 'licences.json'),
    dictionariesFolder: join(root, 'build', 'dictionaries'),
  })
  const door = await openBrowserDoor({
    program,
    handlers,
    rendererFolder: join(root, 'out', 'renderer'),
    port: 0,
    onBug: (method, stack) => complaints.push(`${method}: ${stack}`),
  })
  const page = await openPage(browser, options, complaints)
  await page.goto(door.url)
  return {
    page,
    url: door.url,
    folder,
    complaints,
    stop: door.close,
    async close() {
      await browser.close()
      program.workspace.closeAll()
      await door.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openPage(browser: Browser, options: OpenOptions, complaints: string[]): Promise<Page> {
  const context: BrowserContextOptions = {
    locale: options.locale ?? 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  }
  const page = await browser.newPage(context)
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)))
  page.on('request', (request) => {
    // Nothing leaves the machine: whatever is asked of anybody but the door itself fails the test.
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
      complaints.push(`asked ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return page
}
