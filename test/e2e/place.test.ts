import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { words } from './steps.ts'
import { violations } from './violations.ts'

describe('a project in a folder that is synced', () => {
  const w = words['zh-CN']
  let app: App
  beforeAll(async () => {
    app = await openApp({ locale: 'zh-CN' })
  })
  afterAll(() => app.close())

  it('is warned of when it is made there, once', async () => {
    const { page, folder } = app
    mkdirSync(join(folder, 'OneDrive - 某银行'))
    await page.getByRole('button', { name: w.start.new }).click()
    await page.getByRole('textbox', { name: w.start.name }).fill('study')
    await page.getByRole('button', { name: w.start.chooseWhere }).click()
    const path = join(folder, 'OneDrive - 某银行', 'study.exemplar')
    await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    const alert = page.getByRole('alertdialog', {
      name: w.place.titleSynced.replace('{{service}}', 'OneDrive'),
    })
    await alert.waitFor()
    expect(await violations(page)).toEqual([])
    await alert.getByRole('button', { name: w.place.stay }).click()
    await alert.waitFor({ state: 'detached' })
    await page.locator('.bar-project').click()
    await page.getByRole('menuitem', { name: w.common.closeProject, exact: true }).click()
    await page.locator('.recent').getByRole('button').first().click()
    await page.getByRole('navigation', { name: w.common.screens }).waitFor()
    expect(await page.getByRole('alertdialog').count()).toBe(0)
  })
})
