import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { importText, root } from '../bench/bench-project.ts'
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
  words,
} from './steps.ts'
import { violations } from './violations.ts'

const w = words.en
const t = w.interviews
const talk =
  '甲：您做了什么？\n乙：我去了工厂。\n小结：他去了。\n甲：后来呢？\n乙：后来签了合同。\n小结：签了。\n'
const markup = '<img src=x onerror="window.pwned=1"><b>bold</b>{{t}}$&'

/** Says how many interviews the table shows: its rows but those of the head and the totals. */
async function interviews({ page }: App): Promise<number> {
  return Math.max(0, (await page.getByRole('row').count()) - 2)
}

async function closePanel({ page }: App): Promise<void> {
  await importPanel(page).getByRole('button', { name: t.cancel, exact: true }).last().click()
  await importPanel(page).waitFor({ state: 'detached' })
}

/** Drops files and folders of this computer on the window. */
async function drop({ page }: App, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
}

describe('the import panel', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
    await newProject(app, w, 'study')
    await go(app.page, w, 'interviews')
  })
  afterAll(() => app.close())
  // One that failed in the middle is no reason for the next to fail.
  afterEach(async () => {
    await app.page.keyboard.press('Escape')
    if ((await importPanel(app.page).count()) > 0) await closePanel(app)
  })

  it('takes a dropped folder of hundreds and a file beside it, leaves the system’s own out, and shows problems first', async () => {
    const { page } = app
    const folder = join(app.folder, 'many')
    mkdirSync(join(folder, 'below'), { recursive: true })
    for (let at = 0; at < 200; at += 1)
      writeFileSync(join(folder, at % 2 === 0 ? '' : 'below', `P${at}.txt`), talk)
    writeFileSync(join(folder, '.DS_Store'), 'x')
    const empty = join(app.folder, 'zzz.txt')
    writeFileSync(empty, '')
    await drop(app, [folder, empty])
    const panel = importPanel(page)
    await panel.getByRole('heading', { name: t.importTitle.replace('{{count}}', '201') }).waitFor()
    const run = t.importCount.replace('{{count}}', '200')
    await panel.getByRole('button', { name: run }).waitFor({ timeout: 60_000 })
    const rows = panel.getByRole('option')
    expect(await rows.nth(0).innerText()).toContain(t.forAll)
    expect(await rows.nth(1).innerText()).toContain('zzz.txt')
    expect(await rows.nth(2).innerText()).toContain('P0.txt')
    expect(await rows.nth(3).innerText()).toContain('P1.txt')
    await closePanel(app)
  })

  it('takes a chosen folder with all below it', async () => {
    const { page } = app
    const folder = join(app.folder, 'given')
    mkdirSync(join(folder, 'below'), { recursive: true })
    writeFileSync(join(folder, 'P1.txt'), talk)
    writeFileSync(join(folder, 'below', 'P2.txt'), talk)
    writeFileSync(join(folder, 'below', '~$P2.docx'), 'lock')
    await page.locator('input[type=file][webkitdirectory]').first().setInputFiles(folder)
    await importPanel(page)
      .getByRole('heading', { name: t.importTitle.replace('{{count}}', '2') })
      .waitFor()
    await lookAt(page, 'P2.txt')
    await importPanel(page).getByText('后来签了合同。').waitFor()
    await closePanel(app)
  })

  it('shows the text change with the encoding that is chosen', async () => {
    const { page } = app
    await previewFiles(page, w, [file('old.txt', toGb18030(talk))])
    await lookAt(page, 'old.txt')
    const panel = importPanel(page)
    const turns = panel.getByRole('list', { name: t.firstTurns })
    await turns.getByText('我去了工厂。').waitFor()
    await panel.getByRole('radio', { name: 'WINDOWS-1252' }).click()
    await turns.getByText('我去了工厂。').waitFor({ state: 'detached' })
    expect(await turns.innerText()).toContain('ÎÒÈ¥ÁË')
    await panel.getByRole('radio', { name: 'GB18030' }).click()
    await turns.getByText('我去了工厂。').waitFor()
    await closePanel(app)
  })

  it('takes pasted text under the name it is given', async () => {
    const { page } = app
    await previewFiles(page, w, [file('T1.txt', talk)])
    await importPanel(page).getByRole('button', { name: t.paste }).click()
    const dialog = page.getByRole('dialog', { name: t.paste })
    expect(await dialog.getByRole('button', { name: t.pasteTake }).isDisabled()).toBe(true)
    await dialog.getByRole('textbox', { name: t.pasteName }).fill('T2/3')
    await dialog.getByRole('textbox', { name: t.pasteText }).fill(talk.replaceAll('工厂', '车间'))
    await dialog.getByRole('button', { name: t.pasteTake }).click()
    await lookAt(page, 'T2_3.txt')
    await importPanel(page).getByText('我去了车间。', { exact: true }).waitFor()
    await closePanel(app)
  })

  it('asks to look at a table with a column of words it did not take, and reads it by the columns that are chosen', async () => {
    const { page } = app
    const rows = ['Q,What did you do?,she nods', 'A,I went there.,he laughs', 'Q,And then?,both laugh']
    await previewFiles(page, w, [file('T3.csv', ['who,said,remark', ...rows].join('\n'))])
    const panel = importPanel(page)
    await panel.getByText(t['section.look'].replace('{{count}}', '1')).waitFor()
    await lookAt(page, 'T3.csv')
    expect(await panel.getByText(t.speakerMarks).count()).toBe(0)
    await choose(page, t.useOfColumn.replace('{{column}}', 'remark'), t['column.text'])
    const words = panel.getByRole('list', { name: t.firstTurns }).locator('.import-turn-text')
    await words.getByText('he laughs').waitFor()
    await panel.getByText(t['section.ready'].replace('{{count}}', '1')).waitFor()
    // The two changed places: a table always has its words.
    await choose(page, t.useOfColumn.replace('{{column}}', 'remark'), t['column.speaker'])
    await words.getByText('Q', { exact: true }).first().waitFor()
    await closePanel(app)
  })

  it('joins lines broken by width, or leaves them, as it is told', async () => {
    const { page } = app
    await previewFiles(page, w, [
      file('T4.txt', '甲：您做了\n什么？\n乙：我去了\n工厂。\n甲：好。\n乙：嗯。\n'),
    ])
    await lookAt(page, 'T4.txt')
    const turns = importPanel(page).getByRole('list', { name: t.firstTurns })
    await turns.getByText('工厂。', { exact: true }).waitFor()
    await importPanel(page).locator('label').filter({ hasText: t.joinLines }).click()
    await turns.getByText('我去了工厂。', { exact: true }).waitFor()
    await closePanel(app)
  })

  it('takes a correction of speakers once for all files, and a role as well', async () => {
    const { page } = app
    await previewFiles(page, w, [file('S1.txt', talk), file('S2.txt', `${talk}乙：完了。\n`)])
    const panel = importPanel(page)
    await lookAt(page, t.forAll)
    await panel.getByText(t['mark.recurs']).first().waitFor()
    await panel.locator('label').filter({ hasText: '小结' }).first().click()
    await panel.getByText(t['mark.rejected']).first().waitFor()
    for (const name of ['S1.txt', 'S2.txt']) {
      await lookAt(page, name)
      await panel.getByText('小结：他去了。', { exact: true }).waitFor()
    }
    await lookAt(page, t.forAll)
    await choose(page, t.roleOf.replace('{{name}}', '甲'), t['role.interviewee'])
    await choose(page, t.roleOf.replace('{{name}}', '乙'), t['role.interviewer'])
    await runImport(page, w, 2)
    await page.getByRole('button', { name: '乙, 乙', exact: true }).waitFor({ state: 'detached' })
    expect(await interviews(app)).toBe(2)
  })

  it('finds code, group and date in the names by a pattern, and says which names do not follow it', async () => {
    const { page } = app
    const names = ['C7_绩优_2024-03-05.txt', 'C8_绩普_2024-03-06.txt', 'notes.txt']
    await previewFiles(
      page,
      w,
      names.map((name) => file(name, `${talk}乙：${name}。\n`)),
    )
    const panel = importPanel(page)
    await lookAt(page, t.forAll)
    await panel.getByRole('textbox', { name: t.pattern }).fill('{code}_{group}_{date}')
    await panel
      .getByText(t.patternFollowed.replace('{{count}}', '2').replace('{{total}}', '3'))
      .first()
      .waitFor()
    expect(await panel.getByRole('option').nth(1).innerText()).toContain(t.misnamed)
    await runImport(page, w, 3)
    const row = page.getByRole('row', { name: /C7/ })
    expect(await row.innerText()).toContain(t.groupSuperior)
    expect(await row.innerText()).toContain('2024')
    expect(await page.getByRole('row', { name: /C8/ }).innerText()).toContain(t.groupAverage)
  })

  it('recognises the same file: leaves it out, keeps both, or corrects the interview', async () => {
    const { page } = app
    const before = await interviews(app)
    const again = file('again.txt', `${talk}乙：再来一次。\n`)
    await previewFiles(page, w, [again])
    await runImport(page, w, 1)
    const panel = importPanel(page)
    await previewFiles(page, w, [again])
    await panel.getByText(t['section.skip'].replace('{{count}}', '1')).waitFor()
    const none = panel.getByRole('button', { name: t.importCount.replace('{{count}}', '0') })
    expect(await none.isDisabled()).toBe(true)
    await lookAt(page, 'again.txt')
    await panel.getByRole('radio', { name: t['twin.both'] }).click()
    await runImport(page, w, 1)
    expect(await interviews(app)).toBe(before + 2)
    await previewFiles(page, w, [file('again.txt', `${talk}乙：改过了。\n`)])
    await lookAt(page, 'again.txt')
    await panel.getByRole('radio', { name: t['twin.replace'] }).click()
    const corrected = t.reportCorrected.replace('{{review}}', '0').replace('{{gone}}', '0')
    expect(await runImport(page, w, 1)).toContain(corrected)
    expect(await interviews(app)).toBe(before + 2)
  })

  it('saves its report, with what did not come in and why', async () => {
    const { page } = app
    await previewFiles(page, w, [file('none.txt', ''), file('R1.txt', `${talk}乙：报告。\n`)])
    await importPanel(page)
      .getByRole('button', { name: t.importCount.replace('{{count}}', '1'), exact: true })
      .click()
    const report = page.getByRole('dialog', { name: t.reportTitle })
    await report.getByRole('button', { name: t.reportSave }).click()
    const path = join(app.folder, 'report.csv')
    await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
    await page.getByRole('button', { name: w.common.save, exact: true }).click()
    await page.getByText(t.saved.replace('{{path}}', path)).waitFor()
    const lines = readFileSync(path, 'utf8').trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/none\.txt.*not imported.*is empty/)
    expect(lines[2]).toMatch(/R1\.txt.*imported/)
    await report.getByRole('button', { name: t.close, exact: true }).click()
  })

  it('leaves nothing behind when it is cancelled in the middle, and the files are still before the user', async () => {
    const { page } = app
    const before = await interviews(app)
    const long = '甲：您做了什么？\n乙：我去了工厂，签了合同。\n'.repeat(2000)
    const folder = join(app.folder, 'long')
    mkdirSync(folder)
    for (let at = 0; at < 60; at += 1) writeFileSync(join(folder, `L${at}.txt`), `${long}乙：第${at}次。\n`)
    await drop(app, [folder])
    const run = t.importCount.replace('{{count}}', '60')
    await importPanel(page).getByRole('button', { name: run, exact: true }).click({ timeout: 60_000 })
    const title = t.importJob.replace('{{count}}', '60')
    const card = page.getByRole('region', { name: title })
    await card.getByRole('button', { name: w.common['job.cancel'], exact: true }).click()
    await page.getByText(w.common['job.cancelled'].replace('{{title}}', title)).waitFor()
    await importPanel(page)
      .getByRole('heading', { name: t.importTitle.replace('{{count}}', '60') })
      .waitFor()
    expect(await interviews(app)).toBe(before)
    await closePanel(app)
    await previewFiles(page, w, [file('L0.txt', `${long}乙：第0次。\n`)])
    await importPanel(page).getByText(t['section.ready'].replace('{{count}}', '1')).waitFor()
    await closePanel(app)
  })

  it('shows markup in names and texts as the text it is', async () => {
    const { page } = app
    const name = `${markup.replaceAll('/', '')}.txt`
    await previewFiles(page, w, [file(name, `${markup}：问？\n乙：${markup}。\n${markup}：问？\n乙：好。\n`)])
    await lookAt(page, name)
    const panel = importPanel(page)
    await panel.getByRole('heading', { name }).waitFor()
    await panel.getByRole('list', { name: t.firstTurns }).getByText(`${markup}。`).first().waitFor()
    await lookAt(page, t.forAll)
    const report = await runImport(page, w, 1)
    expect(report).toContain(name)
    expect(await page.locator('main img, main b').count()).toBe(0)
    expect(await page.evaluate('window.pwned')).toBeUndefined()
  })
})

