import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { en, zhCn } from '../../renderer/locales/resources.ts'
import type { Screen } from '../../renderer/state/navigation.ts'
import type { App } from './harness.ts'

/** The words of the interface, by language. */
export const words = { 'zh-CN': zhCn, en }
export type Words = typeof en

/** A file as a file input takes it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function file(name: string, content: string | Uint8Array): GivenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

export async function openSample(page: Page, w: Words, language: 'zh' | 'en'): Promise<void> {
  await page.getByRole('button', { name: language === 'zh' ? w.start.sampleZh : w.start.sampleEn }).click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
}

/** Opens a project that lies somewhere. */
export async function openProject(page: Page, w: Words, path: string): Promise<void> {
  await page.getByRole('button', { name: w.start.open, exact: true }).click()
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await page.getByRole('dialog').getByRole('button', { name: w.common.open, exact: true }).click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
}

/** Makes a project in the test's folder, with one lead coder and Spencer's dictionary. */
export async function newProject({ page, folder }: App, w: Words, name: string): Promise<string> {
  await page.getByRole('button', { name: w.start.new }).click()
  await page.getByRole('textbox', { name: w.start.name }).fill(name)
  await page.getByRole('button', { name: w.start.chooseWhere }).click()
  const path = join(folder, `${name}.exemplar`)
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await page.getByRole('button', { name: w.common.save, exact: true }).click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
  return path
}

export async function go(page: Page, w: Words, screen: Screen): Promise<void> {
  await page
    .getByRole('navigation', { name: w.common.screens })
    .getByRole('button', { name: w.common[`screen.${screen}`], exact: true })
    .click()
  await page.getByRole('main', { name: w.common[`screen.${screen}`], exact: true }).waitFor()
}

/** Chooses one of a Select's options. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).last().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** The panel of files on their way in. */
export function importPanel(page: Page) {
  return page.getByRole('complementary')
}

/** Hands files over and waits until each has been read. */
export async function previewFiles(page: Page, w: Words, files: readonly GivenFile[]): Promise<void> {
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles([...files])
  await importPanel(page)
    .getByRole('heading', { name: w.interviews.importTitle.replace('{{count}}', String(files.length)) })
    .waitFor()
  await importPanel(page)
    .getByText(w.interviews['section.reading'].split('{{')[0] ?? '')
    .first()
    .waitFor({ state: 'detached' })
}

/** Chooses a file of the panel, or what holds for all. */
export async function lookAt(page: Page, name: string | RegExp): Promise<void> {
  await importPanel(page).getByRole('option', { name }).first().click()
}

/** Imports what can come in, and closes the report. */
export async function runImport(page: Page, w: Words, count: number): Promise<string> {
  await importPanel(page)
    .getByRole('button', { name: w.interviews.importCount.replace('{{count}}', String(count)), exact: true })
    .click()
  const report = page.getByRole('dialog', { name: w.interviews.reportTitle })
  await report.waitFor({ timeout: 60_000 })
  const text = await report.innerText()
  await report.getByRole('button', { name: w.interviews.close, exact: true }).click()
  return text
}

/** Makes a project, imports these files and goes to the coding screen, with the caret at the start of the first. */
export async function newStudy(app: App, w: Words, name: string, files: readonly GivenFile[]): Promise<void> {
  await newProject(app, w, name)
  await previewFiles(app.page, w, files)
  await runImport(app.page, w, files.length)
  await go(app.page, w, 'coding')
  await transcript(app.page).focus()
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on by the key from one thing to the next until one is come to; it must be in the way of the key. */
export async function tabTo(
  page: Page,
  wanted: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab',
): Promise<void> {
  await wanted.waitFor()
  for (let count = 0; count < 200; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${wanted} is not reached by ${key}`)
}

/** Tags what is selected, else the sentence at the caret. */
export async function tag(page: Page, letters: string, level: number): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type(letters)
  await page.keyboard.press(String(level))
  await page.getByRole('combobox').waitFor({ state: 'detached' })
}

/** The transcript on the coding screen. */
export function transcript(page: Page) {
  return page.locator('.transcript')
}

/** Text that a highlight of this kind lies on, in order of the page. */
export function highlighted(page: Page, kind: RegExp): Promise<string[]> {
  return page.evaluate((source) => {
    const pattern = new RegExp(source)
    return [...CSS.highlights]
      .filter(([name]) => pattern.test(name))
      .flatMap(([, highlight]) => [...highlight])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        return range.toString()
      })
  }, kind.source)
}

/** Lets every answer of the backend come late, as on a slow machine, until it is ended; the page is loaded again. */
export async function slowDown(page: Page): Promise<{ readonly end: () => void }> {
  let delay = 250
  await page.routeWebSocket(/^ws:/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => void setTimeout(() => socket.send(message), delay))
  })
  await page.reload()
  await transcript(page).waitFor()
  return {
    end: () => {
      delay = 0
    },
  }
}
