import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import {
  choose,
  file,
  go,
  highlighted,
  importPanel,
  lookAt,
  press,
  previewFiles,
  runImport,
  tag,
  transcript,
  type Words,
  words,
} from './steps.ts'
import { violations } from './violations.ts'

const zh = words['zh-CN']
const en = words.en
const sentences = '我先问清楚客户要什么。我把每一步都记下来。我自己找上门去。'

let lead: App
let coder: App
beforeAll(async () => {
  const viewport = { width: 1440, height: 900 }
  lead = await openApp({ locale: 'zh-CN', viewport })
  coder = await openApp({ locale: 'en-GB', colorScheme: 'dark', viewport })
})
afterAll(async () => {
  await coder.close()
  await lead.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const copyOf = () => join(lead.folder, 'copy.exemplar')

async function namePath(page: Page, w: Words, path: string, confirm: string): Promise<void> {
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await button(page, confirm).last().click()
}

/** Opens an interview with the caret in what the interviewee says. */
async function openInterview(page: Page, w: Words, code: string): Promise<void> {
  await go(page, w, 'coding')
  const list = page.getByRole('navigation', { name: w.coding.interviews })
  await list.getByRole('button', { name: code }).click()
  await page.getByRole('heading', { name: code, exact: true }).waitFor()
  await transcript(page).focus()
  await press(page, 'Control+Home', 'ArrowDown')
}

/** Codes one sentence after another; null leaves one alone. */
async function codeSentences(
  page: Page,
  marks: readonly (readonly [letters: string, level: number] | null)[],
): Promise<void> {
  for (const mark of marks) {
    await press(page, 'Shift+Alt+ArrowRight')
    if (mark !== null) await tag(page, ...mark)
    await press(page, 'Escape')
  }
}

/** The words of the open interview that carry a coding. */
const coded = (page: Page) => highlighted(page, /^code-/)

/** One walk by two people in two windows: every step stands on the one before. */
describe('a lead and a coder', () => {
  it('share a study of two interviews with an event each, which the lead has coded', async () => {
    const { page, folder } = lead
    await button(page, zh.start.new).click()
    await page.getByRole('textbox', { name: zh.start.name }).fill('两人编码')
    await button(page, zh.start.coderAdd).click()
    await button(page, zh.start.chooseWhere).click()
    await namePath(page, zh, join(folder, 'lead.exemplar'), zh.common.save)
    await page.getByRole('navigation', { name: zh.common.screens }).waitFor()
    const text = `访谈者：请讲一件事。\n受访者：${sentences}\n`
    await previewFiles(page, zh, [file('P1.txt', text), file('P2.txt', `${text}访谈者：谢谢。\n`)])
    await lookAt(page, zh.interviews.forAll)
    await importPanel(page).getByRole('radio', { name: zh.interviews.groupAverage }).click()
    await lookAt(page, 'P1.txt')
    await choose(page, zh.interviews.group, zh.interviews.groupSuperior)
    await runImport(page, zh, 2)
    for (const code of ['P1', 'P2']) {
      await openInterview(page, zh, code)
      await press(page, 'Control+a', 'e')
      await page.getByRole('textbox', { name: zh.coding.eventTitle }).fill(`事件 ${code}`)
      await page.keyboard.press('Enter')
      await page
        .locator('.event-head')
        .filter({ hasText: `事件 ${code}` })
        .waitFor()
    }
    await openInterview(page, zh, 'P1')
    await codeSentences(page, [
      ['ach', 3],
      ['co', 2],
      ['int', 1],
    ])
    await openInterview(page, zh, 'P2')
    await codeSentences(page, [
      ['ach', 1],
      ['co', 4],
    ])
    await expect.poll(() => coded(page)).toHaveLength(2)
  })

  it('hand out and open a copy that shows nothing of the lead’s codings', async () => {
    await go(lead.page, zh, 'exchange')
    await button(lead.page, zh.exchange.start).last().click()
    await namePath(lead.page, zh, copyOf(), zh.common.save)
    await lead.page.getByText(copyOf()).waitFor()
    await button(coder.page, en.start.open).click()
    await namePath(coder.page, en, copyOf(), en.common.open)
    await openInterview(coder.page, en, 'P1')
    await coder.page.locator('.event-head').filter({ hasText: '事件 P1' }).waitFor()
    expect(await coded(coder.page)).toEqual([])
  })

  it('code apart, one in either window', async () => {
    const { page } = coder
    await openInterview(page, en, 'P1')
    await codeSentences(page, [
      ['ach', 2],
      ['co', 2],
      ['int', 1],
    ])
    await expect.poll(async () => (await coded(page)).join('')).toBe(sentences)
    await openInterview(page, en, 'P2')
    await codeSentences(page, [['ach', 1]])
    await button(page, '两人编码').click()
    await page.getByRole('menuitem', { name: en.common.closeProject }).click()
    await button(page, en.start.open).waitFor()
  })

  it('merge what comes back, after a look at what it brings', async () => {
    const { page } = lead
    await go(page, zh, 'exchange')
    await button(page, zh.merge.chooseFiles).click()
    await namePath(page, zh, copyOf(), zh.common.open)
    await page.getByRole('dialog').getByText('新编码：4 条（P1, P2）').waitFor()
    await button(page, zh.merge.mergeNow).click()
    await page.getByRole('dialog').getByText(zh.merge.mergedText).waitFor()
    await button(page, zh.merge.close).click()
  })

  /**
   * Units are two events by three competencies: both saw ACH twice, CO and INT in the first; the lead alone CO in the
   * second; nobody INT there. Nine ones, three zeros, one unit apart: alpha = 1 - 11 * 2 / (2 * 9 * 3) = .593.
   * CA is 6/6 and 2/3, on average .833; R = 2 * .833 / 1.833 = .909. Levels 3 2 1 1 and 2 2 1 1: MSR 1.125, MSC and
   * MSE .125, so ICC = 1 / 1.25 = .80.
   */
  it('agree as reckoned by hand', async () => {
    const { page } = lead
    await go(page, zh, 'agreement')
    const questions = page.locator('.question')
    await expect.poll(() => questions.nth(0).innerText()).toContain('α .593')
    expect(await questions.nth(0).innerText()).toMatch(/CA \.83.*R \.909/)
    expect(await questions.nth(2).innerText()).toContain('ICC .80')
    expect(await violations(page)).toEqual([])
  })

  it('settle the disagreements by key, with a note, and take over what they agree on', async () => {
    const { page } = lead
    const options = page.getByRole('listbox', { name: zh.agreement.disagreements }).getByRole('option')
    await expect.poll(() => options.count()).toBe(2)
    await page.getByRole('textbox', { name: zh.agreement.note }).fill('按锚定')
    await options.first().focus()
    await page.keyboard.press('b')
    await page.keyboard.press('a')
    const progress = page.locator('.disagreement-head .secondary')
    const all = zh.agreement.disagreementCount.replace('{{count}}', '2').replace('{{settled}}', '2')
    await expect.poll(() => progress.innerText()).toBe(all)
    await button(page, zh.agreement.takeAgreed.replace('{{count}}', '3')).click()
    await page.getByText(zh.agreement.agreedTaken.replace('{{count}}', '3')).waitFor()
    await page.getByText(zh.agreement['settled.second']).waitFor()
    expect(await page.getByRole('textbox', { name: zh.agreement.note }).inputValue()).toBe('按锚定')
    // Agreement is of the independent codings, whatever was settled.
    expect(await page.locator('.question').nth(0).innerText()).toContain('α .593')
  })

  it('compare the consensus: the coder’s level of the superior performer, the lead’s competency of the other', async () => {
    const { page } = lead
    await go(page, zh, 'comparison')
    await expect
      .poll(() => page.getByRole('main').innerText())
      .toContain(`绩普 1 人 · ${zh.common['layer.consensus']}`)
    const row = (code: string) => page.getByRole('row').filter({ hasText: code })
    await expect.poll(() => row('ACH').innerText()).toMatch(/2\.00[\s\S]*1\.00/)
    expect(await row('CO').first().innerText()).toMatch(/2\.00[\s\S]*4\.00/)
  })
})
