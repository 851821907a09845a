import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, highlighted, newStudy, press, tag, transcript, words } from './steps.ts'

const w = words['zh-CN']
const family = '👨‍👩‍👧'
const accent = 'cafe\u0301'
// Characters of several code units, traditional beside simplified text, line ends as Windows writes them.
const said = `𠮷田${family}去${accent}談生意。客户关系很重要。`
// More than one section of the page.
const rounds = Array.from({ length: 30 }, (_, at) => `访谈者：第${at}问？\r\n受访者：${said}\r\n`)

let app: App
beforeEach(async () => {
  app = await openApp({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await newStudy(app, w, 'select', [file('P1.txt', rounds.join(''))])
  await press(app.page, 'ArrowDown')
})
afterEach(() => app.close())

// A line end between turns is no text of the page.
const selected = async () => (await highlighted(app.page, /^text-selection$/)).join('')
const coded = () => highlighted(app.page, /^code-/)

/** Where words of a turn stand on the page. */
async function boxOf(turn: number, quote: string) {
  const box = await app.page
    .locator('.turn')
    .nth(turn)
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, middle: (top + bottom) / 2 }
      }
      return null
    }, quote)
  if (box === null) throw new Error(`no ${quote}`)
  return box
}

async function drag(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
) {
  const { mouse } = app.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(to.x, to.y, { steps: 8 })
  await mouse.up()
}

/** Drags a handle of the chosen coding onto words, a little past their middle. */
async function dragHandle(which: 'start' | 'end', turn: number, quote: string) {
  const handle = app.page.locator(`[data-mark="handle-${which}"]`)
  await expect.poll(() => handle.boundingBox()).not.toBeNull()
  const box = await handle.boundingBox()
  if (box === null) throw new Error('no handle')
  const to = await boxOf(turn, quote)
  await drag(
    { x: box.x + 1, y: box.y + box.height / 2 },
    { x: to.left + (to.right - to.left) * 0.6, y: to.middle },
  )
}

describe('selecting by keyboard', () => {
  it('goes by characters as people see them, whatever they are made of', async () => {
    const { page } = app
    const seen: string[] = []
    for (let count = 0; count < 8; count += 1) {
      await press(page, 'Shift+ArrowRight')
      seen.push(await selected())
    }
    const characters = ['𠮷', '田', family, '去', 'c', 'a', 'f', 'e\u0301']
    expect(seen).toEqual(characters.map((_, at) => characters.slice(0, at + 1).join('')))
    await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft')
    expect(await selected()).toBe(`𠮷田${family}去`)
  })

  it('goes by words as Unicode parts them, by sentences, by turns, and never stops at a speaker', async () => {
    const { page } = app
    await press(page, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
    expect(`𠮷田${family}去`).toContain(await selected())
    await press(page, 'Control+Shift+ArrowRight')
    expect(await selected()).toContain('𠮷田')
    await press(page, 'Home', 'Shift+Alt+ArrowRight')
    expect(await selected()).toBe(`𠮷田${family}去${accent}談生意。`)
    await press(page, 'Shift+Alt+ArrowRight')
    expect(await selected()).toBe(said)
    await press(page, 'Shift+Alt+ArrowRight')
    expect(await selected()).toBe(`${said}第1问？`)
    await press(page, 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown')
    expect(await selected()).toBe(`第1问？${said}`)
  })

  it('goes from one end of the interview to the other, and codes across turns and sections', async () => {
    const { page } = app
    await press(page, 'Control+Home', 'Control+Shift+End')
    await tag(page, 'ach', 3)
    await expect.poll(coded).not.toEqual([])
    await press(page, 'Control+Home')
    await expect.poll(async () => (await coded()).join('')).toContain('第0问？')
    const drawn = (await coded()).join('')
    expect(drawn).not.toMatch(/访谈者|受访者/)
    await press(page, 'Control+End')
    await expect.poll(async () => (await coded()).join('')).toContain('第29问？')
  })
})

describe('selecting with the mouse', () => {
  it('takes whole characters, across turns, without the names of speakers', async () => {
    const { page } = app
    const from = await boxOf(1, family)
    const to = await boxOf(3, accent)
    // From within one character into the middle of another.
    await drag({ x: from.left + 2, y: from.middle }, { x: to.right - 2, y: to.middle })
    expect(await selected()).toBe(
      `${family}去${accent}談生意。客户关系很重要。第1问？𠮷田${family}去${accent}`,
    )
    await tag(page, 'cso', 2)
    await expect.poll(async () => (await coded()).join('|')).toContain(family)
    await press(page, 'Control+z')
    await expect.poll(coded).toEqual([])
  })

  it('goes backwards too, and Shift with a click moves its end', async () => {
    const { page } = app
    const [early, late] = [await boxOf(1, '談'), await boxOf(1, '重要')]
    await drag({ x: late.right - 1, y: late.middle }, { x: early.left + 1, y: early.middle })
    expect(await selected()).toBe('談生意。客户关系很重要')
    // Backwards: what moves is where the drag came to.
    await press(page, 'Shift+ArrowRight')
    expect(await selected()).toBe('生意。客户关系很重要')
    const further = await boxOf(1, '𠮷')
    await page.keyboard.down('Shift')
    await page.mouse.click(further.left + 1, further.middle)
    await page.keyboard.up('Shift')
    expect(await selected()).toBe(said.slice(0, -1))
  })

  it('takes a word by a double click and a turn by a triple one', async () => {
    const { page } = app
    const word = await boxOf(1, '客户')
    await page.mouse.dblclick(word.left + 4, word.middle)
    expect(await selected()).toMatch(/^客户/)
    await page.mouse.click(word.left + 4, word.middle, { clickCount: 3 })
    expect(await selected()).toBe(said)
  })
})

describe('the borders of a coding', () => {
  it('are moved with the mouse onto whole characters, into another turn as well', async () => {
    const { page } = app
    await press(page, 'Shift+Alt+ArrowRight')
    await tag(page, 'ach', 4)
    await expect.poll(coded).toEqual([`𠮷田${family}去${accent}談生意。`])
    await dragHandle('start', 1, family)
    await expect
      .poll(async () =>
        [`${family}去${accent}談生意。`, `去${accent}談生意。`].includes((await coded())[0] ?? ''),
      )
      .toBe(true)
    await dragHandle('end', 3, family)
    await expect.poll(async () => (await coded()).at(-1)).toMatch(new RegExp(`第1问？𠮷田(${family})?$`, 'u'))
    await press(page, 'Control+z', 'Control+z')
    await expect.poll(coded).toEqual([`𠮷田${family}去${accent}談生意。`])
  })

  it('are moved by keys, by word and by sentence, never past one another', async () => {
    const { page } = app
    await press(page, 'Shift+Alt+ArrowRight')
    await tag(page, 'ach', 4)
    await expect.poll(coded).toEqual([`𠮷田${family}去${accent}談生意。`])
    await press(page, 'Shift+Alt+ArrowDown')
    await expect.poll(coded).toEqual([said])
    await press(page, 'Control+Shift+Alt+ArrowDown')
    await expect.poll(coded).toEqual(['客户关系很重要。'])
    await press(page, 'Shift+Alt+ArrowLeft')
    await expect.poll(coded).toEqual(['客户关系很'])
    await press(page, 'Shift+Alt+ArrowUp', 'Shift+Alt+ArrowUp', 'Shift+Alt+ArrowRight')
    await expect.poll(coded).toEqual(['客户关系很重要'])
    expect(await transcript(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
