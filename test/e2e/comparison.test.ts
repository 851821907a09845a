import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { choose, go, openSample, words } from './steps.ts'

const cases = [
  { locale: 'en-GB', sample: 'en', w: words.en },
  { locale: 'zh-CN', sample: 'zh', w: words['zh-CN'] },
] as const

const view = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).last().click()

describe.each(cases)('the comparison in $locale', ({ locale, sample, w }) => {
  let app: App
  beforeEach(async () => {
    app = await openApp({ locale, viewport: { width: 1440, height: 900 } })
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openSample(app.page, w, sample)
    await go(app.page, w, 'comparison')
    await table(app.page).waitFor()
  })
  afterEach(() => app.close())
  const table = (page: Page) => page.getByRole('table', { name: w.comparison.title })
  /** No cell of the tables in sight holds a number, other than none at all, that leads nowhere. */
  const everyNumberOpens = async (page: Page) => {
    const loose = await page
      .locator('main table tbody td.number:not(:has(button))')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''))
    expect(loose.filter((text) => /[1-9]/.test(text) && !/^0\/\d+0\/\d+$/.test(text))).toEqual([])
  }
  const copied = async (page: Page) => {
    await page.getByRole('button', { name: w.comparison.copyTable, exact: true }).first().click()
    await page.getByRole('status').getByText(/Excel/).first().waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    return text.split('\n').map((line) => line.split('\t'))
  }

  it('filters, sorts, shows further columns, and copies what is left', async () => {
    const { page } = app
    expect((await copied(page)).length).toBe(21)
    await page.getByRole('radio', { name: /^(differentiating|鉴别性) 4$/ }).click()
    const rows = await copied(page)
    expect(rows.length).toBe(5)
    const g = (rows[0] ?? []).indexOf('Hedges g')
    const effects = rows.slice(1).map((row) => Number(row[g]))
    expect(effects).toEqual(effects.toSorted((a, b) => b - a))
    await page.getByRole('button', { name: w.comparison['head.g'], exact: true }).click()
    await page.getByRole('button', { name: w.comparison['head.g'], exact: true }).click()
    const reversed = (await copied(page)).slice(1).map((row) => Number(row[g]))
    expect(reversed).toEqual(effects.toReversed())
    await page.getByRole('button', { name: w.comparison.columns, exact: true }).click()
    await page.getByRole('menuitemcheckbox', { name: w.comparison['column.welch'] }).click()
    await page.keyboard.press('Escape')
    await table(page)
      .getByRole('columnheader', { name: /Welch t/ })
      .waitFor()
  })

  it('leads from a number to as many quotes, and on to the list with the filter set', async () => {
    const { page } = app
    const number = table(page)
      .getByRole('button', { name: new RegExp(`${w.comparison['measure.frequency']} \\d`) })
      .first()
    const count = Number((await number.innerText()).split('\n')[0])
    await number.click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(count)
    await dialog.getByRole('button', { name: w.comparison.openInQuotes }).click()
    await page.getByRole('main', { name: w.common['screen.quotes'] }).waitFor()
    await expect.poll(() => page.locator('.quote').count()).toBe(count)
  })

  it('has tables whose numbers lead to quotes, one stratum of them where asked', async () => {
    const { page } = app
    await view(page, w.comparison['view.tables'])
    await page.getByRole('table', { name: w.comparison['tableKind.people'] }).waitFor()
    const everybody = await copied(page)
    await choose(page, w.comparison.stratum, everybody[1]?.[2] ?? '')
    const rows = page.locator('.matrix tbody tr')
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBeLessThan(everybody.length - 1)
    const cell = page.locator('.matrix-number').first()
    const count = Number(await cell.innerText())
    await cell.click()
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count()).toBe(count)
    await page.keyboard.press('Escape')
    for (const kind of ['group', 'stratum', 'together', 'events', 'position'] as const) {
      await view(page, w.comparison[`tableKind.${kind}`])
      await page.getByRole('table', { name: w.comparison[`tableKind.${kind}`] }).waitFor()
      expect((await copied(page)).length).toBeGreaterThan(2)
      await everyNumberOpens(page)
    }
    await view(page, w.comparison['view.strata'])
    await page.getByRole('table', { name: w.comparison['view.strata'] }).waitFor()
    await everyNumberOpens(page)
  })

  it('opens the quotes of both groups behind g, p and every further figure', async () => {
    const { page } = app
    await everyNumberOpens(page)
    const figures = page.locator('.comparison-table tbody tr').first().locator('.figure-link')
    expect(await figures.count()).toBe(8)
    for (const index of [6, 7]) {
      await figures.nth(index).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('listitem').first().waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  })

  it('saves charts: SVG that can be read, PNG of the size for print', async () => {
    const { page, folder } = app
    await view(page, w.comparison['view.charts'])
    for (const chart of ['forest', 'dots', 'heat', 'length'] as const) {
      await view(page, w.comparison[`chartShort.${chart}`])
      await page.locator('.chart-image').waitFor()
      const drawn = await page
        .locator('.chart-image')
        .evaluate((image) =>
          (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth),
        )
      expect(drawn).toBeGreaterThan(300)
      for (const kind of ['svg', 'png'] as const) {
        const path = join(folder, `${chart}.${kind}`)
        await page.getByRole('button', { name: kind.toUpperCase(), exact: true }).click()
        await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
        await page.getByRole('button', { name: w.common.save, exact: true }).click()
        await page.getByText(path).waitFor()
        if (kind === 'svg') expect(elementsOf(readFileSync(path, 'utf8'))).toContain('text')
        else expect(readFileSync(path).readUInt32BE(16)).toBe(2700)
      }
    }
  })

  it('opens the quotes behind what is pointed at in a chart, and behind the totals of a table', async () => {
    const { page } = app
    const dialog = page.getByRole('dialog')
    await view(page, w.comparison['view.charts'])
    await view(page, w.comparison['chartShort.heat'])
    await page.locator('.chart-image').waitFor()
    const frame = await page.locator('.chart-frame').boundingBox()
    if (frame === null) throw new Error('the chart is not there')
    await expect
      .poll(async () => {
        await page.mouse.move(frame.x + 120 + Math.random() * 400, frame.y + 110 + Math.random() * 200)
        return page.locator('.chart-hint').count()
      })
      .toBe(1)
    const hint = await page.locator('.chart-hint').innerText()
    const [, person = '', count = ''] = /^(\S+) .*: (\d+)$/.exec(hint) ?? []
    await page.mouse.down()
    await page.mouse.up()
    await dialog.getByRole('heading', { name: person }).waitFor()
    expect(await dialog.getByRole('listitem').count()).toBe(Number(count))
    await page.keyboard.press('Escape')
    await view(page, w.comparison['view.tables'])
    const total = page.locator('.matrix-foot .matrix-number').last()
    const all = await total.innerText()
    await total.click()
    await dialog.getByRole('heading', { name: all }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('checks a published table, and says which lines it cannot use', async () => {
    const { page } = app
    await view(page, w.comparison['view.published'])
    await page
      .getByRole('textbox', { name: w.comparison['published.table'] })
      .fill('Initiative\t20\t4.21\t1.03\t20\t3.48\t1.15\nTact 4 1 3 1')
    const row = page.getByRole('row', { name: /Initiative/ })
    expect(await row.innerText()).toMatch(
      /0\.73\s+2\.11\s+37\.5\s+\.041\s+\.041\s+2\.11\s+\.041\s+0\.67\s+0\.66 \[0\.03, 1\.28\]/,
    )
    await page.getByText(w.comparison['publishedProblem.n-missing']).waitFor()
    const [, cells = []] = await copied(page)
    expect(Number(cells[8])).toBeCloseTo(2.11465435180495, 9)
  })
})

/** Names of the elements of an SVG. @throws where it is not well-formed */
function elementsOf(svg: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return names
}
