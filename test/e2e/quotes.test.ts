import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import { type App, openApp } from './harness.ts'
import { choose, go, highlighted, openSample, press, tabTo, words } from './steps.ts'

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

describe('conditions on quotes', () => {
  beforeEach(() => go(app.page, w, 'quotes'))
  const rows = () => app.page.locator('.quote .row').allInnerTexts()
  const total = async () => Number(/\d+/.exec(await app.page.getByRole('status').first().innerText())?.[0])
  /** How many are left by a condition alone, each of which says as much. */
  const left = async (label: string, option: string, says: RegExp) => {
    const all = await total()
    await choose(app.page, label, option)
    await expect.poll(async () => (await total()) < all).toBe(true)
    const count = await total()
    for (const row of await rows()) expect(row).toMatch(says)
    await choose(app.page, label, w.quotes.any)
    await expect.poll(total).toBe(all)
    return count
  }
  /** The sample's interviewees of a stratum. */
  const codesOf = (stratum: string) =>
    readFileSync(join(import.meta.dirname, '../../build/samples/zh/interviewees.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .flatMap(([, code = '', , of]) => (of === stratum ? [code] : []))

  it('are stratum, coder, layer and event, and each is met by all that is left and by nothing that is not', async () => {
    await app.page.locator('.quote').first().waitFor()
    const all = await total()
    const { stratum, coder, event, allCoders, insideEvent, outsideEvent } = w.quotes
    let sum = 0
    for (const one of ['对公', '对私', '网点负责人'])
      sum += await left(stratum, one, new RegExp(codesOf(one).join('|')))
    expect(sum).toBe(all)
    // The sample's first coder is no lead: of those who code apart each has their own.
    const apart = await left(coder, allCoders, /编码者 甲/)
    expect(await left(coder, '编码者 甲', /编码者 甲/)).toBe(apart)
    await choose(app.page, coder, '编码者 乙')
    await app.page.getByText(w.quotes.emptyTitle).waitFor()
    await choose(app.page, coder, w.quotes.any)
    await expect.poll(total).toBe(all)
    const consensus = methodZhCn['layer.consensus']
    expect(await left(coder, consensus, new RegExp(w.common['layer.consensus']))).toBe(all - apart)
    // All the sample's codings are in events.
    await choose(app.page, event, outsideEvent)
    await app.page.getByText(w.quotes.emptyTitle).waitFor()
    await choose(app.page, event, insideEvent)
    await expect.poll(total).toBe(all)
  })

  it('leave the list in the order that is asked for: dictionary, or what was changed last', async () => {
    const { page } = app
    const quotes = page.locator('.quote')
    await quotes.first().waitFor()
    const order = await page.locator('.quote-competency').allInnerTexts()
    await choose(page, w.quotes.sort, w.quotes['sort.competency'])
    const places = async () =>
      (await page.locator('.quote-code').allInnerTexts()).map((name) => order.indexOf(name.trim()))
    await expect.poll(async () => (await places())[0]).toBe(0)
    expect(await places()).toEqual((await places()).toSorted((a, b) => a - b))
    const text = await quotes.nth(60).locator('.quote-text').innerText()
    await quotes.nth(60).getByRole('checkbox').check({ force: true })
    await page.getByRole('button', { name: w.quotes.relevel }).click()
    await page.getByRole('option', { name: w.quotes.noLevel, exact: true }).click()
    await choose(page, w.quotes.sort, w.quotes['sort.changed'])
    await expect.poll(() => quotes.first().locator('.quote-text').innerText()).toBe(text)
  })

  it('are set, quotes recoded, and the source gone to and come back from at the same place, by keyboard alone', async () => {
    const { page } = app
    const quotes = page.locator('.quote')
    await quotes.first().waitFor()
    const all = await total()
    await tabTo(page, page.getByRole('button', { name: w.quotes.level }).last())
    await press(page, 'Enter')
    await page.getByRole('option', { name: '3 级', exact: true }).waitFor()
    await page.keyboard.type('3')
    await press(page, 'Enter')
    await expect.poll(total).toBeLessThan(all)
    await tabTo(page, quotes.nth(30).getByRole('button'))
    const place = () => page.locator('.quotes .screen-body').evaluate(({ scrollTop }) => scrollTop)
    const before = await place()
    expect(before).toBeGreaterThan(500)
    await press(page, 'Enter')
    await expect.poll(() => highlighted(page, /^code-.*-strong$/)).not.toEqual([])
    const back = page
      .getByRole('region', { name: w.coding.transcript })
      .getByRole('button', { name: w.common['screen.quotes'] })
    await tabTo(page, back, 'Shift+Tab')
    await press(page, 'Enter')
    await quotes.nth(30).waitFor()
    await expect.poll(place).toBe(before)
    const names = () => page.locator('.quote-code').allInnerTexts()
    await tabTo(page, quotes.first().getByRole('checkbox'))
    await press(page, 'Space')
    await tabTo(page, page.getByRole('button', { name: w.quotes.recode }), 'Shift+Tab')
    await press(page, 'Enter')
    await tabTo(page, page.getByRole('option', { name: '概念式思考' }), 'ArrowDown')
    await press(page, 'Enter')
    await expect.poll(async () => (await names()).some((name) => name.includes('概念式思考'))).toBe(true)
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
