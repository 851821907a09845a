import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { en } from '../../renderer/locales/resources.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Electron's program, where npm could download it. Never downloads it itself. */
function electronProgram(): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** What the native menu says, with what is in its menus. */
function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ label }) => label),
    ),
  )
}

describe('the real window', () => {
  it('opens a project it was started with, has its commands in the menu, codes, outlives its backend, quits', async (test) => {
    const executablePath = electronProgram()
    if (executablePath === null) return test.skip('skipped: no Electron binary')
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-smoke-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const project = join(folder, 'study.exemplar')
    copyFileSync(join(root, 'out', 'samples', 'en.exemplar'), project)
    const isRoot = process.getuid?.() === 0
    const app = await _electron.launch({
      executablePath,
      args: [
        join(root, 'out', 'electron', 'main.js'),
        `--user-data-dir=${folder}`,
        '--lang=en',
        ...(isRoot ? ['--no-sandbox'] : []),
        project,
      ],
    })
    const page = await app.firstWindow()
    const bar = page.getByRole('navigation', { name: en.common.screens })
    await bar.getByRole('button', { name: en.common['screen.coding'], exact: true }).click()
    await page.locator('.transcript').click()
    await expect.poll(() => menuLabels(app)).toContain(en.coding['help.palette'])
    const status = page.locator('.status')
    const before = await status.innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('init')
    await page.keyboard.press('3')
    await expect.poll(() => status.innerText()).not.toBe(before)
    const coded = await status.innerText()
    await app.evaluate(({ app: electron }) => {
      const backend = electron.getAppMetrics().find(({ serviceName }) => serviceName?.startsWith('node'))
      if (backend !== undefined) process.kill(backend.pid, 'SIGKILL')
    })
    await page.waitForEvent('load')
    await page.locator('.transcript').waitFor()
    await expect.poll(() => status.innerText()).toContain(coded.split('\n')[0])
    await app.close()
  }, 120_000)
})
