import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, highlighted, newStudy, press, tag, transcript, words } from './steps.ts'
import { violations } from './violations.ts'

const w = words['zh-CN']
const said = '𠮷田廠長帶着👨‍👩‍👧來網點。我先问清了客户要什么。后来客户把结算户留下了。'

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await newStudy(app, w, 'tag', [
    file('P1.txt', `访谈者：讲一件事。\r\n受访者：${said}\r\n受访者：还有。\r\n`),
  ])
  await press(app.page, 'ArrowDown')
})
afterEach(() => app.close())

const inspector = () => app.page.getByRole('region', { name: w.coding.inspector })
const labels = () => app.page.locator('.label')
const options = () => app.page.getByRole('option').allInnerTexts()
const palette = () => app.page.getByRole('combobox')

async function openPalette(): Promise<void> {
  await press(app.page, 'Shift+Alt+ArrowRight', 'Enter')
  await palette().waitFor()
}

describe('the palette', () => {
  it('finds by code, Chinese name, English name, pinyin and initials', async () => {
    await openPalette()
    for (const typed of ['成就', 'chengjiu', 'cjdx', 'ach', 'Achievement O']) {
      await palette().fill(typed)
      await expect.poll(async () => (await options())[0], { message: typed }).toContain('成就导向')
    }
    await palette().fill('zzz')
    await expect.poll(options).toEqual([])
    await press(app.page, 'Escape')
    expect(await labels().count()).toBe(0)
  })

  it('shows first what was used last, and a digit repeats it', async () => {
    const { page } = app
    for (const code of ['tw', 'cso']) {
      await press(page, 'Home', 'Shift+Alt+ArrowRight')
      await tag(page, code, 2)
      await press(page, 'Escape')
    }
    await press(page, 'Home', 'Alt+ArrowRight')
    await openPalette()
    const [first, second] = await options()
    expect(first).toContain('客户服务导向')
    expect(second).toContain('团队合作')
    await press(page, 'Escape', '2')
    await expect.poll(() => labels().count()).toBe(3)
    await inspector().getByRole('heading', { name: '团队合作' }).waitFor()
  })

  it('asks for a level where the project requires one, and takes none where it does not', async () => {
    const { page } = app
    await openPalette()
    await page.keyboard.type('ach')
    await press(page, '-')
    await page.getByRole('button', { name: /成就导向，未定级/ }).waitFor()
    await page.getByRole('button', { name: 'tag', exact: true }).click()
    await page.getByRole('menuitem', { name: w.common['screen.settings'] }).click()
    await page.getByRole('checkbox', { name: w.settings.levelRequired }).click({ force: true })
    await expect
      .poll(() => page.getByRole('checkbox', { name: w.settings.levelRequired }).isChecked())
      .toBe(true)
    await go(page, w, 'coding')
    await transcript(page).focus()
    await press(page, 'Control+Home', 'ArrowDown')
    await openPalette()
    await page.keyboard.type('cso')
    await press(page, 'Enter')
    await page.getByText(w.coding.levelRequired).waitFor()
    await press(page, '3')
    await page.getByRole('button', { name: /客户服务导向，3 级/ }).waitFor()
    // The digit of a recent code asks, too.
    await press(page, 'Escape', 'Shift+Alt+ArrowRight', '1')
    await palette().waitFor()
    await press(page, '4')
    await page.getByRole('button', { name: /客户服务导向，4 级/ }).waitFor()
  })

  it('goes on to the memo with Tab', async () => {
    const { page } = app
    await openPalette()
    await page.keyboard.type('ach')
    await press(page, 'Tab')
    await memoIsFocused()
    await page.keyboard.type('先问需求')
    await press(page, 'Control+Enter')
    await page.locator('.label-memo').waitFor()
  })
})

/** Until the field of a memo has the focus: what is typed before goes elsewhere. */
async function memoIsFocused(): Promise<void> {
  const focused = () => app.page.evaluate(() => document.activeElement?.className)
  await expect.poll(focused).toContain('memo-text')
}

const ten = ['ach', 'co', 'int', 'info', 'iu', 'cso', 'imp', 'rb', 'at', 'exp']

