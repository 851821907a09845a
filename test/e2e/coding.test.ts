import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, go, highlighted, newProject, previewFiles, runImport, transcript, words } from './steps.ts'

const w = words['zh-CN']
const first = '第一句话说得很清楚。第二句话也说得很清楚。第三句话还是很清楚。'

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const turns = Array.from(
    { length: 60 },
    (_, at) => `访谈者：问题${at}？\n受访者：${first}这是第${at}段回答。\n`,
  )
  await newProject(app, w, 'coding')
  await previewFiles(app.page, w, [file('P1.txt', turns.join(''))])
  await runImport(app.page, w, 1)
  await go(app.page, w, 'coding')
  await transcript(app.page).focus()
  await app.page.keyboard.press('ArrowDown')
})
afterEach(() => app.close())

/** Selects sentences from the caret on and tags them. */
async function code(letters: string, level: number, sentences: number): Promise<void> {
  const { keyboard } = app.page
  for (let count = 0; count < sentences; count += 1) await keyboard.press('Shift+Alt+ArrowRight')
  await keyboard.press('Enter')
  await app.page.getByRole('combobox').waitFor()
  await keyboard.type(letters)
  await keyboard.press(String(level))
  await app.page.getByRole('combobox').waitFor({ state: 'detached' })
}

const label = (name: string, level: string) =>
  app.page.getByRole('button', { name: new RegExp(`：${name}，${level}，话轮 2`) })
const inspector = () => app.page.getByRole('region', { name: w.coding.inspector })

describe('overlapping codings', () => {
  beforeEach(async () => {
    const { keyboard } = app.page
    await code('ach', 4, 3)
    await label('成就导向', '4 级').waitFor()
    for (const key of ['Escape', 'Home']) await keyboard.press(key)
    await code('cso', 2, 1)
    await label('客户服务导向', '2 级').waitFor()
    await keyboard.press('Escape')
  })

  it('are drawn in runs that never overlap, each coding with a stripe and a label', async () => {
    const { page } = app
    expect(await highlighted(page, /^code-.*-double$/)).toEqual(['第一句话说得很清楚。'])
    expect(await highlighted(page, /^code-.*-single$/)).toEqual([
      '第二句话也说得很清楚。第三句话还是很清楚。',
    ])
    expect(await page.locator('.stripe').count()).toBe(2)
    const tops = await page
      .locator('.label')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(Math.abs((tops[1] ?? 0) - (tops[0] ?? 0))).toBeGreaterThanOrEqual(20)
  })

  it('step back for the one that is pointed at', async () => {
    const { page } = app
    await label('成就导向', '4 级').hover()
    await expect.poll(() => highlighted(page, /^code-.*-strong$/)).toEqual([first])
    expect(await page.locator('.stripe.is-faded').count()).toBe(1)
    await page.mouse.move(5, 5)
    await expect.poll(() => page.locator('.is-faded').count()).toBe(0)
  })

  it('are chosen by a click on the text, the shortest first, then the next larger', async () => {
    const { page } = app
    const turn = page.locator('.turn').nth(1)
    const box = await turn.boundingBox()
    if (box === null) throw new Error('no turn')
    const click = () => page.mouse.click(box.x + 160, box.y + 20)
    await click()
    await inspector().getByRole('heading', { name: '客户服务导向' }).waitFor()
    expect(
      await inspector()
        .getByRole('button', { name: /成就导向/ })
        .count(),
    ).toBe(1)
    await click()
    await inspector().getByRole('heading', { name: '成就导向' }).waitFor()
    await transcript(page).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await inspector().getByRole('heading', { name: '客户服务导向' }).waitFor()
  })

  it('are stepped through by key, in order of reading', async () => {
    const { page } = app
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+ArrowDown')
    await inspector().getByRole('heading', { name: '成就导向' }).waitFor()
    await page.keyboard.press('Control+ArrowDown')
    await inspector().getByRole('heading', { name: '客户服务导向' }).waitFor()
  })
})

