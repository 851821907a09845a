import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { type App, openApp } from './harness.ts'
import { file, go, previewFiles, runImport, transcript, type Words, words } from './steps.ts'
import { violations } from './violations.ts'

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

async function closeProject(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: '两人编码', exact: true }).click()
  await page.getByRole('menuitem', { name: w.common.closeProject }).click()
  await button(page, w.start.open).waitFor()
}

async function mergeCopy({ page }: App, path: string): Promise<void> {
  await go(page, zh, 'exchange')
  await button(page, zh.merge.chooseFiles).click()
  await name(page, zh, path, zh.common.open)
}

/** Codes a sentence at home, hands a copy out to the same coder, and changes its level and a word on both sides. */
async function changeOnBothSides({ folder }: App): Promise<string> {
  const client = directClient({
    dataFolder: join(folder, 'apart'),
    root: join(import.meta.dirname, '..', '..'),
  })
  const copy = join(folder, 'copy.exemplar')
  const change = async (level: number, words: string) => {
    const [interview] = await client.call('interview.list', {})
    if (interview === undefined) throw new Error('there is no interview')
    const { id: interviewId } = interview
    const [coding] = await client.call('coding.list', { interviewId })
    if (coding !== undefined) await client.call('coding.update', { codingId: coding.id, level })
    const { text, version } = await client.call('interview.get', { interviewId })
    const start = text.indexOf('清楚')
    await client.call('transcript.correct', {
      ...{ interviewId, version },
      edits: [{ start, end: start + '清楚'.length, text: words }],
    })
  }
  await client.call('project.open', { path: join(folder, 'lead.exemplar') })
  const { coders } = await client.call('project.info', {})
  const [first] = coders
  if (first === undefined) throw new Error('there is no coder')
  const wish = { coderId: first.id, interviewIds: [], blind: false, frozen: false }
  await client.call('handOut.write', { ...wish, path: copy })
  await change(1, '明白')
  await client.call('project.open', { path: copy })
  await change(2, '透彻')
  client.close()
  return copy
}

/** Presses Tab until something is focused. */
async function tabTo(page: Page, wanted: (focused: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      const group = activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-label') ?? ''
      return `${group}|${activeElement?.textContent ?? ''}`
    })
    if (wanted(focused)) return
  }
  throw new Error('the keyboard does not get there')
}

describe('what was changed here and in the copy', () => {
  it('is asked about, question by question, and chosen by keyboard alone', async () => {
    const { page } = lead
    await newStudy(lead)
    await codeSentence(lead, zh, 3)
    await closeProject(page, zh)
    const path = await changeOnBothSides(lead)
    await button(page, zh.start.open).click()
    await name(page, zh, join(lead.folder, 'lead.exemplar'), zh.common.open)
    await mergeCopy(lead, path)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(zh.merge.questions.replace('{{count}}', '2')).waitFor()
    const group = (kind: string) => dialog.getByRole('radiogroup', { name: new RegExp(`^${kind} P1`) })
    const theirs = (kind: string) => group(kind).getByRole('radio', { name: zh.merge.takeTheirs })
    const words = { text: zh.merge['kind.text'], coding: zh.merge['kind.coding'] }
    const [text, coding] = [words.text.split(' ')[0] ?? '', words.coding.split(' ')[0] ?? '']
    expect(await violations(page)).toEqual([])
    const areTheirs = () =>
      Promise.all([text, coding].map((kind) => theirs(kind).getAttribute('aria-checked')))
    await button(page, zh.merge.takeAllTheirs).click()
    expect(await areTheirs()).toEqual(['true', 'true'])
    await button(page, zh.merge.keepAllMine).click()
    expect(await areTheirs()).toEqual(['false', 'false'])
    await tabTo(page, (focused) => focused.startsWith(text))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    expect(await theirs(text).getAttribute('aria-checked')).toBe('true')
    const chosen = await theirs(coding).getAttribute('aria-checked')
    await tabTo(page, (focused) => focused.startsWith(coding))
    await page.keyboard.press(chosen === 'true' ? 'ArrowLeft' : 'ArrowRight')
    await page.keyboard.press('Space')
    expect(await theirs(coding).getAttribute('aria-checked')).toBe(chosen === 'true' ? 'false' : 'true')
    await tabTo(page, (focused) => focused.endsWith(`|${zh.merge.mergeNow}`))
    await page.keyboard.press('Enter')
    await dialog.getByText(zh.merge.mergedText).waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await go(page, zh, 'quotes')
    const quote = page.locator('.quote')
    await quote.getByText('第一句话说得很透彻。').waitFor()
    expect(await quote.innerText()).toContain(chosen === 'true' ? '1 级' : '2 级')
  })
})

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
    await closeProject(coder.page, en)

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
