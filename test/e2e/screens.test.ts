import { afterEach, describe, expect, it } from 'vitest'
import { workingScreens } from '../../renderer/state/navigation.ts'
import { type App, openApp } from './harness.ts'
import { go, openSample, transcript, words } from './steps.ts'
import { violations } from './violations.ts'

let app: App
afterEach(() => app.close())

const inNavigation = workingScreens

describe('the sample projects', () => {
  it.each([
    { locale: 'zh-CN', colorScheme: 'light', sample: 'zh' },
    { locale: 'en-GB', colorScheme: 'dark', sample: 'en' },
  ] as const)('open, and every screen can be used by all: $sample, $colorScheme', async (options) => {
    const { locale, colorScheme, sample } = options
    app = await openApp({ locale, colorScheme })
    const w = words[locale === 'zh-CN' ? 'zh-CN' : 'en']
    const found: Record<string, readonly string[]> = { start: await violations(app.page) }
    await openSample(app.page, w, sample)
    for (const screen of inNavigation) {
      await go(app.page, w, screen)
      await app.page.waitForLoadState('networkidle')
      if (screen === 'coding') await transcript(app.page).waitFor()
      if (screen === 'comparison') await app.page.getByRole('table').first().waitFor()
      found[screen] = await violations(app.page)
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])))
  })

  it('fit a small window and one at twice the size without scrolling sideways', async () => {
    app = await openApp({ viewport: { width: 640, height: 400 } })
    await openSample(app.page, words.en, 'en')
    for (const screen of inNavigation) {
      await go(app.page, words.en, screen)
      const [wide = 0, seen = 0] = await app.page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(wide, screen).toBeLessThanOrEqual(seen)
    }
  })
})

describe('another project', () => {
  it('is shown whole: what was filtered and looked for in the one before is forgotten', async () => {
    app = await openApp({ locale: 'zh-CN' })
    const { page } = app
    const w = words['zh-CN']
    const open = async (language: 'zh' | 'en') => {
      await openSample(page, w, language)
      await go(page, w, 'coding')
      await page.locator('.label').first().waitFor()
    }
    await open('zh')
    await page.getByRole('button', { name: w.filter.open }).click()
    await page.getByRole('checkbox', { name: '成就导向', exact: true }).check({ force: true })
    await page.locator('.filter-strip').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await transcript(page).focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('客户')
    await page.locator('.bar-project').click()
    await page.getByRole('menuitem', { name: w.common.closeProject }).click()
    await open('en')
    expect(await page.locator('.filter-strip').count()).toBe(0)
    await transcript(page).focus()
    await page.keyboard.press('Control+f')
    expect(await page.getByRole('textbox', { name: w.coding.findWords }).inputValue()).toBe('')
  })
})

describe('language and look', () => {
  it('follow the system, and change at once', async () => {
    app = await openApp({ locale: 'en-GB', colorScheme: 'dark' })
    const { page } = app
    await page.getByRole('button', { name: words.en.start.new }).waitFor()
    const look = () =>
      page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).colorScheme])
    expect(await look()).toEqual(['en', 'dark'])
    await page.getByRole('button', { name: words.en.common.preferences }).click()
    await page.getByRole('menuitemradio', { name: words.en.common['language.zh-CN'] }).click()
    await page.getByRole('button', { name: words['zh-CN'].start.new }).waitFor()
    await page.getByRole('button', { name: words['zh-CN'].common.preferences }).click()
    await page.getByRole('menuitemradio', { name: words['zh-CN'].common['theme.light'] }).click()
    await expect.poll(look).toEqual(['zh-CN', 'light'])
    await page.reload()
    await page.getByRole('button', { name: words['zh-CN'].start.new }).waitFor()
    await expect.poll(look).toEqual(['zh-CN', 'light'])
  })
})
