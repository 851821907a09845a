import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import {
  file,
  go,
  highlighted,
  newProject,
  previewFiles,
  runImport,
  slowDown,
  transcript,
  words,
} from './steps.ts'

const w = words['zh-CN']
const told = '那年三月，𠮷田廠長帶着👨‍👩‍👧來網點。我先问清了客户要什么。后来客户把结算户留下了。'

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const turns = Array.from(
    { length: 30 },
    (_, at) =>
      `访谈者：这是第${at}个问题，您当时是怎么想、怎么做的？请从头讲起，讲得越细越好，包括当时有谁在场、您说了什么、对方怎么说。\r\n` +
      `受访者：${told}e\u0301第${at}段。\r\n`,
  )
  await newProject(app, w, 'work')
  await previewFiles(app.page, w, [file('P1.txt', turns.join(''))])
  await runImport(app.page, w, 1)
  await go(app.page, w, 'coding')
  await transcript(app.page).focus()
  await app.page.keyboard.press('ArrowDown')
})
afterEach(() => app.close())

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}
const inspector = () => app.page.getByRole('region', { name: w.coding.inspector })

/** Selects the sentence after the caret and tags it. */
async function code(letters: string, level: string): Promise<void> {
  await press('Shift+Alt+ArrowRight', 'Enter')
  await app.page.getByRole('combobox').waitFor()
  await app.page.keyboard.type(letters)
  await press(level)
  await app.page.getByRole('combobox').waitFor({ state: 'detached' })
}