describe('one coding', () => {
  beforeEach(async () => {
    await code('ach', 4, 1)
    await label('成就导向', '4 级').waitFor()
  })

  it('changes its borders by key and by mouse', async () => {
    const { page } = app
    await page.keyboard.press('Shift+Alt+ArrowDown')
    await expect
      .poll(() => highlighted(page, /^code-/))
      .toEqual(['第一句话说得很清楚。第二句话也说得很清楚。'])
    await page.keyboard.press('Control+Shift+Alt+ArrowRight')
    await expect.poll(async () => (await highlighted(page, /^code-/))[0]?.startsWith('第一句')).toBe(false)
    const end = page.locator('[data-mark="handle-end"]')
    await expect.poll(() => end.boundingBox()).not.toBeNull()
    const handle = await end.boundingBox()
    if (handle === null) throw new Error('no handle')
    await page.mouse.move(handle.x + 1, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x - 80, handle.y + handle.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(async () => (await highlighted(page, /^code-/))[0]?.endsWith('清楚。')).toBe(false)
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('Control+z')
    await expect.poll(() => highlighted(page, /^code-/)).toEqual(['第一句话说得很清楚。'])
  })

  it('gets another code, another level and a memo without the mouse', async () => {
    const { page } = app
    await page.keyboard.press('c')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('yxl')
    await page.keyboard.press('Enter')
    await label('影响力', '4 级').waitFor()
    await page.keyboard.press('2')
    await label('影响力', '2 级').waitFor()
    await page.keyboard.press('m')
    await page.keyboard.type('说服的是团队')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Escape')
    await page.locator('.label-memo').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('transcript')
  })

  it('keeps a level that its scale does not have out, and says so', async () => {
    const { page } = app
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await page.keyboard.press('/')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('ach')
    await page.keyboard.press('9')
    await page.getByText(/没有 9 级/).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.label').count()).toBe(1)
  })
})

describe('finding', () => {
  it('shows every hit, goes through them in a circle, and codes the one at hand', async () => {
    const { page } = app
    await page.keyboard.press('Control+f')
    await page.keyboard.type('第59段')
    await page.getByText(w.coding.hitOf.replace('{{number}}', '1').replace('{{count}}', '1')).waitFor()
    await expect
      .poll(() =>
        page
          .locator('.turn')
          .nth(119)
          .evaluate((turn) => turn.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('info')
    await page.keyboard.press('3')
    await page.getByRole('button', { name: /：信息搜集，3 级，话轮 120/ }).waitFor()
    expect(await highlighted(page, /^code-/)).toEqual(['第59段'])
  })
})

describe('the place', () => {
  it('is found again: the furthest turn that was coded, per coder; done is said once', async () => {
    const { page } = app
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('ach')
    await page.keyboard.press('3')
    await page.getByText(w.coding.codedTo.replace('{{turn}}', '120').replace('{{total}}', '120')).waitFor()
    await go(page, w, 'dictionary')
    await go(page, w, 'coding')
    await expect
      .poll(() =>
        page
          .locator('.turn')
          .nth(119)
          .evaluate((turn) => turn.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true)
    await page.getByRole('button', { name: w.coding.markDone }).click()
    await page.getByRole('button', { name: w.coding.isDone, exact: true }).waitFor()
  })

  it('keeps its width and text size through keys that do not touch the interface', async () => {
    const { page } = app
    const sizes = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('.transcript') ?? document.body).fontSize,
        getComputedStyle(document.body).fontSize,
      ])
    expect(await sizes()).toEqual(['16px', '13px'])
    await page.keyboard.press('Control++')
    await page.keyboard.press('Control++')
    await expect.poll(sizes).toEqual(['18px', '13px'])
    await page.keyboard.press('Control+0')
    await expect.poll(sizes).toEqual(['16px', '13px'])
  })

  it('copies the words alone: no speakers, no numbers', async () => {
    const { page } = app
    await page.keyboard.press('Shift+ArrowDown')
    const copied = await transcript(page).evaluate((element) => {
      const data = new DataTransfer()
      element.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
      )
      return data.getData('text/plain')
    })
    expect(copied).toBe(`${first}这是第0段回答。`)
  })
})
