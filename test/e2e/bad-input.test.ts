import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../api/error.ts'
import { errorWordsEn } from '../../api/words/errors.en.ts'
import { errorWordsZhCn } from '../../api/words/errors.zh-cn.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { type App, openApp } from './harness.ts'
import { file, go, importPanel, newProject, previewFiles, runImport, words } from './steps.ts'

const isRoot = process.getuid?.() === 0
const holdOpen = resolve(import.meta.dirname, 'hold-open.ts')

describe.each([
  { locale: 'zh-CN', w: words['zh-CN'], errors: errorWordsZhCn },
  { locale: 'en-GB', w: words.en, errors: errorWordsEn },
] as const)('bad input is answered in the language of the window ($locale)', ({ locale, w, errors }) => {
  let app: App
  let project: string
  beforeAll(async () => {
    app = await openApp({ locale })
    project = await newProject(app, w, 'good')
    await previewFiles(app.page, w, [file('P1.txt', '甲：问？\n乙：答。\n甲：又问？\n乙：又答。\n')])
    await runImport(app.page, w, 1)
  })
  afterAll(() => app.close())

  const said = (code: ErrorCode, params: Readonly<Record<string, string | number>>) => ({
    what: fillPlaces(errors[code].what, params),
    todo: fillPlaces(errors[code].todo, params),
  })

  it.each([
    { code: 'empty-file', given: file('empty.txt', '') },
    {
      code: 'binary-file',
      given: file(
        'binary.txt',
        Uint8Array.from({ length: 4096 }, (_, at) => at % 256),
      ),
    },
    { code: 'damaged-file', given: file('torn.docx', Buffer.from('PK\u0003\u0004 and no more')) },
    { code: 'file-too-large', given: file('large.txt', Buffer.alloc(21 * 1024 * 1024, 'a')) },
  ] as const)('as a transcript: $code', async ({ code, given }) => {
    const { page } = app
    await go(page, w, 'interviews')
    await previewFiles(page, w, [given])
    const { what, todo } = said(code, { fileName: given.name, size: 21, limit: 20 })
    const panel = importPanel(page)
    await panel.getByText(what).first().waitFor()
    expect(await panel.innerText()).toContain(todo)
    const run = w.interviews.importCount.replace('{{count}}', '0')
    expect(await panel.getByRole('button', { name: run, exact: true }).isDisabled()).toBe(true)
    await panel.getByRole('button', { name: w.interviews.cancel, exact: true }).last().click()
    expect(await page.getByRole('row').count()).toBe(2)
  })

  it('as a transcript that the project has already: it is left out, and whose it is is said', async () => {
    const { page } = app
    await go(page, w, 'interviews')
    await previewFiles(page, w, [file('P1 copy.txt', '甲：问？\n乙：答。\n甲：又问？\n乙：又答。\n')])
    const panel = importPanel(page)
    const same = fillPlaces(w.interviews.twinSame, { code: 'P1', count: 0 })
    await panel.getByText(same).first().waitFor()
    const run = w.interviews.importCount.replace('{{count}}', '0')
    expect(await panel.getByRole('button', { name: run, exact: true }).isDisabled()).toBe(true)
    await panel.getByRole('button', { name: w.interviews.cancel, exact: true }).last().click()
    expect(await page.getByRole('row').count()).toBe(2)
  })

  it('does not let one bad file keep the others out', async () => {
    const { page } = app
    await go(page, w, 'interviews')
    await previewFiles(page, w, [
      file('nothing.txt', ''),
      file('P2.txt', '甲：一？\n乙：二。\n甲：三？\n乙：四。\n'),
    ])
    const report = await runImport(page, w, 1)
    expect(report).toContain('P2.txt')
    expect(report).toContain(said('empty-file', { fileName: 'nothing.txt' }).what)
    await expect.poll(() => page.getByRole('row').count()).toBe(4)
  })

  describe('as a project', () => {
    beforeAll(async () => {
      await app.page.getByRole('button', { name: 'good', exact: true }).click()
      await app.page.getByRole('menuitem', { name: w.common.closeProject }).click()
      await app.page.getByRole('button', { name: w.start.new }).waitFor()
    })

    async function expectRefusal(path: string, code: ErrorCode): Promise<void> {
      const before = readFileSync(path)
      const { page } = app
      await page.getByRole('button', { name: w.start.open, exact: true }).click()
      await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
      await page.getByRole('dialog').getByRole('button', { name: w.common.open, exact: true }).click()
      const alert = page.getByRole('alertdialog')
      await alert.waitFor()
      // A damaged project is named by its name, with its path below.
      const { what, todo } = said(code, { path: code === 'project-damaged' ? basename(path) : path })
      expect(await alert.innerText()).toContain(what)
      expect(await alert.innerText()).toContain(path)
      expect(await alert.innerText()).toContain(todo)
      await alert.getByRole('button', { name: w.common.close, exact: true }).click()
      expect(readFileSync(path).equals(before)).toBe(true)
      await page.getByRole('button', { name: w.start.new }).waitFor()
    }

    it('not a project', async () => {
      const path = join(app.folder, 'letter.exemplar')
      writeFileSync(path, 'Dear colleague, '.repeat(200))
      await expectRefusal(path, 'not-a-project')
    })

    it('made by a newer version', async () => {
      const path = join(app.folder, 'newer.exemplar')
      copyFileSync(project, path)
      const db = new Database(path)
      db.pragma('user_version = 9999')
      db.close()
      await expectRefusal(path, 'project-newer')
    })

    it('damaged', async () => {
      const path = join(app.folder, 'damaged.exemplar')
      const bytes = readFileSync(project)
      writeFileSync(path, bytes.fill(0xff, 100, 8192))
      await expectRefusal(path, 'project-damaged')
    })

    it('open in another process', async () => {
      const other = spawn(process.execPath, [holdOpen, project], { stdio: ['pipe', 'pipe', 'inherit'] })
      await new Promise((ready) => other.stdout.once('data', ready))
      try {
        await expectRefusal(project, 'project-in-use')
      } finally {
        other.stdin.end()
        await new Promise((ended) => other.once('exit', ended))
      }
    })

    it.skipIf(isRoot)('read-only (skipped for the administrator, whom no file refuses)', async () => {
      const path = join(app.folder, 'locked.exemplar')
      copyFileSync(project, path)
      chmodSync(path, 0o444)
      await expectRefusal(path, 'project-read-only')
    })
  })
})
