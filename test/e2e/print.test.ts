import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { go, openSample, words } from './steps.ts'

/** The words of a PDF, page by page, without their blanks. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s+/g, ''),
    )
  }
  await task.destroy()
  return pages
}

/** Prints as Chromium does when the user says so, from the moment the page asks for it. */
async function printed(page: Page, ask: () => Promise<void>): Promise<Uint8Array> {
  await page.evaluate(() => {
    const asked = new Promise<void>((done) => {
      window.print = () => done()
    })
    Object.assign(window, { asked })
  })
  await ask()
  await page.evaluate(() => (window as unknown as { asked: Promise<void> }).asked)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('.print-sheet').waitFor({ state: 'detached' })
  return pdf
}

describe.each([
  { locale: 'zh-CN', language: 'zh', w: words['zh-CN'], colorScheme: 'dark' },
  { locale: 'en-GB', language: 'en', w: words.en, colorScheme: 'light' },
] as const)('on paper ($locale)', ({ locale, language, w, colorScheme }) => {
  let app: App
  beforeAll(async () => {
    app = await openApp({ locale, colorScheme })
    await openSample(app.page, w, language)
  })
  afterAll(() => app.close())

  async function command(label: string): Promise<void> {
    await app.page.keyboard.press('Control+k')
    await app.page.getByRole('option', { name: label }).click()
  }

  it('stands the whole transcript, every coding by number and name, and nothing of the window', async () => {
    const { page } = app
    await go(page, w, 'coding')
    await page.locator('.transcript').waitFor()
    const first = await page.locator('.transcript p, .transcript [data-lexical-text]').first().innerText()
    const pdf = await printed(page, () => page.keyboard.press('Control+p'))
    writeFileSync(join(process.env.EXEMPLAR_PRINTED ?? app.folder, `transcript-${language}.pdf`), pdf)
    const pages = await pagesOf(pdf)
    const all = pages.join('')
    expect(pages.length).toBeGreaterThan(1)
    expect(all).toContain(first.replaceAll(/\s+/g, '').slice(0, 8))
    const marks = [...all.matchAll(/\[(\d+)/g)].map(([, number]) => Number(number))
    const count = Math.max(...marks)
    expect(count).toBeGreaterThan(10)
    for (let number = 1; number <= count; number++) {
      expect(all).toContain(`[${number}`)
      expect(all).toContain(`${number}]`)
    }
    expect(all).not.toContain(w.common.saved)
    expect(all).not.toContain(w.common['screen.exchange'])
  })

  it('stands the report with its tables', async () => {
    const { page } = app
    await go(page, w, 'comparison')
    const pdf = await printed(page, () => command(w.print.report))
    writeFileSync(join(process.env.EXEMPLAR_PRINTED ?? app.folder, `report-${language}.pdf`), pdf)
    const all = (await pagesOf(pdf)).join('')
    expect(all).toContain(language === 'zh' ? '绩优' : 'superior')
    expect(all.length).toBeGreaterThan(3000)
    expect(all).not.toContain(w.common.saved)
  })
})
