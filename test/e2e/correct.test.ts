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
import { violations } from './violations.ts'

const w = words['zh-CN']
const family = '👨‍👩‍👧'
const accent = 'cafe\u0301'
// Line ends as Windows writes them; simplified and traditional text, characters of several code units.
const lines = [
  '访谈者：请讲一件做成的事。',
  `受访者：去年三月我跑了四趟园区，把𠮷田公司谈下来了。`,
  '访谈者：后来呢？',
  `受访者：客戶關係很重要，我們全家${family}都高興，在${accent}庆祝。`,
]

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await newProject(app, w, 'correct')
  await previewFiles(app.page, w, [file('P1.txt', lines.join('\r\n'))])
  await runImport(app.page, w, 1)
  await go(app.page, w, 'coding')
  await code('四趟园区', 4)
  await code('𠮷田公司', 3)
  await code(`全家${family}都高興`, 2)
})
afterEach(() => app.close())

/** Tags words with ACH, found by Ctrl+F. */
async function code(quote: string, level: number): Promise<void> {
  const { page } = app
  await transcript(page).focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: w.coding.findWords }).fill(quote)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('ach')
  await page.keyboard.press(String(level))
  await page.getByRole('combobox').waitFor({ state: 'detached' })
}

/** Puts the editor's selection on words of the text, as a double click would. */
async function selectWords(quote: string, collapse?: 'start' | 'end'): Promise<void> {
  await app.page.evaluate(
    ({ quote, collapse }) => {
      const root = document.querySelector('.transcript')
      if (root === null) throw new Error('no transcript')
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at =
          node.parentElement?.closest('.turn') === null ? -1 : (node.textContent ?? '').indexOf(quote)
        if (at < 0) continue
        const end = at + quote.length
        const [from, to] = collapse === 'start' ? [at, at] : collapse === 'end' ? [end, end] : [at, end]
        window.getSelection()?.setBaseAndExtent(node, from, node, to)
        return
      }
      throw new Error(`no ${quote}`)
    },
    { quote, collapse },
  )
  // Lexical hears of it by an event of its own.
  await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))))
}

async function begin(): Promise<void> {
  await transcript(app.page).focus()
  await app.page.keyboard.press('F2')
  await app.page.locator('.transcript[contenteditable="true"]').waitFor()
}

async function keep(): Promise<void> {
  await app.page.keyboard.press('Control+Enter')
  await app.page.locator('.correction-bar').waitFor({ state: 'detached' })
}

/** The turns as they stand in the page: speaker and words. */
function turns(): Promise<string[]> {
  return app.page
    .locator('.turn')
    .evaluateAll((all) => all.map((one) => `${(one as HTMLElement).dataset.speaker}：${one.textContent}`))
}

/** What the codings lie on, in order of the text. */
async function coded(): Promise<string[]> {
  const found = await highlighted(app.page, /^code-/)
  const whole = (await turns()).join('\n')
  return found.sort((a, b) => whole.indexOf(a) - whole.indexOf(b))
}

