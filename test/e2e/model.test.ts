import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { choose, go, openSample, transcript, type Words, words } from './steps.ts'

const languages = [
  { locale: 'zh-CN', sample: 'zh', w: words['zh-CN'] as Words, other: '基准性', code: 'IMP' },
  { locale: 'en-GB', sample: 'en', w: words.en, other: 'threshold', code: 'IMP' },
] as const

const patient = { timeout: 15_000 }

/** A pattern from words whose places may hold anything. */
const pattern = (text: string) =>
  new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.+'))

/** Pixels, as the head of the file says. */
const widthOfPng = (bytes: Uint8Array) => Buffer.from(bytes).readUInt32BE(16)

/** One walk for each language: every step stands on the one before. */
describe.each(languages)('the model, in $locale', ({ locale, sample, w, other, code }) => {
  let app: App
  beforeAll(async () => {
    app = await openApp({ locale, viewport: { width: 1440, height: 900 } })
    await openSample(app.page, w, sample)
    await go(app.page, w, 'model')
  })
  afterAll(() => app.close())

  const row = (name: string) =>
    app.page.getByRole('option').filter({ has: app.page.getByText(name, { exact: true }) })
  const saveVersion = async (name: string) => {
    const { page } = app
    await page.getByRole('button', { name: pattern(w.model.versionsCount) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: w.model.versionName }).fill(name)
    await dialog.getByRole('button', { name: w.model.versionSave }).click()
    await dialog.getByRole('listitem').filter({ hasText: name }).first().waitFor()
    return dialog
  }

  it('shows which labels other parameters would change, before anything does', async () => {
    const { page } = app
    await row(code).waitFor()
    const labelled = await page.getByRole('listbox').innerText()
    await page.getByRole('button', { name: w.model.parameters }).click()
    const dialog = page.getByRole('dialog')
    const alpha = dialog.getByRole('textbox').first()
    await alpha.fill('0.001')
    await alpha.blur()
    const preview = dialog.getByRole('region', { name: w.model.preview })
    await preview.getByRole('listitem').first().waitFor()
    await dialog.getByRole('button', { name: w.model.cancel, exact: true }).last().click()
    expect(await page.getByRole('listbox').innerText()).toBe(labelled)
  })

  it('goes through competencies by keyboard, and overrides one with a reason', async () => {
    const { page } = app
    await row(code).click()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => row(code).getAttribute('aria-selected'), patient).toBe('false')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => row(code).getAttribute('aria-selected'), patient).toBe('true')
    const decision = page.getByRole('region', { name: w.model.decision })
    await decision.getByRole('radio', { name: w.model.override, exact: true }).click()
    await choose(page, w.model.decideLabel, other)
    await decision.getByRole('textbox', { name: w.model.reason }).fill('=HYPERLINK("http://a")')
    await page.keyboard.press('Control+Enter')
    await row(code).filter({ hasText: w.model['state.overridden'] }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('takes quotes in the analyst’s order', async () => {
    const { page } = app
    const chosen = page.getByRole('region', { name: w.model.evidence }).getByRole('listitem')
    for (const count of [1, 2]) {
      await page.getByRole('button', { name: w.model.evidenceAdd }).first().click()
      await chosen.nth(count - 1).waitFor()
    }
    const texts = () => chosen.locator('blockquote').allInnerTexts()
    const [first, second] = await texts()
    await chosen.nth(1).getByRole('button', { name: w.model.evidenceUp }).click()
    await expect.poll(texts, patient).toEqual([second, first])
    await page.keyboard.press('Control+z')
    await expect.poll(texts, patient).toEqual([first, second])
  })

  it('saves a version, and after a new coding says what differs from it, and why', async () => {
    const { page } = app
    const dialog = await saveVersion('first')
    await dialog.getByRole('button', { name: w.model.close, exact: true }).click()
    await page.getByText(w.model.sinceSame.replace('{{name}}', 'first')).waitFor()

    await go(page, w, 'coding')
    await transcript(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type(code.toLowerCase())
    await page.keyboard.press('1')
    await page.getByRole('combobox').waitFor({ state: 'detached' })

    await go(page, w, 'model')
    await page.getByText(pattern(w.model.sinceFigures.replace('{{name}}', 'first'))).waitFor()
    await page.getByRole('button', { name: w.model.show, exact: true }).click()
    const differences = page.getByRole('region', { name: w.model.differences })
    await differences.getByText(w.model['cause.data']).first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: w.model.close, exact: true }).click()
  })

  it('tells a relabelled competency apart between versions', async () => {
    const { page } = app
    await row(code).click()
    const decision = page.getByRole('region', { name: w.model.decision })
    await decision.getByRole('radio', { name: w.model.leaveOpen, exact: true }).click()
    await page.getByText(pattern(w.model.sinceChanged.replace('{{name}}', 'first'))).waitFor()
    await row(code).filter({ hasText: w.model.changedTag }).waitFor()
    const dialog = await saveVersion('second')
    await choose(page, w.model.versionBefore, '1 first')
    await choose(page, w.model.versionAfter, '2 second')
    const changed = dialog.getByRole('region', { name: w.model.differences }).getByRole('listitem')
    await changed.filter({ hasText: w.model['cause.decision'] }).first().waitFor()
    await dialog.getByRole('button', { name: w.model.close, exact: true }).click()
  })

  it('exports everything from Exchange, and asks before it writes over a file', async () => {
    const { page, folder } = app
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await go(page, w, 'exchange')
    const path = join(folder, 'all.xlsx')
    const workbook = page.getByRole('region', { name: w.exchange.workbook, exact: true })
    const save = async () => {
      await workbook.getByRole('button', { name: w.exchange.start }).click()
      await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
      await page.getByRole('button', { name: w.common.save, exact: true }).click()
    }
    await save()
    await workbook.getByRole('status').filter({ hasText: path }).waitFor()
    const model = await readSheet(path, w.exchange['table.model'])
    const cells = model.find((one) => one[0] === code) ?? []
    expect(cells.slice(3, 5)).toContain(other)
    expect(cells).toContain('=HYPERLINK("http://a")')
    const versions = await readSheet(path, w.exchange['table.model-versions'])
    expect(versions.at(-1)?.[1]).toBe('first')
    await save()
    const question = page.getByRole('alertdialog')
    await question.getByRole('button', { name: w.exchange.overwrite }).click()
    await workbook.getByRole('status').filter({ hasText: path }).waitFor()

    const report = page.getByRole('region', { name: w.exchange.report, exact: true })
    const reportPath = join(folder, 'report.docx')
    await report.getByRole('button', { name: w.exchange.start }).click()
    await page.getByRole('textbox', { name: w.common.fileName }).fill(reportPath)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    await report.getByRole('status').filter({ hasText: reportPath }).waitFor()
    const parts = Object.entries(unzipSync(readFileSync(reportPath)))
    const widths = parts.flatMap(([name, bytes]) => (name.endsWith('.png') ? [widthOfPng(bytes)] : []))
    expect(widths).toEqual([2700, 2700, 2700, 2700])

    const statistics = page.getByRole('region', { name: w.exchange.statistics, exact: true })
    await statistics.getByRole('button', { name: w.exchange.start }).click()
    await page.getByRole('textbox', { name: w.common.newFolderName }).fill(join(folder, 'r'))
    await page.getByRole('button', { name: w.common.chooseFolder }).click()
    await statistics.getByRole('status').waitFor()
    expect(existsSync(join(folder, 'r', 'analysis.R'))).toBe(true)
    expect(readdirSync(join(folder, 'r'))).toHaveLength(10)
  })
})
