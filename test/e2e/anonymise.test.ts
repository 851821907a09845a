import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, openSample, transcript, words } from './steps.ts'
import { violations } from './violations.ts'

const w = words['zh-CN']

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await openSample(app.page, w, 'zh')
})
afterEach(() => app.close())

const dialog = () => app.page.getByRole('dialog')
const hits = () => dialog().locator('.name-hit')
const apply = () => dialog().getByRole('button', { name: /^替换 \d+ 处$/ })

async function pasteNames(text: string): Promise<void> {
  await dialog()
    .getByRole('textbox')
    .first()
    .evaluate((input, given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given)
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
}

describe('anonymising', () => {
  it('shows every replacement in its context, leaves out what is unticked, and is taken back by one undo', async () => {
    const { page } = app
    await page.getByRole('button', { name: w.anonymise.open }).click()
    await pasteNames('老骆\t某老板\r\n绍兴\t某市\nP01\t受访者')
    await expect.poll(() => hits().count()).toBe(6)
    expect(await violations(page)).toEqual([])
    const [first = '', ...others] = await hits().allInnerTexts()
    expect(first).toContain(w.anonymise.speaker)
    expect(others.filter((text) => text.includes('老骆'))).toHaveLength(4)
    await hits().filter({ hasText: '绍兴' }).getByRole('checkbox').uncheck()
    await apply().click()
    await dialog()
      .getByText(/替换 4 处/)
      .waitFor()
    await dialog().getByRole('button', { name: w.common.close }).click()
    await go(page, w, 'coding')
    await transcript(page).waitFor()
    const text = () => transcript(page).innerText()
    await expect.poll(text).toContain('我们叫他某老板好了')
    expect(await text()).toContain('我在绍兴这边')
    expect(await page.locator('.turn').nth(1).getAttribute('data-speaker')).toBe('受访者')
    await transcript(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(text, { timeout: 15_000 }).toContain('我们叫他老骆好了')
    expect(await page.locator('.turn').nth(1).getAttribute('data-speaker')).toBe('P01')
  })

  it('begins at the coding screen too, reads a list, and leads to the codings whose words changed', async () => {
    const { page } = app
    await go(page, w, 'coding')
    await page.getByRole('button', { name: w.correction.menu }).click()
    await page.getByRole('menuitem', { name: w.anonymise.open }).click()
    const list = file('名单.csv', '姓名,化名\n主办,牵头\n客户,户\n')
    await dialog().locator('input[type=file]').setInputFiles([list])
    await expect.poll(() => dialog().getByRole('textbox').nth(2).inputValue()).toBe('客户')
    await hits().first().waitFor()
    const here = await hits().count()
    await dialog().getByRole('radio', { name: w.anonymise.all }).click()
    await expect.poll(() => hits().count()).toBeGreaterThan(here + 50)
    await dialog()
      .getByRole('radio', { name: w.anonymise.these.replace('{{count}}', '1') })
      .click()
    await expect.poll(() => hits().count()).toBe(here)
    await apply().click()
    await dialog().getByRole('button', { name: w.anonymise.review }).click()
    await page.locator('.quote').first().waitFor()
    for (const quote of await page.locator('.quote').allInnerTexts()) expect(quote).toMatch(/牵头|户/)
  })

  it('goes over all interviews as one change, which one undo takes back in each', async () => {
    const { page } = app
    const turns = () => page.locator('.turn').allTextContents()
    const turnsOf = async (code: string) => {
      await page
        .getByRole('navigation', { name: w.coding.interviews })
        .getByRole('button', { name: code })
        .click()
      await page.getByRole('heading', { name: code, exact: true }).waitFor()
      await transcript(page).waitFor()
      return turns()
    }
    const all = async () => [await turnsOf('P01'), await turnsOf('P02'), await turnsOf('P03')]
    await go(page, w, 'coding')
    const before = await all()
    await page.getByRole('button', { name: w.correction.menu }).click()
    await page.getByRole('menuitem', { name: w.anonymise.open }).click()
    await pasteNames('客户\t𠮷某')
    await dialog().getByRole('radio', { name: w.anonymise.all }).click()
    await expect.poll(() => apply().isEnabled()).toBe(true)
    await apply().click()
    await apply().waitFor({ state: 'detached' })
    await dialog().getByRole('button', { name: w.common.close }).click()
    const after = before.map((texts) => texts.map((text) => text.replaceAll('客户', '𠮷某')))
    expect(after).not.toEqual(before)
    expect(await all()).toEqual(after)
    await transcript(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(before[2])
    expect(await all()).toEqual(before)
  })

  it('says which names are not looked for, and that nothing was found', async () => {
    const { page } = app
    await page.getByRole('button', { name: w.anonymise.open }).click()
    await dialog().getByText(w.anonymise.noNames).waitFor()
    await pasteNames('某某某\t甲\n某某某\t乙\n丙\t')
    await dialog().getByText(w.anonymise.noHits).waitFor()
    expect(await dialog().locator('[aria-invalid="true"]').count()).toBe(2)
    expect(await dialog().getByRole('button', { name: /^替换/ }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})