async function paste(text: string): Promise<void> {
  await transcript(app.page).evaluate((element, given) => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    data.setData('text/html', '<b>not this</b>')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

const bar = () => app.page.locator('.correction-about')
const places = (count: number) => bar().getByText(w.correction.places.replace('{{count}}', String(count)))
const undoButton = () => app.page.getByRole('button', { name: /^撤销/ })
const quotes = ['四趟园区', '𠮷田公司', `全家${family}都高興`]

describe('correcting the text', () => {
  it('lets words be typed, with every coding on its own words at once, and keeps them as one change', async () => {
    const { page } = app
    await begin()
    await bar().getByText(w.correction.nothingYet).waitFor()
    await selectWords('请讲', 'start')
    await page.keyboard.type('您好！c3m')
    expect((await turns())[0]).toBe('访谈者：您好！c3m请讲一件做成的事。')
    expect(await coded()).toEqual(quotes)
    await selectWords('四趟')
    await page.keyboard.type('五趟')
    await expect.poll(coded).toEqual(['五趟园区', ...quotes.slice(1)])
    expect(await highlighted(page, /review$/)).toEqual(['五趟园区'])
    await places(2).waitFor()
    await bar().getByText(w.correction.touched.replace('{{count}}', '1')).waitFor()
    await page.locator('.label-review').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await turns()).toHaveLength(4)
    await keep()
    expect((await turns())[1]).toBe('受访者：去年三月我跑了五趟园区，把𠮷田公司谈下来了。')
    await expect.poll(coded).toEqual(['五趟园区', ...quotes.slice(1)])
    await expect.poll(() => undoButton().getAttribute('aria-label')).toContain('P1')
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
  })

  it('deletes and types characters whole, whatever they are made of', async () => {
    const { page } = app
    await begin()
    await selectWords(family, 'end')
    await page.keyboard.press('Backspace')
    expect((await turns())[3]).toContain('我們全家都高興')
    await selectWords('𠮷田', 'start')
    await page.keyboard.press('Delete')
    expect((await turns())[1]).toContain('把田公司谈下来了')
    await page.keyboard.insertText('𠮷')
    await selectWords('高興', 'end')
    await page.keyboard.insertText(`e\u0301${family}`)
    await expect.poll(coded).toEqual(['四趟园区', '𠮷田公司', '全家都高興'])
    // The character was put back: that coding is not different any more.
    await places(2).waitFor()
    await keep()
    await expect.poll(coded).toEqual(['四趟园区', '𠮷田公司', '全家都高興'])
    expect((await turns())[3]).toBe(
      `受访者：客戶關係很重要，我們全家都高興e\u0301${family}，在${accent}庆祝。`,
    )
  })

  it('takes an input method as typed: what is being composed is text, and nothing is doubled', async () => {
    const { page } = app
    const session = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await begin()
    await selectWords('四趟')
    for (const text of ['w', 'wu', 'wu t', '五趟']) await compose(text)
    await session.send('Input.insertText', { text: '五趟' })
    await selectWords('后来', 'start')
    for (const text of ['n', 'na', 'nam', '那么']) await compose(text)
    await session.send('Input.insertText', { text: '那么' })
    await expect.poll(async () => (await turns())[2]).toBe('访谈者：那么后来呢？')
    expect((await turns())[1]).toContain('我跑了五趟园区，')
    await expect.poll(coded).toEqual(['五趟园区', ...quotes.slice(1)])
    await places(2).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
  })

  it('splits and joins turns, and pastes several: speakers stay where they were', async () => {
    const { page } = app
    await begin()
    await selectWords('，把', 'end')
    await page.keyboard.press('Enter')
    expect((await turns()).slice(1, 3)).toEqual([
      '受访者：去年三月我跑了四趟园区，把',
      '受访者：𠮷田公司谈下来了。',
    ])
    await selectWords('𠮷田', 'start')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect.poll(turns).toEqual(lines)
    await selectWords('后来呢？', 'end')
    await paste('第一行\r\n第二行\t\n\n第四行')
    await expect
      .poll(async () => (await turns()).slice(2, 6))
      .toEqual(['访谈者：后来呢？第一行', '访谈者：第二行\t', '访谈者：', '访谈者：第四行'])
    expect(await coded()).toEqual(quotes)
    const numbers = await page
      .locator('.turn')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.number))
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    const now = await turns()
    await keep()
    await undoButton().waitFor()
    expect(await turns()).toEqual(now)
    await go(page, w, 'dictionary')
    await go(page, w, 'coding')
    await expect.poll(turns).toEqual(now)
    await expect.poll(coded).toEqual(quotes)
  })

  it('undoes and redoes what was typed, and brings back codings that a deletion cut', async () => {
    const { page } = app
    await begin()
    await selectWords('跑了四趟园区，把𠮷田')
    await page.keyboard.press('Delete')
    await expect.poll(coded).toEqual(['公司', quotes[2]])
    await bar().getByText(w.correction.gone.replace('{{count}}', '1')).waitFor()
    await page.keyboard.type('到')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
    await bar().getByText(w.correction.nothingYet).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(coded).toEqual(['公司', quotes[2]])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect.poll(turns).toHaveLength(1)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('goes on with the next key as soon as one was kept, on the words as they are then', async () => {
    const { page } = app
    const gap = await slowDown(page)
    for (const put of ['甲', '乙', '丙']) {
      await begin()
      await selectWords('做成', 'start')
      await page.keyboard.type(put)
      await page.keyboard.press('Control+Enter')
      // While it is being kept, keys change nothing that would be lost.
      await page.keyboard.type('丁')
      await page.locator('.correction-bar').waitFor({ state: 'detached' })
    }
    gap.end()
    await expect.poll(async () => (await turns())[0]).toBe('访谈者：请讲一件甲乙丙做成的事。')
    await page.reload()
    await expect.poll(async () => (await turns())[0]).toBe('访谈者：请讲一件甲乙丙做成的事。')
    expect(await highlighted(page, /^code-/)).toContain('四趟园区')
  })

  it('leaves no trace when it is called off', async () => {
    const { page } = app
    const undoName = () => undoButton().getAttribute('aria-label')
    const before = w.common.undoName.replace('{{name}}', '编码 成就导向 2 级')
    await expect.poll(undoName).toBe(before)
    await begin()
    await selectWords('四趟')
    await page.keyboard.type('五\n')
    await page.getByRole('button', { name: w.correction.cancel }).click()
    await page.locator('.transcript[contenteditable="true"]').waitFor({ state: 'detached' })
    expect(await turns()).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
    expect(await undoName()).toBe(before)
  })

  it('waits while one is elsewhere, and outlives the program behind the window', async () => {
    const { page } = app
    await begin()
    await selectWords('四趟')
    await page.keyboard.type('五\n趟')
    const now = await turns()
    await go(page, w, 'dictionary')
    await page.getByText(w.correction.waits).waitFor()
    await go(page, w, 'coding')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    await expect.poll(turns).toEqual(now)
    await places(1).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.stop()
    await page.getByRole('button', { name: w.correction.copyAll }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(now.map((turn) => turn.replace(/^.*?：/, '')).join('\n'))
  })

  it('is taken back whole after the project was closed, and made again', async () => {
    const { page } = app
    await begin()
    await selectWords('我跑了四趟园区，')
    await page.keyboard.press('Delete')
    await selectWords('后来呢？', 'end')
    await paste('一\n二')
    await keep()
    const now = await turns()
    await page.getByRole('button', { name: 'correct', exact: true }).click()
    await page.getByRole('menuitem', { name: w.common.closeProject }).click()
    await page
      .getByRole('button', { name: /correct/ })
      .first()
      .click()
    await page.getByRole('navigation', { name: w.common.screens }).waitFor()
    await go(page, w, 'coding')
    await expect.poll(turns).toEqual(now)
    await expect.poll(coded).toEqual(quotes.slice(1))
    await transcript(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(turns).toEqual(lines)
    await expect.poll(coded).toEqual(quotes)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(turns).toEqual(now)
    await expect.poll(coded).toEqual(quotes.slice(1))
  })
})

describe('the codings whose words changed', () => {
  beforeEach(async () => {
    await begin()
    await selectWords('四趟')
    await app.page.keyboard.type('五趟')
    await selectWords('𠮷田', 'start')
    await app.page.keyboard.press('Delete')
    await keep()
  })
  const panel = () => app.page.getByRole('region', { name: w.correction.reviewTitle })
  const rows = () => panel().getByRole('listitem')

  it('are listed at once, walked one by one, their borders moved, and marked as checked', async () => {
    const { page } = app
    await panel().waitFor()
    expect(await rows().count()).toBe(2)
    expect(await violations(page)).toEqual([])
    await panel().getByRole('button', { name: w.correction.next }).click()
    await page.getByRole('region', { name: w.coding.inspector }).getByText(w.coding.needsReview).waitFor()
    await page.keyboard.press('Shift+Alt+ArrowLeft')
    await expect.poll(async () => (await coded())[0]).toBe('五趟')
    await rows().first().getByRole('button', { name: w.correction.check, exact: true }).click()
    await expect.poll(() => rows().count()).toBe(1)
    expect(await highlighted(page, /strong$/)).toEqual(['田公司'])
    await panel().getByRole('button', { name: w.correction.closeReview }).click()
    await page.getByRole('button', { name: w.correction.toReview.replace('{{count}}', '1') }).click()
    await rows().first().getByText('田公司').waitFor()
    await panel().getByRole('button', { name: w.correction.checkAll }).click()
    await panel().getByText(w.correction.reviewDone).waitFor()
    expect(await highlighted(page, /review$/)).toEqual([])
    await expect.poll(() => undoButton().getAttribute('aria-label')).toContain('复核')
    await transcript(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows().count()).toBe(1)
  })

  it('are found among the quotes too, and checked there', async () => {
    const { page } = app
    await go(page, w, 'quotes')
    await page.locator('.quote-filters label', { hasText: w.quotes.needsReview }).click()
    await expect.poll(() => page.locator('.quote').count()).toBe(2)
    await page.getByRole('checkbox', { name: w.quotes.selectAll }).check({ force: true })
    await page.getByRole('button', { name: w.quotes.markReviewed }).click()
    await page.getByText(w.quotes.emptyTitle).waitFor()
  })
})