describe.each(['light', 'dark'] as const)(
  'the panel, the report and the list of people (%s)',
  (colorScheme) => {
    it('are for everybody: nothing is found that keeps anyone from using them', async () => {
      const app = await openApp({ colorScheme })
      const { page } = app
      await newProject(app, w, 'access')
      await go(page, w, 'interviews')
      expect(await violations(page)).toEqual([])
      const table =
        'time,speaker,text\n0:01,Q,What did you do?\n0:05,A,I went to the factory.\n0:09,Q,And then?\n'
      const long = `${'a name that is long '.repeat(10)}.txt`
      const given = [
        ...[file('none.txt', ''), file('one.txt', '我去了工厂。\n'), file(long, talk)],
        ...[file('t.csv', table), file('old.txt', toGb18030(talk))],
      ]
      await previewFiles(page, w, given)
      expect(await violations(page)).toEqual([])
      for (const { name } of given) {
        await lookAt(page, name)
        expect(await violations(page)).toEqual([])
      }
      await importPanel(page)
        .getByRole('button', { name: t.importCount.replace('{{count}}', '4'), exact: true })
        .click()
      const report = page.getByRole('dialog', { name: t.reportTitle })
      await report.waitFor()
      expect(await violations(page)).toEqual([])
      await report.getByRole('button', { name: t.close, exact: true }).click()
      await page.getByRole('row', { name: /one/ }).waitFor()
      expect(await violations(page)).toEqual([])

      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: t.importList }).click()
      const rows = [
        'file,code,group,date',
        'one.txt,P7,superior,2024/3/5',
        'two.txt,P8,average,',
        't,P9,,5/3/2024',
      ]
      await (await chooser).setFiles([file('people.csv', rows.join('\n'))])
      const list = page.getByRole('dialog')
      const p = w.people
      const skipped = (row: string, code: string, why: string) =>
        p.listSkipped.replace('{{row}}', row).replace('{{code}}', code).replace('{{why}}', why)
      await list.getByText(skipped('3', 'P8', p['skip.unknown-file'])).waitFor()
      await list.getByText(skipped('4', 'P9', p['skip.unknown-date'])).waitFor()
      expect(await violations(page)).toEqual([])
      await list.getByRole('button', { name: p.listRun, exact: true }).click()
      await list.getByText(p.listRecoded.replace('{{recoded}}', '1')).waitFor()
      await list.getByRole('button', { name: p.close, exact: true }).click()
      const row = page.getByRole('row', { name: /P7/ })
      await row.getByText(t.groupSuperior).waitFor()
      expect(await row.innerText()).toContain('2024')
      await app.close()
    })
  },
)

