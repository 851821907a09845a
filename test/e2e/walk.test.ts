import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocx, paragraph } from '../backend/import/make-docx.ts'
import { toGb18030 } from './gb18030.ts'
import { type App, openApp } from './harness.ts'
import {
  choose,
  file,
  go,
  highlighted,
  importPanel,
  lookAt,
  newProject,
  previewFiles,
  runImport,
  transcript,
  words,
} from './steps.ts'

const w = words['zh-CN']

/** Four interviews in four formats. Interviewees say 31, 10, 10 and 11 Chinese characters. */
const files = [
  file(
    'P1.txt',
    '访谈者：请讲一件成功的事。\n受访者：那年我把坏账一笔一笔追回来了。我每天记一页账。\n访谈者：后来呢？\n受访者：后来全行都学我的做法。\n',
  ),
  file('P2.txt', toGb18030('访谈者：请讲一件成功的事。\r\n受访者：我先问清楚客户要什么。\r\n')),
  file('P3.md', '访谈者：讲一件不顺的事。\n\n受访者：系统坏了我只好等通知。\n'),
  file(
    'P4.docx',
    makeDocx(paragraph('访谈者：讲一件不顺的事。') + paragraph('受访者：领导让我写报告我就写了。')),
  ),
]

/** One walk: every step stands on the one before. */
describe('from a folder of transcripts to a proposed model', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  })
  afterAll(() => app.close())

  it('makes a project where the user says', async () => {
    const path = await newProject(app, w, '走一遍')
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  it('imports four formats at once, with a preview and a report', async () => {
    const { page } = app
    await previewFiles(page, w, files)
    await lookAt(page, w.interviews.forAll)
    await importPanel(page).getByRole('radio', { name: w.interviews.groupAverage }).click()
    for (const name of ['P1.txt', 'P2.txt']) {
      await lookAt(page, name)
      await choose(page, w.interviews.group, w.interviews.groupSuperior)
    }
    await importPanel(page).getByText('GB18030').first().waitFor()
    const report = await runImport(page, w, 4)
    for (const { name } of files) expect(report).toContain(name)
    const rows = page.getByRole('row')
    await expect.poll(() => rows.count()).toBe(6)
    expect(await rows.nth(1).innerText()).toContain('31')
  })

  it('sets what is known of interviewees: for all at once, and from a list', async () => {
    const { page } = app
    await go(page, w, 'people')
    await page.getByRole('checkbox', { name: w.people.selectAll }).check({ force: true })
    const bar = page.getByRole('region', { name: w.people.bulk })
    await bar.getByRole('textbox', { name: w.people.stratum }).fill('对公')
    await bar.getByRole('button', { name: w.people.apply }).click()
    await page.locator('input[type=file]').setInputFiles(file('list.csv', '代号,工龄\nP1,11\nP2,4\nP9,7\n'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: w.people.listRun }).click()
    await dialog.getByText(w.people['skip.unknown-code']).waitFor()
    await dialog.getByRole('button', { name: w.people.close, exact: true }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'P1 的工龄' }).inputValue()).toBe('11')
    expect(await page.getByRole('textbox', { name: 'P4 的层别' }).inputValue()).toBe('对公')
  })

  it('edits the dictionary', async () => {
    const { page } = app
    await go(page, w, 'dictionary')
    const definition = page.getByRole('textbox', { name: w.dictionary['field.definition'], exact: true })
    await definition.fill('把事情做得更好')
    await definition.press('Tab')
    await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('修改')
  })

  it('codes by keyboard: sentence, code by pinyin, level by digit; then the same code again', async () => {
    const { page } = app
    await go(page, w, 'coding')
    await transcript(page).focus()
    const { keyboard } = page
    await keyboard.press('ArrowDown')
    await keyboard.press('Shift+Alt+ArrowRight')
    expect(await highlighted(page, /^text-selection$/)).toEqual(['那年我把坏账一笔一笔追回来了。'])
    await keyboard.press('Enter')
    await page.getByRole('combobox').waitFor()
    await keyboard.type('cj')
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await keyboard.press('4')
    await page.getByRole('button', { name: /：成就导向，4 级，话轮 2/ }).waitFor()
    await keyboard.press('Escape')
    await keyboard.press('Shift+Alt+ArrowRight')
    await keyboard.press('1')
    await page.getByRole('button', { name: /：成就导向，未定级，话轮 2/ }).waitFor()
    await keyboard.press('5')
    await page.getByRole('button', { name: /：成就导向，5 级，话轮 2/ }).waitFor()
    expect(await highlighted(page, /^code-/)).toEqual(['那年我把坏账一笔一笔追回来了。', '我每天记一页账。'])
  })

  it('codes by mouse: drag, code in the dictionary, level in the inspector', async () => {
    const { page } = app
    const box = await page.locator('.turn').nth(3).boundingBox()
    if (box === null) throw new Error('no turn')
    const line = box.y + 20
    await page.mouse.move(box.x + 128, line)
    await page.mouse.down()
    await page.mouse.move(box.x + 400, line, { steps: 8 })
    await page.mouse.up()
    const [selected = ''] = await highlighted(page, /^text-selection$/)
    expect('后来全行都学我的做法。').toContain(selected)
    expect(selected.length).toBeGreaterThan(5)
    await page.getByRole('button', { name: /^CSO 客户服务导向/ }).click()
    await page.getByRole('button', { name: /：客户服务导向，未定级，话轮 4/ }).waitFor()
    const inspector = page.getByRole('region', { name: w.coding.inspector })
    await inspector.getByRole('button', { name: /^3/ }).click()
    await page.getByRole('button', { name: /：客户服务导向，3 级，话轮 4/ }).waitFor()
  })

  it('marks an event around everything', async () => {
    const { page } = app
    await transcript(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('追坏账')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /事件 1.*追坏账/ }).waitFor()
  })

  it('deletes, undoes and redoes', async () => {
    const { page } = app
    const label = page.getByRole('button', { name: /：客户服务导向，3 级/ })
    await label.click()
    await transcript(page).focus()
    await page.keyboard.press('Delete')
    await label.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await label.waitFor()
    await page.keyboard.press('Control+Shift+z')
    await label.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await label.waitFor()
  })

  it('codes the next interviews', async () => {
    const { page } = app
    for (const [name, code, competency, level] of [
      ['P2', 'ach', '成就导向', '3'],
      ['P3', 'ach', '成就导向', '2'],
      ['P4', 'co', '重视秩序、质量与精确', '1'],
    ] as const) {
      await page.getByRole('navigation', { name: w.coding.interviews }).getByRole('button', { name }).click()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await transcript(page).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type(code)
      await page.keyboard.press(level)
      await page.getByRole('button', { name: new RegExp(`：${competency}，${level} 级，话轮 2`) }).waitFor()
    }
  })

  it('compares, and leads from a number to its quotes', async () => {
    const { page } = app
    await go(page, w, 'comparison')
    const row = page.getByRole('row').filter({ hasText: 'ACH' })
    await row.waitFor()
    const text = await row.innerText()
    for (const figure of ['3.75', '2.00', '82.26', '50.00']) expect(text).toContain(figure)
    expect(text).toContain('证据不足')
    await row.getByRole('button', { name: /绩优组，出现人数/ }).click()
    const quotes = page.getByRole('dialog')
    await quotes.getByText('那年我把坏账一笔一笔追回来了。').waitFor()
    expect(await quotes.getByRole('listitem').count()).toBe(3)
    await quotes.getByRole('button', { name: w.comparison.close, exact: true }).click()
  })

  it('records the decision, with a reason where it differs, and the evidence', async () => {
    const { page } = app
    await page
      .getByRole('row')
      .filter({ hasText: 'ACH' })
      .getByRole('button', { name: '成就导向', exact: true })
      .click()
    const decision = page.getByRole('region', { name: w.model.decision })
    await decision.waitFor()
    await decision.getByRole('radio', { name: w.model.override, exact: true }).click()
    await choose(page, w.model.decideLabel, '鉴别性')
    expect(await decision.getByRole('button', { name: w.model.saveOverride }).isDisabled()).toBe(true)
    await decision.getByRole('textbox', { name: w.model.reason }).fill('专家讨论')
    await decision.getByRole('button', { name: w.model.saveOverride }).click()
    await decision.getByText(w.model.undecided).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: w.model.evidenceAdd }).first().click()
    await page.getByText(w.model.evidenceCount.replace('{{count}}', '1')).waitFor()
  })

  it('exports a workbook whose numbers are those computed by hand', async () => {
    const { page, folder } = app
    await go(page, w, 'comparison')
    await page.getByRole('button', { name: w.comparison.export }).click()
    await page.getByRole('button', { name: w.exchange.start }).click()
    const path = join(folder, 'result.xlsx')
    await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    await page.getByRole('status').filter({ hasText: path }).waitFor()

    const ach = async (sheet: string) => {
      const [head = [], ...rows] = await readSheet(path, sheet)
      return rows.map((row) => row[head.indexOf('ACH')] ?? null)
    }
    expect(await ach(w.exchange['table.frequency'])).toEqual([2, 1, 1, 0])
    expect(await ach(w.exchange['table.presence'])).toEqual([1, 1, 1, 0])
    expect(await ach(w.exchange['table.mean-level'])).toEqual([4.5, 3, 2, null])
    expect(await ach(w.exchange['table.highest-level'])).toEqual([5, 3, 2, null])
    const rates = await ach(w.exchange['table.rate'])
    for (const [index, rate] of [2000 / 31, 100, 100, 0].entries()) expect(rates[index]).toBeCloseTo(rate, 9)

    const [head = [], first = []] = await readSheet(path, w.exchange['table.frequency'])
    expect(first.slice(0, 4)).toEqual(['P1', '绩优', '对公', 31])
    expect(first[head.indexOf('工龄')]).toBe('11')

    const comparison = await readSheet(path, w.exchange['table.comparison'])
    const row = comparison.find((cells) => cells[0] === 'ACH') ?? []
    const figures = row.slice(6, 20)
    const expected = [2, 2, 1.5, 3.75, Math.sqrt(1.125), 4, (2000 / 31 + 100) / 2, 2, 1, 0.5, 2, null, 2, 50]
    for (const [index, figure] of expected.entries()) {
      if (figure === null) expect(figures[index] ?? null).toBeNull()
      else expect(figures[index]).toBeCloseTo(figure, 9)
    }

    const long = await readSheet(path, '长表')
    expect(long).toHaveLength(1 + 4 * 20)
    expect(long[0]?.slice(0, 4)).toEqual(['interviewee', 'group', 'stratum', 'length'])
  })
})
