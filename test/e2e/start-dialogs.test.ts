import { copyFileSync, mkdirSync, renameSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, newProject, previewFiles, runImport, words } from './steps.ts'
import { violations } from './violations.ts'

let app: App
afterEach(() => app.close())

const long =
  '二零二六年度全行客户经理胜任力模型访谈项目（第三批次，含城东、城西与开发区三家分行，绩优与绩普对照）终稿'

function fullWidthDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

describe.each([
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1920, height: 1080 } },
  { locale: 'en-GB', colorScheme: 'light', viewport: { width: 1920, height: 1080 } },
] as const)('what guards a project ($locale, $colorScheme, $viewport.width wide)', (options) => {
  const w = words[options.locale === 'zh-CN' ? 'zh-CN' : 'en']

  /** Usable by all, with nothing reaching out of the window. */
  async function look(name: string): Promise<void> {
    const { page } = app
    expect(await violations(page), name).toEqual([])
    const out = await page.evaluate(() =>
      [...document.querySelectorAll('button, h1, h2, [role=dialog], [role=alertdialog]')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, left, right }) => width > 0 && (left < -1 || right > window.innerWidth + 1)),
    )
    expect(out, name).toEqual([])
  }

  async function projectMenu(entry: string): Promise<void> {
    await app.page.locator('.bar-project').click()
    await app.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }

  it('is usable by all and fits, with long names and many projects', { timeout: 120_000 }, async () => {
    app = await openApp(options)
    const { page, folder } = app
    await look('start-empty')
    const path = await newProject(app, w, long)
    await previewFiles(page, w, [file('P1.txt', '甲：问？\n乙：答。\n'.repeat(2000))])
    await runImport(page, w, 1)
    await projectMenu(w.backups.backUpNow)
    await page.getByRole('status').filter({ hasText: w.backups.made }).waitFor()
    await projectMenu(w.lock.lockMenu)
    await look('lock')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await go(page, w, 'interviews')
    await projectMenu(w.common['screen.settings'])
    renameSync(path, `${path}.away`)
    const name = page.getByRole('textbox', { name: w.settings.name })
    await name.fill(`${long}2`)
    await name.blur()
    await page.getByRole('alertdialog').getByText(w.backups.stepKept).waitFor()
    await look('step-kept')
    renameSync(`${path}.away`, path)
    await page.getByRole('button', { name: w.backups.tryAgain }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await projectMenu(w.common.closeProject)
    const away = join(folder, '百度网盘', 'a folder whose name nobody would call short'.repeat(3))
    mkdirSync(away, { recursive: true })
    const others = Array.from({ length: 12 }, (_, index) =>
      join(away, `${index} ${long}.exemplar`.slice(-80)),
    )
    for (const other of others) copyFileSync(path, other)
    for (const other of others) {
      await page.getByRole('button', { name: w.start.open, exact: true }).click()
      await page.getByRole('textbox', { name: w.common.fileName }).fill(other)
      await page.getByRole('dialog').getByRole('button', { name: w.common.open, exact: true }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: w.place.stay }).waitFor()
      if (other === others[0]) await look('place')
      await page.getByRole('button', { name: w.place.stay }).click()
      await projectMenu(w.common.closeProject)
      await page.getByRole('button', { name: w.start.new }).waitFor()
    }
    await look('start-many')
    const find = page.getByRole('textbox', { name: w.start.find })
    // Width makes no difference: somebody types with a Chinese input method.
    await find.fill(fullWidthDigits(others[3]?.replace(/^.*\//, '').slice(0, 40) ?? ''))
    await expect.poll(() => page.locator('.recent').count()).toBe(1)
    await find.fill('no such study')
    await page.getByText(w.start.foundNone).waitFor()
    await look('start-none-found')
    await find.fill('')
    const kept = page.getByRole('row').filter({ hasText: w.backups['reason.opened'] })
    await kept.first().getByRole('button').click()
    await page.getByRole('dialog').getByRole('row').first().waitFor()
    await look('restore')
    await page.keyboard.press('Escape')
    const [damaged = ''] = others
    truncateSync(damaged, statSync(damaged).size - 4096)
    await page
      .locator('.recent')
      .filter({ has: page.getByTitle(damaged) })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('alertdialog').getByText(w.backups.kept).waitFor()
    await page.getByRole('radiogroup').waitFor()
    await look('damage')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: w.common.preferences }).click()
    await page.getByRole('menuitem', { name: w.commands.about }).click()
    await page.getByRole('dialog').waitFor()
    await look('about')
  })
})
