import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import { type App, openApp } from './harness.ts'
import { choose, go, highlighted, openSample, words } from './steps.ts'

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
    await page.getByRole('checkbox', { name: w.quotes.selectAll }).check({ force: true })
    await page.getByRole('button', { name: w.quotes.recode }).click()
    await page.getByRole('option', { name: '概念式思考' }).click()
    await page.getByText(w.quotes.emptyTitle).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.quote').count()).toBe(count)
  })

  it('holds only what each condition asks for, the highest level first where that is wanted', async () => {
    const { page } = app
    const quotes = page.locator('.quote')
    const narrowed = async (label: string, option: string, shown: string) => {
      await quotes.first().waitFor()
      await choose(page, label, option)
      await quotes.first().waitFor()
      for (const row of await quotes.locator('.row').allInnerTexts()) expect(row).toContain(shown)
    }
    const total = await page.getByRole('status').first().innerText()
    await narrowed(w.quotes.group, methodZhCn['group.superior'], methodZhCn['group.superior'])
    await narrowed(w.quotes.level, '3 级', '3 级')
    await narrowed(w.quotes.coder, methodZhCn['layer.consensus'], w.common['layer.consensus'])
    await page.getByRole('button', { name: w.quotes.clear }).click()
    await expect.poll(() => page.getByRole('status').first().innerText()).toBe(total)
    await choose(page, w.quotes.sort, w.quotes['sort.level'])
    await quotes.first().waitFor()
    const levels = (await quotes.locator('.row').allInnerTexts()).map((row) =>
      Number(/(\d+) 级/.exec(row)?.[1] ?? -1),
    )
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
  })

  it('stays where it was read when more is shown, however late the answer comes', async () => {
    const { page } = app
    await page.routeWebSocket(/^ws:/, (socket) => {
      const server = socket.connectToServer()
      server.onMessage((message) => void setTimeout(() => socket.send(message), 250))
    })
    await page.reload()
    const quotes = page.locator('.quote')
    await expect.poll(() => quotes.count()).toBe(100)
    const more = page.getByRole('button', { name: w.common.showMore })
    await more.scrollIntoViewIfNeeded()
    const place = () => page.locator('.quotes .screen-body').evaluate(({ scrollTop }) => scrollTop)
    const before = await place()
    expect(before).toBeGreaterThan(1000)
    await more.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => quotes.count()).toBeGreaterThan(100)
    await expect.poll(place).toBe(before)
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
    const shown = w.quotes.selectShown.replace('{{count}}', '200')
    await page.getByRole('checkbox', { name: shown, exact: true }).waitFor()
  })

  it('is copied with who said each, gets one level in one change, and that is taken back whole', async () => {
    const { page } = app
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('checkbox', { name: /灵活性/ }).check({ force: true })
    const rows = page.locator('.quote .row')
    await rows.first().waitFor()
    const before = await rows.allInnerTexts()
    await page.getByRole('checkbox', { name: w.quotes.selectAll }).check({ force: true })
    await page.getByRole('button', { name: w.quotes.copy }).click()
    await page.getByText(w.quotes.copied.replace('{{count}}', String(before.length))).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n\n')).toHaveLength(before.length)
    expect(copied).toMatch(/话轮 \d+/)
    await page.getByRole('button', { name: w.quotes.relevel }).click()
    await page.getByRole('option', { name: w.quotes.noLevel, exact: true }).click()
    await expect
      .poll(async () => (await rows.allInnerTexts()).every((row) => row.includes(w.quotes.noLevel)))
      .toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows.allInnerTexts()).toEqual(before)
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
