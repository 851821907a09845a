/**
 * `npm run -s screenshots [FOLDER]`: makes the pictures of docs/screenshots anew, in a real Chromium, from the sample
 * projects; once built.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from './e2e/find-browser.ts'
import { openAppIn } from './e2e/open-app-in.ts'
import { go, openSample, transcript, type Words, words } from './e2e/steps.ts'

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'screenshots'))

const looks = [
  { name: 'en-light', locale: 'en-GB', colorScheme: 'light', sample: 'en' },
  { name: 'zh-light', locale: 'zh-CN', colorScheme: 'light', sample: 'zh' },
  { name: 'en-dark', locale: 'en-GB', colorScheme: 'dark', sample: 'en' },
  { name: 'zh-dark', locale: 'zh-CN', colorScheme: 'dark', sample: 'zh' },
] as const
type Look = (typeof looks)[number]

/** What to do on the coding screen of a sample that was just opened, and in which looks to do it. */
interface Scene {
  readonly looks: readonly Look['name'][]
  readonly play: (page: Page, w: Words, sample: Look['sample']) => Promise<void>
}

const scenes: Readonly<Record<string, Scene>> = {
  coding: {
    looks: ['en-light', 'zh-light', 'en-dark', 'zh-dark'],
    play: async (page) => {
      await press(page, 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
    },
  },
  palette: {
    looks: ['en-light', 'zh-dark'],
    play: async (page, _, sample) => {
      await toTurn(page, 6)
      await press(page, 'Shift+Alt+ArrowRight', 'Enter')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type(sample === 'zh' ? 'fx' : 'an')
    },
  },
  'ten-deep': {
    looks: ['en-dark', 'zh-light'],
    play: async (page) => {
      await toTurn(page, 4)
      for (const [index, code] of tenCodes.entries()) await tag(page, code, (index % 5) + 1, 1 + (index % 4))
      await press(page, 'Escape', 'Home')
      await page.locator('.label').nth(3).hover()
    },
  },
  find: {
    looks: ['en-dark', 'zh-light'],
    play: async (page, _, sample) => {
      await press(page, 'Control+f')
      await page.keyboard.type(sample === 'zh' ? '客户' : 'customer')
      await page.locator('.find-bar').getByText(/\d/).first().waitFor()
      await press(page, 'Enter')
    },
  },
  correcting: {
    looks: ['en-dark', 'zh-light'],
    play: async (page) => {
      await correct(page)
      await page.locator('.label-review').first().waitFor()
    },
  },
  review: {
    looks: ['en-light', 'zh-light'],
    play: async (page, w) => {
      await correct(page)
      await press(page, 'Control+Enter')
      const panel = page.getByRole('region', { name: w.correction.reviewTitle })
      await panel.getByRole('button', { name: w.correction.next }).click()
    },
  },
  anonymise: {
    looks: ['en-light', 'zh-light'],
    play: async (page, w, sample) => {
      await page.getByRole('button', { name: w.correction.menu }).click()
      await page.getByRole('menuitem', { name: w.anonymise.open }).click()
      const dialog = page.getByRole('dialog')
      const names = sample === 'zh' ? ['老骆', '某老板'] : ['Graham', 'the owner']
      for (const [index, name] of names.entries()) await dialog.getByRole('textbox').nth(index).fill(name)
      await dialog.locator('.name-hit').first().waitFor()
    },
  },
}

const tenCodes = ['ach', 'co', 'int', 'info', 'iu', 'cso', 'imp', 'rb', 'at', 'exp']

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts the caret at the start of a turn. */
async function toTurn(page: Page, number: number): Promise<void> {
  await press(page, 'Control+Home', ...Array.from({ length: number - 1 }, () => 'ArrowDown'))
}

/** Tags so many sentences from the start of the turn. */
async function tag(page: Page, code: string, level: number, sentences: number): Promise<void> {
  const before = await page.locator('.label').count()
  await press(page, 'Escape', 'Home', ...Array.from({ length: sentences }, () => 'Shift+Alt+ArrowRight'))
  await press(page, 'Enter')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type(code)
  await press(page, String(level))
  await page.waitForFunction((count) => document.querySelectorAll('.label').length > count, before)
}

/** Types into the first two passages that are coded. */
async function correct(page: Page): Promise<void> {
  for (const _ of [1, 2]) await press(page, 'Control+ArrowDown')
  await press(page, 'F2')
  await page.locator('.transcript[contenteditable="true"]').waitFor()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight')
  await page.keyboard.type('…')
}

async function take(name: string, scene: Scene, look: Look): Promise<void> {
  const viewport = { width: 1440, height: 900 }
  const browser = await chromium.launch(await findBrowser())
  const app = await openAppIn(browser, { ...look, viewport })
  try {
    const w = words[look.sample === 'zh' ? 'zh-CN' : 'en']
    await openSample(app.page, w, look.sample)
    await go(app.page, w, 'coding')
    await transcript(app.page).focus()
    await app.page.locator('.label').first().waitFor()
    await scene.play(app.page, w, look.sample)
    // The gutter follows a correction when the hands rest.
    await app.page.waitForTimeout(500)
    await app.page.screenshot({ path: join(folder, `${name}-${look.name}.png`), animations: 'disabled' })
    if (app.complaints.length > 0) throw new Error(app.complaints.join('\n'))
  } finally {
    await app.close()
  }
}

mkdirSync(folder, { recursive: true })
for (const [name, scene] of Object.entries(scenes))
  for (const look of looks.filter((one) => scene.looks.includes(one.name))) await take(name, scene, look)