describe('ten codings on one passage of a short interview', () => {
  beforeEach(async () => {
    for (const [index, code] of ten.entries()) {
      await press(app.page, 'Home', ...Array.from({ length: 1 + (index % 3) }, () => 'Shift+Alt+ArrowRight'))
      await tag(app.page, code, 1 + (index % 5))
      await expect.poll(() => labels().count()).toBe(index + 1)
      await press(app.page, 'Escape')
    }
  })

  it('each have a lane and a label of their own, and are named to a screen reader', async () => {
    const { page } = app
    const boxes = await labels().evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    const tops = boxes.toSorted((a, b) => a - b)
    for (const [index, top] of tops.entries())
      if (index > 0) expect(top - (tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(16)
    const lanes = await page
      .locator('.stripe')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)))
    expect(new Set(lanes).size).toBe(10)
    const list = page.getByRole('list', { name: w.coding.codings }).first()
    expect(await list.getByRole('button', { name: /级，话轮 2，/ }).count()).toBe(10)
    // However deep, each character is painted once.
    expect((await highlighted(page, /^code-/)).join('')).toBe(said)
    expect(await violations(page)).toEqual([])
  })

  it('are each joined to their stripe, however far down their label had to go', async () => {
    const joins = () =>
      app.page.locator('.label.is-strong').evaluate((label) => {
        const { top, bottom } = label.getBoundingClientRect()
        const up = Number.parseFloat(getComputedStyle(label, '::before').height) - 1
        const stripe = document.querySelector(
          `.stripe[data-coding="${(label as HTMLElement).dataset.coding}"]`,
        )
        const box = stripe?.getBoundingClientRect()
        return { up, from: (top + bottom) / 2 - up, top: box?.top ?? 0, bottom: box?.bottom ?? 0 }
      })
    for (const label of await labels().all()) {
      await label.focus()
      await expect.poll(async () => (await joins()).from).toBeGreaterThanOrEqual((await joins()).top)
      expect((await joins()).from).toBeLessThanOrEqual((await joins()).bottom)
    }
    expect((await joins()).up).toBeGreaterThan(100)
  })

  it('stay as they are in the gutter when one more is made', async () => {
    const { page } = app
    const marked = () => page.locator('.label[data-before]').count()
    await labels().evaluateAll((all) => {
      for (const one of all) (one as HTMLElement).dataset.before = ''
    })
    await press(page, 'Home', 'Shift+Alt+ArrowRight')
    await tag(page, 'tw', 2)
    await expect.poll(() => labels().count()).toBe(11)
    expect(await marked()).toBe(10)
    await press(page, 'Control+z')
    await expect.poll(() => labels().count()).toBe(10)
    expect(await marked()).toBe(10)
  })

  /** What stands out at each of the three places: words of the text, the lane that does not step back, the row. */
  const pointed = async () => ({
    text: (await highlighted(app.page, /^code-.*-strong$/)).join(''),
    lanes: (await app.page.locator('.stripe.is-faded').count()) === 9 ? 1 : 0,
    rows: (await inspector().locator('.here.is-pointed').allInnerTexts()).map((row) => row.split('\n')[0]),
  })
  const none = { text: '', lanes: 0, rows: [] }
  const rows = () => inspector().getByRole('list').getByRole('button')
  /** Where RB lies. */
  const onTwo = '𠮷田廠長帶着👨‍👩‍👧來網點。我先问清了客户要什么。'

  it('are linked: what is pointed at, or in focus, at one of text, gutter and inspector stands out in all', async () => {
    const { page } = app
    await press(page, 'Home')
    await expect.poll(() => rows().count()).toBe(10)
    const all = { text: onTwo, lanes: 1, rows: ['RB'] }
    const row = rows().filter({ hasText: 'RB' })
    const label = labels().filter({ hasText: '关系' })
    for (const place of [row, label]) {
      await place.hover()
      await expect.poll(pointed).toEqual(all)
      await page.mouse.move(5, 5)
      await expect.poll(pointed).toEqual(none)
      await place.focus()
      await expect.poll(pointed).toEqual(all)
      await transcript(page).focus()
      await expect.poll(pointed).toEqual(none)
    }
    // On the words themselves it is the shortest of those there.
    const box = await page.locator('.turn').nth(1).boundingBox()
    if (box === null) throw new Error('no turn')
    await page.mouse.move(box.x + 120, box.y + 20)
    await expect.poll(async () => (await pointed()).rows).toHaveLength(1)
    expect(await pointed()).toMatchObject({ text: '𠮷田廠長帶着👨‍👩‍👧來網點。', lanes: 1 })
  })

  it('are chosen by a click on any of the three, and by keys, in all of them', async () => {
    const { page } = app
    const chosen = async () => ({
      label: await page.locator('.label[aria-pressed="true"]').allInnerTexts(),
      row: (await inspector().locator('.here[aria-pressed="true"]').allInnerTexts()).map(
        (one) => one.split('\n')[0],
      ),
      heading: await inspector().getByRole('heading', { level: 3 }).last().innerText(),
    })
    const isChosen = (label: string, row: string, heading: string) =>
      expect.poll(chosen).toEqual({
        label: [expect.stringContaining(label)],
        row: [row],
        heading: expect.stringContaining(heading),
      })
    await labels().filter({ hasText: '专业' }).click()
    await isChosen('专业', 'EXP', '专业知识与技能')
    await rows().filter({ hasText: 'RB' }).click()
    await isChosen('关系', 'RB', '关系建立')
    await rows().filter({ hasText: 'INFO' }).focus()
    await press(page, 'Enter')
    await isChosen('信息', 'INFO', '信息搜集')
    // Several lie under the pointer, away from the borders' handles: each click takes the next, the shorter first.
    const box = await page.locator('.turn').nth(1).boundingBox()
    if (box === null) throw new Error('no turn')
    const seen = [(await chosen()).heading]
    for (const _ of ten) {
      await page.mouse.click(box.x + 200, box.y + 20)
      await expect.poll(async () => (await chosen()).heading, { message: seen.join() }).not.toBe(seen.at(-1))
      seen.push((await chosen()).heading)
    }
    expect(new Set(seen).size).toBe(10)
    expect(seen.at(-1)).toBe(seen[0])
    await transcript(page).focus()
    const { heading } = await chosen()
    await press(page, 'Alt+ArrowUp')
    await expect.poll(async () => (await chosen()).heading).not.toBe(heading)
  })

  it('are filtered by competency, cluster and level', async () => {
    const { page } = app
    const filter = async (...names: readonly string[]) => {
      await page.getByRole('button', { name: w.filter.open }).click()
      for (const name of names) await page.getByRole('checkbox', { name, exact: true }).click({ force: true })
      await press(page, 'Escape')
    }
    await filter('助人与服务')
    await expect.poll(async () => (await labels().allInnerTexts()).length).toBe(2)
    await filter('助人与服务', '2')
    // Levels go round 1 to 5: two codings have each.
    await expect.poll(async () => (await labels().allInnerTexts()).length).toBe(2)
    await filter('主动性')
    await expect.poll(async () => (await labels().allInnerTexts()).length).toBe(0)
    await page.getByText(w.filter.isOn.replace('{{shown}}', '0').replace('{{total}}', '10')).waitFor()
    await transcript(page).focus()
    await press(page, 'x')
    await expect.poll(async () => (await labels().allInnerTexts()).length).toBe(10)
  })
})

