import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { choose, file, go, lookAt, press, previewFiles, runImport, tag, transcript, words } from './steps.ts'

const w = words['zh-CN']

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
})
afterEach(() => app.close())

/** Puts another coder to work. */
async function change(from: string, to: string): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: new RegExp(`^${from}`) }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${to}`) }).click()
  await page.getByRole('button', { name: w.common.switchTo.replace('{{name}}', to) }).click()
  await page.getByRole('button', { name: new RegExp(`^${to}`) }).waitFor()
}

describe('a lead and a blind coder', () => {
  beforeEach(async () => {
    const { page, folder } = app
    await page.getByRole('button', { name: w.start.new }).click()
    await page.getByRole('textbox', { name: w.start.name }).fill('blind')
    await page.getByRole('button', { name: w.start.coderAdd }).click()
    await page.getByRole('button', { name: w.start.chooseWhere }).click()
    await page.getByRole('textbox', { name: w.common.fileName }).fill(`${folder}/blind.exemplar`)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    await page.getByRole('navigation', { name: w.common.screens }).waitFor()
    const turns = Array.from(
      { length: 40 },
      (_, at) => `访谈者：问${at}？\r\n受访者：𠮷田答${at}。\r\n`,
    ).join('')
    await previewFiles(page, w, [file('P1-张三.txt', turns)])
    await lookAt(page, 'P1-张三.txt')
    await choose(page, w.interviews.group, w.interviews.groupSuperior)
    await runImport(page, w, 1)
  })

  it('differ in what they see: no group and no file’s name, until the groups are opened, which is recorded', async () => {
    const { page } = app
    const seen = () => page.locator('main').innerText()
    await expect.poll(seen).toContain(w.interviews.groupSuperior)
    await change('编码者 1', '编码者 2')
    for (const screen of ['interviews', 'people', 'coding', 'quotes'] as const) {
      await go(page, w, screen)
      await page.waitForLoadState('networkidle')
      const text = await page.locator('body').innerText()
      expect(text, screen).not.toMatch(new RegExp(`张三|${w.interviews.groupSuperior}`))
      expect(await page.locator('[title*="张三"], [aria-label*="张三"]').count(), screen).toBe(0)
    }
    await go(page, w, 'comparison')
    await page.getByText(w.comparison.hiddenTitle).waitFor()
    await page.getByRole('button', { name: w.comparison.openGroups }).click()
    await page.getByText(w.comparison.hiddenTitle).waitFor({ state: 'detached' })
    await go(page, w, 'people')
    await expect.poll(seen).toContain(w.interviews.groupSuperior)
    await page.getByRole('button', { name: 'blind', exact: true }).click()
    await page.getByRole('menuitem', { name: w.common['screen.history'] }).click()
    await page.getByRole('row').filter({ hasText: '公开分组' }).filter({ hasText: '编码者 2' }).waitFor()
    // It is no step that could be taken back.
    await press(page, 'Control+z')
    await go(page, w, 'people')
    await expect.poll(seen).toContain(w.interviews.groupSuperior)
  })

  it('differ in all that opens over the coding screen: nowhere in the page is a group, a name or a file’s name', async () => {
    const { page } = app
    await change('编码者 1', '编码者 2')
    await go(page, w, 'coding')
    await transcript(page).focus()
    await press(page, 'Control+Home', 'ArrowDown', 'Shift+Alt+ArrowRight')
    await tag(page, 'ach', 2)
    await page.locator('.label').waitFor()
    const isBlind = async (what: string) =>
      // Attributes, title and all.
      expect(await page.content(), what).not.toMatch(new RegExp(`张三|${w.interviews.groupSuperior}`))
    await isBlind('a coding chosen')
    await press(page, 'Escape', 'Shift+Alt+ArrowRight')
    for (const key of ['Enter', 'e', 'm', '?', 'Control+k', 'Control+Shift+f'] as const) {
      await transcript(page).focus()
      await press(page, key)
      await page.getByRole('dialog').waitFor()
      if (key.startsWith('Control')) await page.keyboard.type(key === 'Control+k' ? 'P1' : '答')
      if (key === 'Control+Shift+f') await page.locator('.hit').first().waitFor()
      await isBlind(key)
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page.getByRole('button', { name: w.filter.open }).click()
    await page.getByRole('dialog').waitFor()
    await isBlind('filter')
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await transcript(page).focus()
    await press(page, 'F2')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await page.keyboard.type('x')
    await press(page, 'Control+Enter')
    await page.locator('.correction-bar').waitFor({ state: 'detached' })
    await isBlind('corrected')
    await page.getByRole('button', { name: 'blind', exact: true }).click()
    await page.getByRole('menuitem', { name: w.common['screen.history'] }).click()
    await page.getByRole('row').nth(2).waitFor()
    await isBlind('history')
    // The lead sees both.
    await change('编码者 2', '编码者 1')
    await go(page, w, 'interviews')
    await expect.poll(() => page.content()).toContain('张三')
    expect(await page.content()).toContain(w.interviews.groupSuperior)
  })

  it('each come back to their own place', async () => {
    const { page } = app
    const isInSight = (turn: number) =>
      page
        .locator('.turn')
        .nth(turn)
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top > 0 && bottom <= innerHeight
        })
    await go(page, w, 'coding')
    await transcript(page).focus()
    await press(page, 'Control+End')
    await expect.poll(() => isInSight(79)).toBe(true)
    // As long as it takes for a place to be remembered.
    await page.waitForTimeout(900)
    await change('编码者 1', '编码者 2')
    await expect.poll(() => isInSight(0)).toBe(true)
    await change('编码者 2', '编码者 1')
    await expect.poll(() => isInSight(79)).toBe(true)
  })

  it('are told apart by the filter, as are the layers', async () => {
    const { page } = app
    const labels = page.locator('.label')
    const names = () => labels.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    const code = async (letters: string) => {
      await go(page, w, 'coding')
      await transcript(page).focus()
      await press(page, 'Control+Home', 'ArrowDown', 'Shift+Alt+ArrowRight')
      await tag(page, letters, 2)
      await labels.first().waitFor()
    }
    const filter = async (role: 'radio' | 'checkbox', name: string) => {
      await page.getByRole('button', { name: w.filter.open }).click()
      await page.getByRole(role, { name, exact: true }).click({ force: role === 'checkbox' })
      await expect
        .poll(async () => {
          await press(page, 'Escape')
          return page.getByRole('dialog').count()
        })
        .toBe(0)
      await transcript(page).focus()
    }
    await change('编码者 1', '编码者 2')
    await code('ach')
    await change('编码者 2', '编码者 1')
    await expect.poll(names).toEqual([])
    await filter('checkbox', '编码者 2')
    await expect.poll(names).toEqual([expect.stringContaining('成就导向，2 级，话轮 2，编码者 2')])
    await press(page, 'x')
    await expect.poll(names).toEqual([])
    await page.getByRole('button', { name: /^编码者 1/ }).click()
    await page.getByRole('menuitemradio', { name: w.common['layer.consensus'] }).click()
    await code('cso')
    // What is chosen stays in sight: the caret leaves it.
    await press(page, 'ArrowDown')
    await filter('radio', w.filter['layer.independent'])
    await expect.poll(names).toEqual([])
    await filter('checkbox', '编码者 2')
    await expect.poll(names).toEqual([expect.stringContaining('成就导向')])
    await press(page, 'x')
    await expect.poll(names).toEqual([expect.stringContaining('客户服务导向')])
  })
})
