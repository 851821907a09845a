import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, highlighted, newStudy, openSample, press, tag, transcript, words } from './steps.ts'
import { violations } from './violations.ts'

let app: App
afterEach(() => app.close())

/** A window of 1280 x 800 with the interface at so many percent: the page has the fewer px the larger all is. */
function at(percent: number) {
  const scale = percent / 100
  return {
    viewport: { width: Math.round(1280 / scale), height: Math.round(800 / scale) },
    deviceScaleFactor: scale,
  }
}

describe('the coding screen with the interface at', () => {
  it.each([{ percent: 80 }, { percent: 125 }, { percent: 150 }, { percent: 200 }])(
    '$percent % is worked with whole, and nothing is out of reach',
    async ({ percent }) => {
      app = await openApp({ locale: 'en-GB', ...at(percent) })
      const { page } = app
      const w = words.en
      await openSample(page, w, 'en')
      await go(page, w, 'coding')
      await transcript(page).focus()
      const before = await page.locator('.label').count()
      await press(page, 'Control+Home', 'ArrowDown', 'Shift+Alt+ArrowRight', 'Enter')
      await page.getByRole('combobox').waitFor()
      const palette = await page.getByRole('dialog').boundingBox()
      const { width, height } = at(percent).viewport
      expect(palette?.x).toBeGreaterThanOrEqual(0)
      expect(palette?.y).toBeGreaterThanOrEqual(0)
      expect((palette?.x ?? 0) + (palette?.width ?? 0)).toBeLessThanOrEqual(width)
      expect((palette?.y ?? 0) + (palette?.height ?? 0)).toBeLessThanOrEqual(height)
      await page.keyboard.type('init')
      await press(page, '3')
      await expect.poll(() => page.locator('.label').count()).toBe(before + 1)
      await press(page, 'Control+f')
      await page.keyboard.type('customer')
      await page.getByRole('search').getByRole('status').waitFor()
      await press(page, 'Escape')
      // Every tool of the head can be come to: it scrolls where it does not fit.
      for (const name of [w.coding.keys, w.filter.open, w.correction.menu]) {
        const tool = page.getByRole('button', { name, exact: true }).first()
        await tool.scrollIntoViewIfNeeded()
        const box = await tool.boundingBox()
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, name).toBe(true)
      }
      // A dialog that would like to be wide has its buttons in the window all the same.
      await transcript(page).focus()
      await press(page, 'Control+Shift+f')
      const close = page.getByRole('dialog').getByRole('button', { name: w.common.close, exact: true })
      await close.waitFor()
      const edge = await close.boundingBox()
      expect((edge?.x ?? width) + (edge?.width ?? 0)).toBeLessThanOrEqual(width)
      await press(page, 'Escape')
      await transcript(page).focus()
      await press(page, '?')
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('button', { name: w.common.close }).waitFor()
      const box = await sheet.boundingBox()
      expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height).toBe(true)
      await press(page, 'Escape')
      const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(await isWide()).toBe(false)
      expect(
        await page.locator('.transcript-scroller').evaluate((one) => one.scrollWidth > one.clientWidth),
      ).toBe(false)
    },
  )
})

describe('a project with more interviews than there is room for', () => {
  it('scrolls its lists, never the window: the bar and the way back to all codings stay in sight', async () => {
    app = await openApp({ locale: 'zh-CN' })
    const { page } = app
    const w = words['zh-CN']
    const files = Array.from({ length: 30 }, (_, index) =>
      file(
        `P${index + 1}.txt`,
        `访谈者：第 ${index} 次，请讲讲当时的经过。\n\n受访者：当时客户很急，我先去了厂里。`,
      ),
    )
    await newStudy(app, w, '三十份', files)
    await page.locator('.interview-item').last().focus()
    await page.locator('.code-row').last().focus()
    const scrolled = () => page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])
    expect(await scrolled()).toEqual([0, 0])
    await page.getByRole('button', { name: w.filter.open }).click()
    const all = await page.getByRole('dialog').getByRole('button', { name: w.filter.clear }).boundingBox()
    expect((all?.y ?? 800) + (all?.height ?? 0)).toBeLessThan(800)
  })
})

describe('whoever wants little motion', () => {
  it('sees everything at once: nothing is animated, and pointing is shown all the same', async () => {
    app = await openApp({ locale: 'en-GB', reducedMotion: 'reduce' })
    const { page } = app
    await openSample(page, words.en, 'en')
    await go(page, words.en, 'coding')
    await page.locator('.label').first().hover()
    await expect.poll(async () => (await highlighted(page, /-strong$/)).length).toBeGreaterThan(0)
    const lasting = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .map((one) => one.effect?.getComputedTiming())
          .filter(
            (timing) => Number(timing?.duration) > 10 && timing?.iterations !== Number.POSITIVE_INFINITY,
          ),
      )
    expect(await lasting()).toEqual([])
    await transcript(page).focus()
    await press(page, '?')
    await page.getByRole('dialog').waitFor()
    expect(await lasting()).toEqual([])
  })
})

/** Closes what lies over the text; a key that is pressed before the focus is back would go nowhere. */
async function backToText(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await transcript(page).focus()
}

