import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { go, highlighted, openSample, words } from './steps.ts'

const w = words['zh-CN']

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await openSample(app.page, w, 'zh')
})
afterEach(() => app.close())

describe('the list of quotes', () => {
  beforeEach(() => go(app.page, w, 'quotes'))

  it('is narrowed by conditions, leads to the source, and is found again as it was', async () => {
    const { page } = app
    await page.getByRole('checkbox', { name: /成就导向/ }).check({ force: true })
    await page.getByRole('textbox', { name: w.quotes.text }).fill('项目')
    const quotes = page.locator('.quote')
    await expect.poll(() => quotes.count()).toBeGreaterThan(0)
    const count = await quotes.count()
    for (const text of await quotes.allInnerTexts()) expect(text).toContain('成就导向')
    await quotes.first().getByRole('button', { name: '话轮 6' }).click()
    await expect.poll(() => highlighted(page, /^code-.*-strong$/)).not.toEqual([])
    await page
      .getByRole('region', { name: w.coding.transcript })
      .getByRole('button', { name: w.common['screen.quotes'] })
      .click()
    await expect.poll(() => quotes.count()).toBe(count)
    expect(await page.getByRole('textbox', { name: w.quotes.text }).inputValue()).toBe('项目')
  })

  it('is recoded many at once, which one undo takes back', async () => {
    const { page } = app
    await page.getByRole('checkbox', { name: /概念式思考/ }).check({ force: true })
    await page.getByText(w.quotes.emptyTitle).waitFor()
    await page.getByRole('checkbox', { name: /概念式思考/ }).uncheck({ force: true })
    await page.getByRole('checkbox', { name: /灵活性/ }).check({ force: true })
    await page.locator('.quote').first().waitFor()
    const count = await page.locator('.quote').count()
    await page.getByRole('checkbox', { name: w.quotes.selectShown }).check({ force: true })
    await page.getByRole('button', { name: w.quotes.recode }).click()
    await page.getByRole('option', { name: '概念式思考' }).click()
    await page.getByText(w.quotes.emptyTitle).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.quote').count()).toBe(count)
  })
})

describe('finding in all interviews', () => {
  it('finds two-character words, traditional ones too, and leads to the place with the words selected', async () => {
    const { page } = app
    await page.keyboard.press('Control+Shift+f')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('客戶')
    await dialog.locator('.hit').first().waitFor()
    expect(await dialog.locator('.hit-match').first().innerText()).toBe('客户')
    const bottom = await dialog.evaluate((element) => element.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(900)
    await dialog.getByRole('checkbox', { name: w.common['find.matchScript'] }).check({ force: true })
    await expect.poll(() => dialog.locator('.hit').count()).toBe(0)
    await dialog.getByRole('textbox').fill('客户')
    await dialog.locator('.hit').first().click()
    await expect.poll(() => highlighted(page, /^text-selection$/)).toEqual(['客户'])
  })
})
