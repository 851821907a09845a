import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, previewFiles, runImport, transcript, type Words, words } from './steps.ts'

const zh = words['zh-CN']
const en = words.en
const story = '第一句话说得很清楚。第二句话也说得很清楚。'

let lead: App
let coder: App
beforeEach(async () => {
  lead = await openApp({ locale: 'zh-CN' })
  coder = await openApp({ locale: 'en-GB', colorScheme: 'dark' })
})
afterEach(async () => {
  await coder.close()
  await lead.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Makes a project of two coders with one interview. */
async function newStudy({ page, folder }: App): Promise<void> {
  await button(page, zh.start.new).click()
  await page.getByRole('textbox', { name: zh.start.name }).fill('两人编码')
  await button(page, zh.start.coderAdd).click()
  await button(page, zh.start.chooseWhere).click()
  await page.getByRole('textbox', { name: zh.common.fileName }).fill(join(folder, 'lead.exemplar'))
  await button(page, zh.common.save).click()
  await page.getByRole('navigation', { name: zh.common.screens }).waitFor()
  await previewFiles(page, zh, [file('P1.txt', `访谈者：请讲。\n受访者：${story}\n`)])
  await runImport(page, zh, 1)
}

/** Names a file in the picker and confirms. */
async function name(page: Page, w: Words, path: string, confirm: string): Promise<void> {
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await button(page, confirm).last().click()
}

async function codeSentence({ page }: App, w: Words, level: number): Promise<void> {
  await go(page, w, 'coding')
  await transcript(page).focus()
  for (const key of ['ArrowDown', 'Shift+Alt+ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('ach')
  await page.keyboard.press(String(level))
  await page.getByRole('combobox').waitFor({ state: 'detached' })
}

async function mergeCopy({ page }: App, path: string): Promise<void> {
  await go(page, zh, 'exchange')
  await button(page, zh.merge.chooseFiles).click()
  await name(page, zh, path, zh.common.open)
}

describe('a copy handed out in one window and coded in another', () => {
  it('comes back with its codings, brings nothing twice, and is taken back by one undo', async () => {
    await newStudy(lead)
    const path = join(lead.folder, 'copy.exemplar')
    await go(lead.page, zh, 'exchange')
    await button(lead.page, zh.exchange.start).last().click()
    await name(lead.page, zh, path, zh.common.save)
    await lead.page.getByText(path).waitFor()

    await button(coder.page, en.start.open).click()
    await name(coder.page, en, path, en.common.open)
    await codeSentence(coder, en, 3)
    await coder.page.getByRole('button', { name: /Achievement.*3.*turn 2/i }).waitFor()
    await coder.page.getByRole('button', { name: '两人编码', exact: true }).click()
    await coder.page.getByRole('menuitem', { name: en.common.closeProject }).click()
    await button(coder.page, en.start.open).waitFor()

    await mergeCopy(lead, path)
    const dialog = lead.page.getByRole('dialog')
    await dialog.getByText('新编码：1 条（P1）').waitFor()
    await button(lead.page, zh.merge.mergeNow).click()
    await dialog.getByText(zh.merge.mergedText).waitFor()
    await button(lead.page, zh.merge.close).click()
    await mergeCopy(lead, path)
    await dialog.getByText(zh.merge.nothingNew).waitFor()
    expect(await button(lead.page, zh.merge.mergeNow).isDisabled()).toBe(true)
    await button(lead.page, zh.merge.cancel).click()
    await go(lead.page, zh, 'quotes')
    const quote = lead.page.getByRole('main').getByText('第一句话说得很清楚。')
    await quote.waitFor()
    await lead.page.keyboard.press('Control+z')
    await quote.waitFor({ state: 'detached' })
  })
})