describe('a report of hundreds of files, and a list of hundreds of people', () => {
  it('are read to their ends by keyboard', async () => {
    const app = await openApp()
    const { page } = app
    await newProject(app, w, 'long')
    await go(page, w, 'interviews')
    const many = Array.from({ length: 60 }, (_, at) => file(`P${at}.txt`, `${talk}乙：第${at}次。\n`))
    await previewFiles(page, w, [file('none.txt', ''), ...many])
    await importPanel(page)
      .getByRole('button', { name: t.importCount.replace('{{count}}', '60'), exact: true })
      .click()
    const report = page.getByRole('dialog', { name: t.reportTitle })
    await report.waitFor()
    expect(await violations(page)).toEqual([])
    await toTheEnd(app, report.getByRole('group', { name: t.reportTitle }), 'P59.txt')
    await report.getByRole('button', { name: t.close, exact: true }).click()

    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: t.importList }).click()
    const rows = Array.from({ length: 60 }, (_, at) => `X${at},superior`)
    await (await chooser).setFiles([file('people.csv', ['code,group', ...rows].join('\n'))])
    const misses = page.getByRole('dialog').getByRole('group', { name: w.people.listMisses })
    await misses.waitFor()
    expect(await violations(page)).toEqual([])
    await toTheEnd(app, misses, 'P59')
    await app.close()
  })
})

