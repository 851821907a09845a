import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { go, newProject, openSample, words } from './steps.ts'

const w = words['zh-CN']
const d = w.dictionary

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
})
afterEach(() => app.close())

const tree = () => app.page.getByRole('navigation', { name: d.tree })
const entry = (name: RegExp) => tree().getByRole('button', { name })
const field = (name: string) => app.page.getByRole('textbox', { name, exact: true })

describe('a draft', () => {
  beforeEach(async () => {
    await newProject(app, w, 'draft')
    await go(app.page, w, 'dictionary')
  })

  it('keeps what was typed when one goes on to another competency, and Escape takes back what was not left', async () => {
    await entry(/^ACH/).click()
    await field(d['field.definition']).fill('把事情做得更好')
    await entry(/^INT/).click()
    await entry(/^ACH/).click()
    await expect.poll(() => field(d['field.definition']).inputValue()).toBe('把事情做得更好')
    await field(d['field.definition']).fill('不要的')
    await field(d['field.definition']).press('Escape')
    await entry(/^INT/).click()
    await entry(/^ACH/).click()
    expect(await field(d['field.definition']).inputValue()).toBe('把事情做得更好')
  })

  it('says what is wrong with a code, and keeps the one there was', async () => {
    await entry(/^ACH/).click()
    await field(d.code).fill('')
    await app.page.getByText(d.codeWrong).waitFor()
    await field(d.code).press('Tab')
    await expect.poll(() => field(d.code).inputValue()).toBe('ACH')
  })

  it('is found by pinyin and moved by keyboard', async () => {
    const { page } = app
    await page.getByRole('textbox', { name: d.find }).fill('zdx')
    await expect.poll(() => tree().locator('.dictionary-competency').allInnerTexts()).toHaveLength(1)
    await page.getByRole('textbox', { name: d.find }).fill('')
    const codes = () => tree().locator('.dictionary-code').allInnerTexts()
    await expect.poll(async () => (await codes()).slice(0, 3)).toEqual(['ACH', 'CO', 'INT'])
    await entry(/^INT/).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await codes()).slice(0, 3)).toEqual(['ACH', 'INT', 'CO'])
  })

  it('is frozen with a note, and the next draft tells word by word what it changes', async () => {
    const { page } = app
    const versions = page.getByRole('complementary', { name: d.versions })
    await versions.getByRole('button', { name: d.freeze.replace('{{number}}', '1') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('试编之后')
    await dialog.getByRole('button', { name: d.freezeNow, exact: true }).click()
    await versions.getByText('试编之后').waitFor()
    await entry(/^CSO/).click()
    expect(await field(d['field.definition']).isDisabled()).toBe(true)
    await versions.getByRole('button', { name: d.newDraft }).click()
    const before = await field(d['field.definition']).inputValue()
    await field(d['field.definition']).fill(`${before}并负责到底`)
    await field(d['field.definition']).press('Tab')
    await expect.poll(() => versions.locator('ins').allInnerTexts()).toEqual(['并负责到底'])
    await entry(/^CSO/).focus()
    await page.keyboard.press('Control+z')
    await versions.getByText(d.noChanges).waitFor()
    expect(await field(d['field.definition']).inputValue()).toBe(before)
  })

  it('copies a competency under a code of its own', async () => {
    const { page } = app
    await entry(/^CSO/).click()
    await page.getByRole('button', { name: d.copy.replace('{{name}}', '客户服务导向') }).click()
    await entry(/^CSO2/).waitFor()
    await expect.poll(() => field(d.code).inputValue()).toBe('CSO2')
  })
})

it('a dictionary in use counts the codings of each level and of each version', async () => {
  const { page } = app
  await openSample(page, w, 'zh')
  await go(page, w, 'dictionary')
  const rows = page.locator('.level-table tbody tr')
  await entry(/^ACH/).click()
  const [total] = (await entry(/^ACH/).locator('.dictionary-count').allInnerTexts()).map(Number)
  const counts = async () =>
    (await rows.locator('td.number').allInnerTexts()).map((text) => Number(text) || 0)
  await expect.poll(async () => (await counts()).reduce((sum, count) => sum + count, 0)).toBe(total)
  await page
    .getByRole('complementary', { name: d.versions })
    .getByText(/条编码/)
    .waitFor()
})
