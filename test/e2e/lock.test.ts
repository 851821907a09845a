import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { newProject, words } from './steps.ts'
import { violations } from './violations.ts'

describe.each([
  { locale: 'zh-CN', w: words['zh-CN'] },
  { locale: 'en-GB', w: words.en },
] as const)('a project with a password ($locale)', ({ locale, w }) => {
  let app: App
  let clear: string
  let archive: string
  beforeAll(async () => {
    app = await openApp({ locale })
    clear = await newProject(app, w, 'study')
    archive = join(app.folder, 'kept.locked.exemplar')
  })
  afterAll(() => app.close())

  async function projectMenu(entry: string): Promise<void> {
    await app.page.locator('.bar-project').click()
    await app.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
  const field = (label: string) => app.page.getByLabel(label, { exact: true })

  it('is locked once the password was given twice, and the clear file is gone', async () => {
    const { page } = app
    await projectMenu(w.lock.lockMenu)
    const next = page.getByRole('button', { name: w.lock.chooseWhere })
    await field(w.lock.newPassword).fill('one two three')
    await field(w.lock.repeat).fill('one two four')
    await page.getByText(w.lock.differs).waitFor()
    expect(await next.isDisabled()).toBe(true)
    await field(w.lock.repeat).fill('one two three')
    expect(await violations(page)).toEqual([])
    await next.click()
    await page.getByRole('textbox', { name: w.common.fileName }).fill(archive)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    await page.getByRole('button', { name: w.start.new }).waitFor()
    expect([existsSync(clear), existsSync(archive)]).toEqual([false, true])
  })

  it('asks for the password wherever it is opened, and says of a wrong one that it is wrong', async () => {
    const { page } = app
    await page.locator('.recent').getByRole('button').first().click()
    await field(w.lock.password).fill('one two five')
    await page.keyboard.press('Enter')
    await page.getByText(w.lock.wrong).waitFor()
    expect(await violations(page)).toEqual([])
    await field(w.lock.password).fill('one two three')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: w.lock.isLocked }).waitFor()
    expect(await page.locator('.bar-project').innerText()).toBe('study')
  })

  it('is locked again by being closed, and by the window being loaded anew', async () => {
    const { page, folder } = app
    const copies = () => readdirSync(join(folder, 'data', 'unlocked')).length
    expect(copies()).toBe(1)
    await page.reload()
    await field(w.lock.password).fill('one two three')
    await page.getByRole('button', { name: w.lock.unlock }).click()
    await projectMenu(w.common.closeProject)
    await page.getByRole('button', { name: w.start.new }).waitFor()
    expect(copies()).toBe(0)
  })
})
