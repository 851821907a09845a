import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
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

describe('the real window', () => {
  it('starts, opens the sample, codes a passage, and quits', async (test) => {
    const executablePath = electronProgram()
    if (executablePath === null) return test.skip('skipped: no Electron binary')
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-smoke-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const isRoot = process.getuid?.() === 0
    const app = await _electron.launch({
      executablePath,
      args: [
        join(root, 'out', 'electron', 'main.js'),
        `--user-data-dir=${folder}`,
        '--lang=en',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    })
    const page = await app.firstWindow()
    await page.getByRole('button', { name: en.start.sampleEn }).click()
    const bar = page.getByRole('navigation', { name: en.common.screens })
    await bar.getByRole('button', { name: en.common['screen.coding'], exact: true }).click()
    await page.locator('.transcript').click()
    const status = page.locator('.status')
    const before = await status.innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('init')
    await page.keyboard.press('3')
    await expect.poll(() => status.innerText()).not.toBe(before)
    await app.close()
  }, 120_000)
})