describe('reading', () => {
  it('folds the interviewer’s turns to a line; finding in one unfolds it', async () => {
    const { page } = app
    const height = (turn: number) =>
      page
        .locator('.turn')
        .nth(turn)
        .evaluate((element) => element.getBoundingClientRect().height)
    const before = await height(0)
    await press('f')
    await expect.poll(() => height(0)).toBeLessThan(before / 2)
    await press('Control+f')
    await page.keyboard.type('第3个问题')
    await expect.poll(() => height(6)).toBeGreaterThan(before / 2)
    expect(await highlighted(page, /^find-current$/)).toEqual(['第3个问题'])
    await press('Escape', 'f')
    await expect.poll(() => height(0)).toBe(before)
  })

  it('comes back to project, screen, interview and place when the page is loaded again', async () => {
    const { page } = app
    await press('Control+End')
    const last = page.locator('.turn').nth(59)
    await expect
      .poll(() => last.evaluate((turn) => turn.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true)
    // As long as it takes for a place to be remembered.
    await page.waitForTimeout(900)
    await page.reload()
    await transcript(page).waitFor()
    await expect
      .poll(() => last.evaluate((turn) => turn.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true)
  })
})

describe('an event', () => {
  it('has its parts marked by key, drawn, shown in its form, and undone', async () => {
    const { page } = app
    await press('Shift+ArrowDown', 'e')
    await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('结算户')
    await press('Enter')
    await page.locator('.event-head').first().waitFor()
    await press('Home', 'Shift+Alt+ArrowRight', 's')
    await page.getByRole('menu', { name: w.coding.starTitle }).waitFor()
    await press('a')
    await expect.poll(() => page.locator('.event-part').allInnerTexts()).toEqual(['行'])
    await press('Escape', 'e')
    const parts = page.getByRole('list', { name: w.coding.parts })
    await expect.poll(() => parts.innerText()).toContain('𠮷田廠長帶着👨‍👩‍👧來網點。')
    await press('Escape', 'Control+z')
    await expect.poll(() => page.locator('.event-part').count()).toBe(0)
  })
})

describe('what is shown', () => {
  it('can be filtered, says so, and is all there again by one key', async () => {
    const { page } = app
    await code('ach', '4')
    await press('Escape')
    await code('cso', '2')
    await press('Escape')
    await expect.poll(() => page.locator('.label').count()).toBe(2)
    await page.getByRole('button', { name: w.filter.open }).click()
    await page.getByRole('checkbox', { name: '客户服务导向', exact: true }).click({ force: true })
    await press('Escape')
    await expect.poll(() => page.locator('.label').allInnerTexts()).toHaveLength(1)
    await page.getByText('CSO').first().waitFor()
    await transcript(page).focus()
    await press('x')
    await expect.poll(() => page.locator('.label').count()).toBe(2)
  })

  it('lists the codings at the caret, each to be changed there: borders by buttons, memo with bold', async () => {
    const { page } = app
    await code('ach', '4')
    await press('Escape', 'Home')
    await inspector().getByRole('heading', { name: /1/ }).waitFor()
    await inspector()
      .getByRole('button', { name: /成就导向/ })
      .click()
    await inspector().getByRole('button', { name: w.coding['border.endBack'] }).click()
    await expect.poll(async () => (await highlighted(page, /^code-/))[0]?.endsWith('。')).toBe(false)
    await transcript(page).focus()
    await press('m', 'Control+b')
    await page.keyboard.type('重点')
    await press('Control+b')
    await page.keyboard.type('：先问需求')
    await press('Control+Enter')
    await expect.poll(() => page.locator('.memo-bold').allInnerTexts()).toEqual(['重点'])
    await page.locator('.label-memo').waitFor()
    await press('Control+z')
    await page.locator('.label-memo').waitFor({ state: 'detached' })
  })
})

describe('a memo on the interview', () => {
  it('marks it in the list for as long as there is one', async () => {
    const { page } = app
    const mark = page.locator('.interview-item[aria-current=true]').getByText(w.memo.has)
    await page.getByRole('button', { name: w.memo.ofInterview }).click()
    await page.keyboard.type('口音重，听了两遍')
    await press('Control+Enter')
    await mark.waitFor({ state: 'attached' })
    await transcript(page).focus()
    await press('Control+z')
    await mark.waitFor({ state: 'detached' })
  })
})

describe('codes', () => {
  it('are made on the spot when nothing is found, and go with one undo', async () => {
    const { page } = app
    await press('Shift+Alt+ArrowRight', '/')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('勤跑2次')
    await page.getByRole('button', { name: w.coding.createCode.replace('{{name}}', '勤跑2次') }).waitFor()
    await press('Enter')
    await inspector().getByRole('heading', { name: '勤跑2次' }).waitFor()
    expect(await highlighted(page, /^code-/)).toEqual(['那年三月，𠮷田廠長帶着👨‍👩‍👧來網點。'])
    await transcript(page).focus()
    await press('Control+z')
    await expect.poll(() => page.locator('.label').count()).toBe(0)
    await expect.poll(() => page.locator('.code-pane').getByText('勤跑2次').count()).toBe(0)
  })

  it('are made on the spot beside what is found, unless one has that very name', async () => {
    const { page } = app
    const create = (name: string) =>
      page.getByRole('button', { name: w.coding.createCode.replace('{{name}}', name) })
    await press('Shift+Alt+ArrowRight', '/')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('主动性')
    await page.getByRole('option', { name: '主动性' }).waitFor()
    expect(await create('主动性').count()).toBe(0)
    await press('Backspace')
    await page.getByRole('option', { name: '主动性' }).waitFor()
    await create('主动').waitFor()
    await press('ArrowUp', 'Enter')
    await inspector().getByRole('heading', { name: '主动', exact: false }).waitFor()
    await expect.poll(() => page.locator('.code-pane').getByText('主动', { exact: true }).count()).toBe(1)
    await transcript(page).focus()
    await press('Control+z')
    await expect.poll(() => page.locator('.label').count()).toBe(0)
  })

  it('are dragged from the dictionary onto a sentence; Escape lets go', async () => {
    const { page } = app
    const row = page.getByRole('button', { name: /^CO\b/ }).first()
    const turn = await page.locator('.turn').nth(1).boundingBox()
    const from = await row.boundingBox()
    if (turn === null || from === null) throw new Error('nothing to drag')
    const drag = async () => {
      await page.mouse.move(from.x + 60, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(turn.x + 200, turn.y + 20, { steps: 6 })
    }
    await drag()
    await press('Escape')
    await page.mouse.up()
    expect(await page.locator('.label').count()).toBe(0)
    await drag()
    await page.mouse.up()
    await page.locator('.label').waitFor()
    expect(await highlighted(page, /^code-/)).toEqual(['那年三月，𠮷田廠長帶着👨‍👩‍👧來網點。'])
  })

  it('go to all hits that stay ticked, as one change', async () => {
    const { page } = app
    await press('Control+f')
    await page.keyboard.type('网点')
    await page.getByRole('button', { name: w.coding.codeHits }).click()
    const dialog = page.getByRole('dialog', { name: w.hits.title })
    await dialog.getByText(w.hits.chosen.replace('{{count}}', '30').replace('{{total}}', '30')).waitFor()
    await dialog.getByRole('checkbox').nth(2).click({ force: true })
    await dialog.getByRole('button', { name: w.hits.competency }).click()
    await page.getByRole('option', { name: /^CSO/ }).click()
    await dialog.getByRole('button', { name: w.hits.apply.replace('{{count}}', '29') }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByText(/已编码 29 处/).count()).toBe(1)
    await press('Escape')
    await transcript(page).focus()
    await press('Control+z')
    await expect.poll(() => page.locator('.label').count()).toBe(0)
  })
})

describe('the keyboard', () => {
  it('is not too fast for a slow machine: what is pressed waits for what the keys before it do', async () => {
    const { page } = app
    const gap = await slowDown(page)
    await transcript(page).focus()
    await press('Control+Home', 'ArrowDown')
    await code('ach', '4')
    await press('Escape', 'Shift+Alt+ArrowRight', 'Enter')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('cso')
    // The palette is still there, its coding on the way, when these come.
    await press('2', 'Shift+Alt+ArrowLeft', 'Shift+Alt+ArrowLeft', 'Shift+Alt+ArrowLeft', '5')
    await expect.poll(() => page.locator('.label').allTextContents()).toEqual(['成就 4', '客户 5'])
    expect(await highlighted(page, /^code-/)).toEqual(['那年三月，𠮷田廠長帶着👨‍👩‍👧來網點。', '我先问清了'])
    gap.end()
  })

  it('goes round the panes and back to the same caret, and finds commands by pinyin', async () => {
    const { page } = app
    const focused = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest('.code-pane, .inspector, .interview-pane, .transcript')?.className,
      )
    await press('F6')
    await expect.poll(focused).toContain('code-pane')
    await press('Shift+F6')
    await expect.poll(focused).toContain('transcript')
    await press('Shift+F6')
    await expect.poll(focused).toContain('interview-pane')
    await press('Escape')
    await expect.poll(focused).toContain('transcript')
    await press('Control+k')
    await page.getByRole('combobox', { name: w.commands.find }).waitFor()
    await page.keyboard.type('cidian')
    await page.getByRole('option', { name: /词典/ }).first().waitFor()
    await press('Enter')
    await page.getByRole('main', { name: w.common['screen.dictionary'] }).waitFor()
    await press('Control+4')
    await transcript(page).waitFor()
  })
})