/** Tabs to a region and goes to its end by keyboard: the words that stand there are in sight then. */
async function toTheEnd({ page }: App, region: Locator, words: string): Promise<void> {
  const isFocused = () => region.evaluate((element) => element === document.activeElement)
  for (let tabs = 0; tabs < 30 && !(await isFocused()); tabs += 1) await page.keyboard.press('Tab')
  expect(await isFocused()).toBe(true)
  await page.keyboard.press('End')
  const last = region.getByText(words).last()
  await expect
    .poll(async () => {
      const [outer, inner] = await Promise.all([region.boundingBox(), last.boundingBox()])
      return (inner?.y ?? 0) + (inner?.height ?? 0) - (outer?.y ?? 0) - (outer?.height ?? 0)
    })
    .toBeLessThanOrEqual(1)
}

describe('an interview that is coded', () => {
  it('shows its original, and is read again as a correction that keeps its codings', async () => {
    const app = await openApp()
    const path = join(app.folder, 'coded.exemplar')
    const client = directClient({ dataFolder: join(app.folder, 'other'), root })
    await client.call('project.create', {
      ...{ path, name: 'coded', language: 'zh', criterion: '', dictionary: 'spencer-20' },
      coders: [{ name: 'A', blind: false, lead: true }],
    })
    const interviewId = await importText(client, 'P1', talk)
    const { clusters } = await client.call('dictionary.get', {})
    const competencyId = clusters[0]?.competencies[0]?.id
    if (competencyId === undefined) throw new Error('the dictionary is empty')
    const start = '您做了什么？\n'.length
    const place = { interviewId, start, end: start + '我去了工厂。'.length }
    await client.call('coding.add', { ...place, competencyId, level: 2, memo: '' })
    client.close()

    const { page } = app
    await page.getByRole('button', { name: w.start.open, exact: true }).click()
    await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
    await page.getByRole('dialog').getByRole('button', { name: w.common.open, exact: true }).click()
    await page.getByRole('navigation', { name: w.common.screens }).waitFor()
    await go(page, w, 'interviews')
    const fromMenu = async (entry: string) => {
      await page.locator('button[aria-haspopup]').filter({ hasText: t.file }).click()
      await page.getByRole('menuitem', { name: entry }).click()
    }
    await page.getByRole('row', { name: /P1/ }).click()
    await fromMenu(t.original)
    const original = page.getByRole('dialog', { name: t.original })
    expect(await original.getByRole('textbox', { name: t.original }).inputValue()).toBe(talk)
    await original.getByRole('button', { name: t.close, exact: true }).click()

    await fromMenu(t.again)
    const panel = importPanel(page)
    await panel.getByText(t.willCorrectLong).waitFor()
    await panel.locator('label').filter({ hasText: '小结' }).first().click()
    await panel.getByText('小结：他去了。', { exact: true }).waitFor()
    const corrected = t.reportCorrected.replace('{{review}}', '0').replace('{{gone}}', '0')
    expect(await runImport(page, w, 1)).toContain(corrected)
    await go(page, w, 'coding')
    await page.getByText('小结：他去了。').first().waitFor()
    await expect.poll(() => highlighted(page, /^code-/)).toEqual(['我去了工厂。'])
    await app.close()
  })
})