describe('memos', () => {
  it('are on competency and event as on the interview, and all of them in one place', async () => {
    const { page } = app
    await page.getByRole('button', { name: w.memo.ofCompetency.replace('{{name}}', '成就导向') }).click()
    await memoIsFocused()
    await page.keyboard.type('看结果，不看辛苦')
    await press(page, 'Control+Enter')
    await page.locator('.code-memo.has-memo').waitFor()
    await transcript(page).focus()
    await press(page, 'Shift+ArrowDown', 'e')
    await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('结算户')
    await press(page, 'Enter')
    await page.locator('.event-head').first().waitFor()
    await press(page, 'Home', 'e')
    await page.getByRole('textbox', { name: w.memo.own }).click()
    await page.keyboard.type('讲了两遍')
    await press(page, 'Control+Enter', 'Escape')
    await transcript(page).focus()
    await press(page, 'Escape', 'm')
    await memoIsFocused()
    await page.keyboard.type('口音重')
    await press(page, 'Control+Enter', 'Control+k')
    await page.keyboard.type(w.common['screen.memos'])
    await press(page, 'Enter')
    const main = page.getByRole('main', { name: w.common['screen.memos'] })
    for (const text of ['看结果，不看辛苦', '讲了两遍', '口音重']) await main.getByText(text).waitFor()
    // The field one types in stays while what it finds is asked for.
    await page.getByRole('textbox', { name: w.memo.filter }).pressSequentially('口音重')
    await main.getByText('讲了两遍').waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: w.memo.filter }).inputValue()).toBe('口音重')
  })
})

describe('the inspector', () => {
  it('says where, in which event, by whom and when, with the indicators beside the level', async () => {
    const { page } = app
    await press(page, 'Shift+ArrowDown', 'e')
    await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('结算户')
    await press(page, 'Enter')
    await page.locator('.event-head').first().waitFor()
    await press(page, 'Home', 'Shift+Alt+ArrowRight')
    await tag(page, 'ach', 4)
    for (const text of [/话轮 2 · \d+ 字符 · /, '事件 1 结算户', /^编于/])
      await inspector().getByText(text).waitFor()
    await inspector().getByRole('button', { name: /^5/ }).click()
    await page.getByRole('button', { name: /成就导向，5 级/ }).waitFor()
    await inspector().getByRole('button', { name: w.coding.leaveLevelOpen }).click()
    await page.getByRole('button', { name: /成就导向，未定级/ }).waitFor()
    await inspector().getByRole('button', { name: w.coding.changeCode }).click()
    await palette().waitFor()
    await page.keyboard.type('int')
    await press(page, 'Enter')
    await inspector().getByRole('heading', { name: '主动性' }).waitFor()
    await inspector().getByRole('button', { name: w.coding.deleteCoding }).click()
    await expect.poll(() => labels().count()).toBe(0)
  })
})
