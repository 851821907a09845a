import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { type App, openApp } from './harness.ts'
import { go, openSample, type Words, words } from './steps.ts'

const root = join(import.meta.dirname, '..', '..')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let app: App
afterEach(() => app.close())

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html}`))
  })
}

const list = (page: Page, w: Words) => page.getByRole('listbox', { name: w.agreement.disagreements })
const position = (page: Page) => page.locator('.decide [role=status]')

describe('the agreement screen', () => {
  it.each([
    { locale: 'zh-CN', sample: 'zh', colorScheme: 'light' },
    { locale: 'en-GB', sample: 'en', colorScheme: 'dark' },
  ] as const)(
    'is walked by keyboard: two hundred disagreements, settled one after the other ($sample)',
    async ({ locale, sample, colorScheme }) => {
      app = await openApp({ locale, colorScheme, viewport: { width: 1440, height: 900 } })
      const { page } = app
      const w = words[locale === 'zh-CN' ? 'zh-CN' : 'en']
      await openSample(page, w, sample)
      await go(page, w, 'agreement')
      await list(page, w).getByRole('option').first().focus()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => position(page).innerText()).toMatch(/\b2\b/)
      await page.keyboard.press('ArrowUp')
      // "Leave open" goes on to the next; "none" settles and goes on.
      await page.keyboard.press('s')
      await expect.poll(() => position(page).innerText()).toMatch(/\b2\b/)
      await page.keyboard.press('0')
      await expect.poll(() => position(page).innerText()).toMatch(/\b3\b/)
      const count = page.locator('.disagreement-head .secondary')
      await expect.poll(() => count.innerText()).toMatch(/\b1\b/)
      await page.keyboard.press('Control+z')
      await expect.poll(() => count.innerText()).toMatch(/\b0\b/)
      expect(await violations(page)).toEqual([])
    },
  )

  it('shows both coders’ stripes on either side of one text, and settles into the consensus', async () => {
    app = await openApp({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    const { page } = app
    const w = words.en
    await openSample(page, w, 'en')
    await go(page, w, 'agreement')
    await page.locator('.side-gutter-first .side-stripe').first().waitFor()
    await page.locator('.side-gutter-second .side-stripe').first().waitFor()
    expect(await page.locator('.side-run.is-both').count()).toBeGreaterThan(0)
    await page.getByRole('radio', { name: w.agreement['filter.levels'], exact: true }).click()
    const options = list(page, w).getByRole('option')
    for (const text of await options.allInnerTexts()) expect(text).toContain(w.agreement['kind.level'])
    await page.getByRole('textbox', { name: w.agreement.note }).fill('as the anchor says')
    await page.getByRole('button', { name: w.agreement.takeFirst }).click()
    await page.getByRole('button', { name: w.agreement.previous }).click()
    await page.getByText(w.agreement['settled.first']).waitFor()
    expect(await page.getByRole('textbox', { name: w.agreement.note }).inputValue()).toBe(
      'as the anchor says',
    )
    await page.getByRole('button', { name: w.agreement.settings, exact: true }).click()
    // The field snaps to its steps, and must not move what is set.
    expect(await page.getByRole('textbox', { name: w.agreement.overlap }).inputValue()).toBe('0.5')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: w.agreement.withdraw }).click()
    await page.getByText(w.agreement['settled.first']).waitFor({ state: 'detached' })
  })
})

describe('two coders', () => {
  it('code apart, unseen by one another; their agreement is as reckoned by hand; the consensus is compared', async () => {
    app = await openApp({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    const { page, folder } = app
    const w = words.en
    const path = join(folder, 'study.exemplar')
    await prepare(path, folder)
    await page.reload()
    await openPath(page, w, path)
    await go(page, w, 'agreement')
    await page.getByText(w.agreement.apartTitle).waitFor()
    await go(page, w, 'comparison')
    await page.getByRole('main').getByText('Coders work apart at present').waitFor()
    await page.getByRole('button', { name: /^B/ }).first().click()
    await page.getByRole('menuitemradio', { name: 'A', exact: true }).click()
    await page.getByRole('button', { name: w.common.switchTo.replace('{{name}}', 'A') }).click()
    await go(page, w, 'agreement')
    // One event, two competencies: both saw ACH, A alone INT. Ones 3 of 4, one unit of two in disagreement:
    // alpha = 1 - 3 * 1 / (3 * 1) = 0; CA = 2 * 1 / (2 + 1) = .67; R = 2 * .667 / 1.667 = .800.
    const codes = page.locator('.question').first()
    await expect.poll(() => codes.innerText()).toContain('α .000')
    expect(await codes.innerText()).toContain('CA .67')
    expect(await codes.innerText()).toContain('R .800')
    await list(page, w).getByRole('option').first().focus()
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await expect.poll(() => page.locator('.disagreement-head .secondary').innerText()).toContain('2 settled')
    await go(page, w, 'comparison')
    await page.getByText('consensus', { exact: false }).first().waitFor()
  })
})

/** One interview with one event, coded by A and B apart; B is at work when it is opened. */
async function prepare(path: string, folder: string): Promise<void> {
  const client = directClient({ dataFolder: join(folder, 'data'), root })
  const { coders } = await client.call('project.create', {
    ...{ path, name: 'study', language: 'zh', criterion: '', dictionary: 'spencer-20' },
    coders: [
      { name: 'A', blind: false, lead: true },
      { name: 'B', blind: false, lead: false },
    ],
  })
  const text = '问：请讲一件事。\n答：我跑了四趟园区，把公司谈下来了。\n'
  const bytes = Buffer.from(text)
  const { upload } = await client.call('upload.begin', { fileName: 'P01.txt', size: bytes.length })
  await client.call('upload.append', { upload, data: bytes.toString('base64') })
  const reading = { upload, encoding: '', speakersOn: [], speakersOff: [] }
  const [preview] = await client.call('import.preview', { files: [reading] })
  const roles = (preview?.speakers ?? []).map(({ name, role }) => ({ speaker: name, role }))
  const { imported } = await client.call('import.run', {
    job: 'j',
    files: [
      {
        ...{ ...reading, roles, intervieweeCode: 'P01', group: 'superior', stratum: '' },
        ...{ language: 'zh', date: '', interviewer: '' },
      },
    ],
  })
  const interviewId = imported[0]?.interviewId
  if (interviewId === undefined) throw new Error('the interview was not imported')
  const { text: stored } = await client.call('interview.get', { interviewId })
  const whole = { interviewId, start: 0, end: stored.length }
  await client.call('event.add', { ...whole, title: 'the park', polarity: 'success' })
  const { clusters } = await client.call('dictionary.get', {})
  const competencies = clusters.flatMap((cluster) => cluster.competencies)
  const code = async (coder: number, competency: string, level: number, quote: string) => {
    const [one, found] = [coders[coder], competencies.find((each) => each.code === competency)]
    if (one === undefined || found === undefined) throw new Error('no such coder or competency')
    await client.call('coder.activate', { coderId: one.id, layer: 'independent' })
    const start = stored.indexOf(quote)
    const place = { interviewId, competencyId: found.id, start, end: start + quote.length }
    await client.call('coding.add', { ...place, level, memo: '' })
  }
  await code(0, 'ACH', 3, '跑了四趟园区')
  await code(0, 'INT', 1, '谈下来')
  await code(1, 'ACH', 2, '跑了四趟园区')
  client.close()
}

async function openPath(page: Page, w: Words, path: string): Promise<void> {
  await page.getByRole('button', { name: w.start.open, exact: true }).click()
  await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
  await page.getByRole('button', { name: w.common.open, exact: true }).click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
}