describe.each([
  { locale: 'zh-CN', colorScheme: 'light', sample: 'zh' },
  { locale: 'zh-CN', colorScheme: 'dark', sample: 'zh' },
  { locale: 'en-GB', colorScheme: 'light', sample: 'en' },
  { locale: 'en-GB', colorScheme: 'dark', sample: 'en' },
] as const)('the coding screen ($sample, $colorScheme)', ({ sample, ...look }) => {
  const w = words[sample === 'zh' ? 'zh-CN' : 'en']
  let found: Record<string, readonly string[]>
  beforeEach(async () => {
    found = {}
    app = await openApp(look)
    await openSample(app.page, w, sample)
    await go(app.page, w, 'coding')
    await transcript(app.page).focus()
  })
  const examine = async (what: string) => {
    found[what] = await violations(app.page)
  }
  const nothing = () => Object.fromEntries(Object.keys(found).map((what) => [what, []]))

  it('is for everybody, with whatever opens over it', async () => {
    const { page } = app
    await press(page, 'Control+Home', 'Control+ArrowDown')
    await page.locator('.label[aria-pressed="true"]').waitFor()
    await examine('a coding chosen')
    await press(page, 'Escape', 'Control+Home', 'ArrowDown', 'Shift+Alt+ArrowRight')
    await examine('text selected')
    await press(page, 'Enter')
    await page.getByRole('combobox').waitFor()
    await examine('palette')
    await page.keyboard.type('zzzz')
    await examine('a new code')
    await backToText(page)
    for (const [what, key] of Object.entries({ event: 'e', memo: 'm', keys: '?' })) {
      await press(page, key)
      await page.getByRole('dialog').waitFor()
      await examine(what)
      await backToText(page)
    }
    await page.locator('.event-head').first().click()
    await page.getByRole('dialog').waitFor()
    await examine('an event that is there')
    await backToText(page)
    // A coding within an event.
    await press(page, 'Control+ArrowDown', 'Escape', 'Shift+Alt+ArrowRight', 's')
    await page.getByRole('menu', { name: w.coding.starTitle }).waitFor()
    await examine('parts of an event')
    await press(page, 'Escape')
    await page.getByRole('button', { name: w.filter.open }).click()
    await page.getByRole('dialog').waitFor()
    await examine('filter')
    await page.getByRole('dialog').getByRole('checkbox').first().click({ force: true })
    await backToText(page)
    await examine('filtered')
    await press(page, 'x', 'f')
    await examine('folded')
    await press(page, 'f')
    expect(found).toEqual(nothing())
  })

  it('is for everybody while one finds, and corrects', async () => {
    const { page } = app
    await press(page, 'Control+f')
    await page.keyboard.type(sample === 'zh' ? '客户' : 'the')
    await examine('find')
    await page.getByRole('button', { name: w.coding.codeHits }).click()
    await page.getByRole('dialog', { name: w.hits.title }).waitFor()
    await examine('codes for all hits')
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press(page, 'Escape')
    await transcript(page).focus()
    await press(page, 'Control+Shift+f')
    await page.keyboard.type(sample === 'zh' ? '客户' : 'the')
    await page.locator('.hit').first().waitFor()
    await examine('find in all')
    await backToText(page)
    await press(page, 'Control+k')
    await page.getByRole('combobox', { name: w.commands.find }).waitFor()
    await examine('commands')
    await backToText(page)
    await page.getByRole('button', { name: w.correction.menu }).click()
    await page.getByRole('menuitem', { name: w.anonymise.open }).waitFor()
    await examine('what can be done with the text')
    await page.getByRole('menuitem', { name: w.anonymise.open }).click()
    await page.getByRole('dialog').waitFor()
    await examine('anonymise')
    await backToText(page)
    await press(page, 'Control+ArrowDown', 'F2')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await examine('correcting')
    await press(page, 'ArrowRight')
    await page.keyboard.type('x')
    await page.locator('.label-review').first().waitFor()
    await examine('corrected')
    await press(page, 'Control+Enter')
    await page.getByRole('region', { name: w.correction.reviewTitle }).waitFor()
    await examine('to be reviewed')
    expect(found).toEqual(nothing())
  })
})

describe('the sheet of keys', () => {
  it('says what every key does, and the commands of the page show theirs', async () => {
    app = await openApp({ locale: 'en-GB' })
    const { page } = app
    const w = words.en
    await openSample(page, w, 'en')
    await go(page, w, 'coding')
    await transcript(page).focus()
    await press(page, 'Control+Home', '?')
    const sheet = page.getByRole('dialog', { name: w.coding.keys })
    for (const name of ['help.palette', 'help.correct', 'help.findAll', 'help.zoom'] as const)
      await sheet.getByText(w.coding[name], { exact: true }).waitFor()
    await press(page, 'Escape', 'Control+k')
    await page.keyboard.type(w.coding['help.correct'])
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('F2')
    await press(page, 'Escape')
    await transcript(page).focus()
    await press(page, 'ArrowDown')
    await tag(page, 'ach', 3)
    await page.getByRole('button', { name: /Achievement Orientation, level 3, turn 2/ }).waitFor()
  })
})

describe('Escape', () => {
  it('closes what a key opened, though the pointer rests on something with a hint', async () => {
    app = await openApp({ locale: 'zh-CN' })
    const { page } = app
    await openSample(page, words['zh-CN'], 'zh')
    await go(page, words['zh-CN'], 'coding')
    for (const [place, key] of [
      ['.code-row', 'Enter'],
      ['.transcript-head .button-icon', 'm'],
    ] as const) {
      await transcript(page).focus()
      await page.mouse.move(640, 600)
      await page.locator(place).last().hover()
      await page.getByRole('tooltip').waitFor()
      await press(page, key)
      await page.getByRole('dialog').waitFor()
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})
