import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, highlighted, newStudy, press, tabTo, tag, transcript, words } from './steps.ts'

const w = words['zh-CN']
const first = '𠮷田廠長帶着👨‍👩‍👧來網點。'
const second = '我先问清了客户要什么。'
const text = `访谈者：讲一件事。\r\n受访者：${first}${second}\r\n访谈者：客户呢？\r\n受访者：客户留下了。\r\n`

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await newStudy(app, w, 'keys', [file('P1.txt', text), file('P2.txt', `${text}访谈者：谢谢。\r\n`)])
  await press(app.page, 'ArrowDown')
})
afterEach(() => app.close())

const labels = () => app.page.locator('.label')
const coded = () => highlighted(app.page, /^code-/)
const isInText = () =>
  expect.poll(() => transcript(app.page).evaluate((element) => element === document.activeElement)).toBe(true)

/** From here on by keyboard alone. */
describe('without a mouse', () => {
  it('the dictionary tags, the inspector changes level and border, the filter hides and shows', async () => {
    const { page } = app
    await press(page, 'Shift+Alt+ArrowRight', 'F6')
    await tabTo(page, page.getByRole('button', { name: /^CO / }))
    await press(page, 'Enter')
    await labels().waitFor()
    expect(await coded()).toEqual([first])
    const inspector = page.getByRole('region', { name: w.coding.inspector })
    await tabTo(page, inspector.getByRole('button', { name: /^3/ }))
    await press(page, 'Space')
    await expect.poll(() => labels().allTextContents()).toEqual(['秩序 3'])
    await tabTo(page, inspector.getByRole('button', { name: w.coding['border.endForward'] }))
    for (const word of ['我先', '我先问']) {
      await press(page, 'Enter')
      await expect.poll(coded).toEqual([`${first}${word}`])
    }
    await press(page, 'Escape')
    await isInText()
    await press(page, 'Escape', 'Control+End')
    await tabTo(page, page.getByRole('button', { name: w.filter.open }), 'Shift+Tab')
    await press(page, 'Enter')
    await tabTo(page, page.getByRole('checkbox', { name: '客户服务导向', exact: true }))
    await press(page, 'Space', 'Escape')
    await expect.poll(() => labels().count()).toBe(0)
    await tabTo(page, transcript(page))
    await press(page, 'x')
    await expect.poll(() => labels().count()).toBe(1)
  })

  it('another interview is opened, and marked as done', async () => {
    const { page } = app
    await press(page, 'Shift+F6')
    await tabTo(page, page.getByRole('button', { name: /^P2/ }))
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'P2', exact: true }).waitFor()
    await tabTo(page, page.getByRole('button', { name: w.coding.markDone }))
    await press(page, 'Enter')
    await page.getByRole('button', { name: w.coding.isDone, exact: true }).waitFor()
  })

  it('hits are looked through and coded, and what was found in all interviews is gone to', async () => {
    const { page } = app
    await press(page, 'Control+f')
    await page.keyboard.type('客户')
    await tabTo(page, page.getByRole('button', { name: w.coding.codeHits }))
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog', { name: w.hits.title })
    await dialog.waitFor()
    await tabTo(page, dialog.getByRole('button', { name: w.hits.competency }))
    await press(page, 'Enter')
    await page.getByRole('option', { name: /^CSO/ }).waitFor()
    await page.keyboard.type('CSO')
    await press(page, 'Enter')
    await tabTo(page, dialog.getByRole('listitem').nth(1).getByRole('checkbox'))
    await press(page, 'Space')
    await tabTo(page, dialog.getByRole('button', { name: w.hits.apply.replace('{{count}}', '2') }))
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(coded).toEqual([second, '客户留下了。'])
    await press(page, 'Control+Shift+f')
    await page.keyboard.type('客户')
    await tabTo(page, page.locator('.hit').last())
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'P2', exact: true }).waitFor()
    await expect.poll(() => highlighted(page, /^text-selection$/)).toEqual(['客户'])
  })

  it('a correction is written and reviewed, and names are replaced', async () => {
    const { page } = app
    await press(page, 'Shift+Alt+ArrowRight')
    await tag(page, 'ach', 4)
    await labels().waitFor()
    await press(page, 'Escape', 'Control+Home', 'ArrowDown', 'ArrowRight', 'F2')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await page.keyboard.type('老')
    await press(page, 'Control+Enter')
    const review = page.getByRole('region', { name: w.correction.reviewTitle })
    await review.waitFor()
    await expect.poll(coded).toEqual([first.replace('𠮷', '𠮷老')])
    await tabTo(page, review.getByRole('button', { name: w.correction.check, exact: true }))
    await press(page, 'Enter')
    await review.getByText(w.correction.reviewDone).waitFor()
    await tabTo(page, review.getByRole('button', { name: w.correction.closeReview }))
    await press(page, 'Enter')
    await tabTo(page, page.getByRole('button', { name: w.correction.menu }))
    await press(page, 'Enter', 'End', 'Enter')
    const dialog = page.getByRole('dialog')
    await tabTo(page, dialog.getByRole('textbox').first())
    await page.keyboard.type('𠮷老田')
    await press(page, 'Tab')
    await page.keyboard.type('某')
    await tabTo(page, dialog.getByRole('button', { name: /^替换 1 处$/ }))
    await press(page, 'Enter')
    await dialog.getByRole('button', { name: w.common.close }).waitFor()
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(coded).toEqual([first.replace('𠮷田', '某')])
  })
})
