import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, highlighted, newStudy, press, transcript, words } from './steps.ts'

const w = words['zh-CN']
// Traditional and simplified, full and half width, large and small letters.
const text = [
  '访谈者：ＫＰＩ怎么定？\r\n受访者：客户的kpi和KPI，客戶都看。\r\n',
  '访谈者：𠮷田呢？\r\n受访者：𠮷田也是客户。\r\n',
].join('')

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await newStudy(app, w, 'find', [file('P1.txt', text)])
})
afterEach(() => app.close())

const bar = () => app.page.getByRole('search')
const status = () => bar().getByRole('status').innerText()
const hit = (number: number, count: number) =>
  w.coding.hitOf.replace('{{number}}', String(number)).replace('{{count}}', String(count))
const option = (name: 'matchCase' | 'matchWidth' | 'matchScript') =>
  app.page.getByRole('checkbox', { name: w.common[`find.${name}`] })
const current = () => highlighted(app.page, /^find-current$/)

describe('what makes a difference when words are looked for in an interview', () => {
  it('is nothing by itself: neither case nor width nor script', async () => {
    const { page } = app
    await press(page, 'Control+f')
    await page.keyboard.type('kpi')
    await expect.poll(status).toBe(hit(1, 3))
    expect(await current()).toEqual(['ＫＰＩ'])
    await bar().getByRole('textbox').fill('客戶')
    await expect.poll(status).toBe(hit(1, 3))
  })

  it('is chosen: case, width, script', async () => {
    const { page } = app
    await press(page, 'Control+f')
    await page.keyboard.type('kpi')
    await option('matchCase').check({ force: true })
    await expect.poll(status).toBe(hit(1, 1))
    await expect.poll(current).toEqual(['kpi'])
    await option('matchCase').uncheck({ force: true })
    await option('matchWidth').check({ force: true })
    await expect.poll(status).toBe(hit(1, 2))
    await option('matchScript').check({ force: true })
    await bar().getByRole('textbox').fill('客戶')
    await expect.poll(status).toBe(hit(1, 1))
    await expect.poll(current).toEqual(['客戶'])
  })

  it('is chosen the same for all interviews', async () => {
    const { page } = app
    await press(page, 'Control+Shift+f')
    const dialog = page.getByRole('dialog')
    const hits = () => dialog.locator('.hit-match').allInnerTexts()
    await page.keyboard.type('KPI')
    await expect.poll(hits).toEqual(['ＫＰＩ', 'kpi', 'KPI'])
    await option('matchCase').check({ force: true })
    await expect.poll(hits).toEqual(['ＫＰＩ', 'KPI'])
    await option('matchWidth').check({ force: true })
    await expect.poll(hits).toEqual(['KPI'])
  })
})

describe('coding one hit after another', () => {
  it('takes the finder’s key and one for each: it goes on behind the hit that was coded', async () => {
    const { page } = app
    await press(page, 'Control+f')
    await page.keyboard.type('客户')
    for (const number of [1, 2, 3]) {
      await expect.poll(status).toBe(hit(number, 3))
      await press(page, 'Control+Enter')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type('cso')
      await press(page, '2')
      await expect.poll(() => page.locator('.label').count()).toBe(number)
      await press(page, 'Control+f')
    }
    // Behind the last it begins again; what one types takes the place of what was looked for.
    await expect.poll(status).toBe(hit(1, 3))
    expect(await highlighted(page, /^code-/)).toEqual(['客户', '客戶', '客户'])
    await page.keyboard.type('𠮷')
    await expect.poll(status).toBe(hit(1, 2))
    await press(page, 'Shift+Enter')
    await expect.poll(status).toBe(hit(2, 2))
    await press(page, 'Escape')
    await expect.poll(() => highlighted(page, /^text-selection$/)).toEqual(['𠮷'])
    expect(await transcript(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
