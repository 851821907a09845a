import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, highlighted, newStudy, press, tag, transcript, words } from './steps.ts'

const w = words['zh-CN']

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
})
afterEach(() => app.close())

const nameOf = (what: 'undo' | 'redo') =>
  app.page
    .getByRole('button', { name: new RegExp(`^${what === 'undo' ? '撤销' : '重做'}`) })
    .first()
    .getAttribute('aria-label')

it('undo goes back through everything after the project was closed, says what, and redo makes it again', async () => {
  const { page } = app
  const steps = [setStratum, editDictionary, markEvent, codeSentence, () => press(page, 'Delete')]
  await newStudy(app, w, 'trail', [
    file('P1.txt', '访谈者：讲一件事。\r\n受访者：𠮷田帶着👨‍👩‍👧來。說完。\r\n'),
  ])
  const names: (string | null)[] = []
  for (const step of steps) {
    const before = await nameOf('undo')
    await step()
    await expect.poll(() => nameOf('undo')).not.toBe(before)
    names.push(await nameOf('undo'))
  }
  await page.getByRole('button', { name: 'trail', exact: true }).click()
  await page.getByRole('menuitem', { name: w.common.closeProject }).click()
  await page.getByRole('button', { name: /trail/ }).first().click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
  await go(page, w, 'coding')
  await transcript(page).focus()
  for (const name of names.toReversed()) {
    await expect.poll(() => nameOf('undo')).toBe(name)
    await press(page, 'Control+z')
    await expect.poll(() => nameOf('undo')).not.toBe(name)
  }
  expect(await highlighted(page, /^code-/)).toEqual([])
  expect(await page.locator('.event-head').count()).toBe(0)
  // The import itself, too.
  while ((await nameOf('undo'))?.includes('导入') === false) await press(page, 'Control+z')
  await press(page, 'Control+z')
  await page.getByText(w.coding.emptyTitle).waitFor()
  await press(page, 'Control+Shift+z')
  await transcript(page).waitFor()
  await transcript(page).focus()
  for (const name of names.slice(0, -1)) {
    await press(page, 'Control+Shift+z')
    await expect.poll(() => nameOf('undo')).toBe(name)
  }
  await expect.poll(() => highlighted(page, /^code-/)).toEqual(['𠮷田帶着👨‍👩‍👧來。'])
  await page.locator('.event-head').first().waitFor()
})

it('the trail is read on a screen of its own and saved as a table', async () => {
  const { page, folder } = app
  await newStudy(app, w, 'trail', [file('P1.txt', '访谈者：讲一件事。\r\n受访者：𠮷田來。說完。\r\n')])
  await codeSentence()
  await press(page, 'Control+z')
  await page.getByRole('button', { name: 'trail', exact: true }).click()
  await page.getByRole('menuitem', { name: w.common['screen.history'] }).click()
  const row = page.getByRole('row').filter({ hasText: '编码 成就导向 3 级' })
  await row.getByText(w.history['state.undone']).waitFor()
  await page.getByRole('button', { name: w.history.export }).click()
  const path = join(folder, 'trail.csv')
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await page.getByRole('button', { name: w.common.save, exact: true }).click()
  await page
    .getByText(/trail\.csv/)
    .first()
    .waitFor()
  const saved = readFileSync(path, 'utf8')
  expect(saved).toContain('成就导向')
  // What was said is in the project, not in the list of what was done.
  expect(saved).not.toContain('𠮷田')
})

async function setStratum(): Promise<void> {
  const { page } = app
  await go(page, w, 'people')
  const stratum = page.getByRole('textbox', { name: 'P1 的层别' })
  await stratum.fill('对公')
  await stratum.press('Enter')
}

async function editDictionary(): Promise<void> {
  const { page } = app
  await go(page, w, 'dictionary')
  const definition = page.getByRole('textbox', { name: w.dictionary['field.definition'], exact: true })
  await definition.fill('把事情做得更好')
  await definition.press('Tab')
}

async function markEvent(): Promise<void> {
  const { page } = app
  await go(page, w, 'coding')
  await transcript(page).focus()
  await press(page, 'Control+a', 'e')
  await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('探访')
  await press(page, 'Enter')
  await page.locator('.event-head').first().waitFor()
}

async function codeSentence(): Promise<void> {
  const { page } = app
  await transcript(page).focus()
  await press(page, 'Control+Home', 'ArrowDown', 'Shift+Alt+ArrowRight')
  await tag(page, 'ach', 3)
  await page.locator('.label').first().waitFor()
}
