import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, newProject, previewFiles, runImport, transcript, words } from './steps.ts'

describe.each([
  { locale: 'zh-CN', w: words['zh-CN'] },
  { locale: 'en-GB', w: words.en },
] as const)('work that took months ($locale)', ({ locale, w }) => {
  let app: App
  let path: string
  const b = w.backups
  beforeAll(async () => {
    app = await openApp({ locale })
    path = await newProject(app, w, 'study')
    await previewFiles(app.page, w, [file('P1.txt', '甲：问？\n乙：答。\n甲：又问？\n乙：又答。\n')])
    await runImport(app.page, w, 1)
    // So long that it is what stands at the end of the file.
    const long = '甲：问？\n乙：答了又答。\n'.repeat(3000)
    await previewFiles(app.page, w, [file('P9.txt', long)])
    await runImport(app.page, w, 1)
  })
  afterAll(() => app.close())

  async function projectMenu(entry: string): Promise<void> {
    await app.page.locator('.bar-project').click()
    await app.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
  async function saveIn(name: string): Promise<string> {
    const to = join(app.folder, `${name}.exemplar`)
    await app.page.getByRole('textbox', { name: w.common.fileName }).fill(to)
    await app.page.getByRole('button', { name: w.common.save, exact: true }).click()
    return to
  }

  /** Whether the page has the user asked before it goes. */
  function objectsToClosing(): Promise<boolean> {
    return app.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  }

  it('is backed up on asking, and a copy of a back-up is opened after what differs was shown', async () => {
    const { page } = app
    await projectMenu(b.backUpNow)
    await page.getByRole('status').filter({ hasText: b.made }).waitFor()
    await previewFiles(page, w, [file('P2.txt', '甲：一？\n乙：二。\n甲：三？\n乙：四。\n')])
    await runImport(page, w, 1)
    await projectMenu(w.common.closeProject)
    const row = page.getByRole('row').filter({ hasText: b['reason.asked'] })
    await row.getByRole('button').click()
    const dialog = page.getByRole('dialog')
    const interviews = dialog.getByRole('row').filter({ hasText: b['figure.interviews'] }).first()
    await interviews.waitFor()
    expect(await interviews.getByRole('cell').allInnerTexts()).toEqual(['2', '3', '-1'])
    await dialog.getByRole('button', { name: b.saveAndOpen }).click()
    const copy = await saveIn('copy')
    await go(page, w, 'interviews')
    await expect.poll(() => page.getByRole('row').count()).toBe(4)
    expect(existsSync(copy)).toBe(true)
    await projectMenu(w.common.closeProject)
  })

  it('says of a damaged file what can be read, and saves that as a new one', async () => {
    const { page } = app
    const damaged = join(app.folder, 'copy.exemplar')
    truncateSync(damaged, statSync(damaged).size - 4096)
    const before = readFileSync(damaged)
    await page.getByRole('button', { name: 'study', exact: true }).first().click()
    const alert = page.getByRole('alertdialog')
    await alert.getByText(b.happened).waitFor()
    await alert.getByRole('radio', { name: b.chooseRescue }).waitFor({ state: 'attached' })
    await alert.getByText(b.chooseRescue).click()
    await alert.getByRole('button', { name: b.chooseRescue, exact: true }).click()
    await saveIn('rescued')
    await go(page, w, 'interviews')
    expect(readFileSync(damaged).equals(before)).toBe(true)
    await projectMenu(w.common.closeProject)
  })

  it('keeps a step while the file is away, and writes it when it is back', async () => {
    const { page } = app
    await page.locator('.recent').filter({ hasText: path }).getByRole('button').first().click()
    await projectMenu(w.common['screen.settings'])
    renameSync(path, `${path}.away`)
    const name = page.getByRole('textbox', { name: w.settings.name })
    await name.fill('renamed')
    await name.blur()
    const alert = page.getByRole('alertdialog')
    await alert.getByText(b.stepKept).waitFor()
    renameSync(`${path}.away`, path)
    await alert.getByRole('button', { name: b.tryAgain }).click()
    await alert.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.bar-project').innerText()).toBe('renamed')
  })

  it('goes on by itself when the file is carried back from another drive, with all steps in their order', async () => {
    const { page } = app
    copyFileSync(path, `${path}.other-drive`)
    rmSync(path)
    const name = page.getByRole('textbox', { name: w.settings.name })
    await name.fill('carried away')
    await name.blur()
    const alert = page.getByRole('alertdialog')
    await alert.getByText(b.stepKept).waitFor()
    copyFileSync(`${path}.other-drive`, path)
    // Nobody clicks: it is tried again every few seconds.
    await alert.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.bar-project').innerText()).toBe('carried away')
    await name.fill('and back')
    await name.blur()
    await expect.poll(() => page.locator('.bar-project').innerText()).toBe('and back')
  })

  it('takes up an import by itself that was begun while the file was away', async () => {
    const { page } = app
    await go(page, w, 'interviews')
    await previewFiles(page, w, [file('P5.txt', '甲：五？\n乙：五。\n甲：又五？\n乙：又五。\n')])
    copyFileSync(path, `${path}.import`)
    rmSync(path)
    const report = runImport(page, w, 1)
    const alert = page.getByRole('alertdialog')
    await alert.getByText(b.stepKept).waitFor()
    copyFileSync(`${path}.import`, path)
    // Nobody clicks.
    expect(await report).toContain('P5')
    await projectMenu(w.common['screen.settings'])
  })

  it('writes a correction of the text by itself that was kept while the file was away', async () => {
    const { page } = app
    await go(page, w, 'coding')
    await page.locator('.turn').first().waitFor()
    await transcript(page).focus()
    await page.keyboard.press('F2')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await page.keyboard.type('改过：')
    const typed = await page.locator('.turn').allInnerTexts()
    renameSync(path, `${path}.correction`)
    await page.keyboard.press('Control+Enter')
    const alert = page.getByRole('alertdialog')
    await alert.getByText(b.stepKept).waitFor()
    // Given up, it is still there to be typed on.
    await alert.getByRole('button', { name: b.dropStep }).click()
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await transcript(page).focus()
    await page.keyboard.press('Control+Enter')
    await alert.getByText(b.stepKept).waitFor()
    expect(await objectsToClosing()).toBe(true)
    renameSync(`${path}.correction`, path)
    // Nobody clicks.
    await page.locator('.correction-bar').waitFor({ state: 'detached' })
    expect(await page.locator('.turn').allInnerTexts()).toEqual(typed)
    expect(await objectsToClosing()).toBe(false)
    await projectMenu(w.common['screen.settings'])
  })

  it('is saved elsewhere when the file does not come back, with the step that was kept', async () => {
    const { page } = app
    renameSync(path, `${path}.gone`)
    const name = page.getByRole('textbox', { name: w.settings.name })
    await name.fill('elsewhere')
    await name.blur()
    await page.getByRole('button', { name: b.saveElsewhere }).click()
    await saveIn('elsewhere')
    await expect.poll(() => page.locator('.bar-project').innerText()).toBe('elsewhere')
    await page.getByText(w.common.saved, { exact: true }).waitFor()
  })
})
