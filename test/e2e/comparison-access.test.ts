import { afterEach, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { go, openSample, words } from './steps.ts'
import { violations } from './violations.ts'

let app: App
afterEach(() => app.close())

it.each([
  { locale: 'en-GB', colorScheme: 'light', sample: 'en', w: words.en },
  { locale: 'zh-CN', colorScheme: 'dark', sample: 'zh', w: words['zh-CN'] },
] as const)(
  'the comparison can be used by all, every view, table, chart and dialog, by keyboard: $locale, $colorScheme',
  async ({ w, sample, ...options }) => {
    app = await openApp({ ...options, viewport: { width: 1280, height: 800 } })
    const { page } = app
    await openSample(page, w, sample)
    await go(page, w, 'comparison')
    await page.locator('.comparison-toggle').first().press('Enter')
    const found: Record<string, readonly string[]> = {}
    const lookAtEach = async (name: string) => {
      const radios = page.getByRole('radiogroup', { name, exact: true }).getByRole('radio')
      for (const radio of await radios.all()) {
        await radio.press('Space')
        await expect.poll(() => radio.getAttribute('aria-checked')).toBe('true')
        await page.waitForLoadState('networkidle')
        found[`${name}: ${await radio.innerText()}`] = await violations(page)
      }
    }
    const choose = async (viewName: string) => {
      await page.getByRole('radio', { name: viewName, exact: true }).last().press('Space')
    }
    await lookAtEach(w.comparison.views)
    await choose(w.comparison['view.tables'])
    await lookAtEach(w.comparison.tableKinds)
    await choose(w.comparison['view.charts'])
    await lookAtEach(w.comparison.chartKinds)
    for (const name of [w.comparison.parameters, w.comparison.export]) {
      await page.getByRole('button', { name, exact: true }).press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      found[name] = await violations(page)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(Object.keys(found).length).toBe(18)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])))
  },
)
