import { afterEach, describe, expect, it } from 'vitest'
import { type App, openApp } from './harness.ts'
import { file, newStudy, press, tag, transcript, type Words, words } from './steps.ts'

let app: App
afterEach(() => app.close())

const zh = {
  locale: 'zh-CN',
  w: words['zh-CN'],
  // Line ends as Windows writes them; traditional and simplified, characters of several code units.
  turns: [
    '访谈者：请讲一件事。',
    `受访者：${'那年三月𠮷田廠長帶着👨‍👩‍👧來網點我先问清了客户要什么然后才动手'.repeat(8)}`,
  ],
} as const
const en = {
  locale: 'en-GB',
  w: words.en,
  turns: [
    'Interviewer: Tell me of one thing.',
    `Interviewee: ${'In March I went to see the people at the cafe\u0301 first and asked what they wanted. '.repeat(8)}`,
  ],
} as const

async function open(look: { readonly locale: 'zh-CN' | 'en-GB' }, w: Words, texts: readonly string[]) {
  app = await openApp({ ...look, viewport: { width: 1440, height: 900 } })
  const files = texts.map((text, at) => file(`P${at + 1}.txt`, text))
  await newStudy(app, w, 'reading', files)
}

const turn = (index: number) => app.page.locator('.turn').nth(index)

/** The words of a turn as they stand in lines on the page. */
function linesOf(index: number): Promise<string[]> {
  return turn(index).evaluate((element) => {
    const lines = new Map<number, string>()
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { segment, index: at } of new Intl.Segmenter().segment(node.textContent ?? '')) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + segment.length)
        const { bottom } = range.getBoundingClientRect()
        const line = [...lines.keys()].find((one) => Math.abs(one - bottom) < 8) ?? bottom
        lines.set(line, (lines.get(line) ?? '') + segment)
      }
    }
    return [...lines.values()]
  })
}

const length = (line: string) => [...new Intl.Segmenter().segment(line)].length

describe('a transcript is set to be read', () => {
  it.each([
    { ...zh, least: 36, most: 42 },
    { ...en, least: 55, most: 78 },
  ])('in lines that the eye finds back from, with room between them: $locale', async (study) => {
    await open(study, study.w, [study.turns.join('\r\n')])
    const lines = await linesOf(1)
    // The first begins behind the speaker's name, the last ends where the words do.
    const full = lines.slice(1, -1).map(length)
    expect(full.length).toBeGreaterThan(3)
    expect(Math.max(...full)).toBeLessThanOrEqual(study.most)
    expect(Math.min(...full)).toBeGreaterThanOrEqual(study.least)
    const { size, height } = await turn(1).evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      return { size: Number.parseFloat(fontSize), height: Number.parseFloat(lineHeight) }
    })
    expect(height / size).toBeGreaterThanOrEqual(1.7)
  })

  it('with each turn’s number and speaker beside its words, and the interviewer’s quieter', async () => {
    await open(zh, zh.w, [zh.turns.join('\r\n')])
    const looks = await Promise.all(
      [turn(0), turn(1)].map((one) =>
        one.evaluate((element) => ({
          speaker: getComputedStyle(element, '::before').content,
          number: getComputedStyle(element, '::after').content,
          // Not a word of the turn: neither selected nor copied.
          isWord: /访谈者|受访者/.test(element.textContent ?? ''),
          colour: getComputedStyle(element).color,
        })),
      ),
    )
    expect(looks.map(({ speaker, number, isWord }) => ({ speaker, number, isWord }))).toEqual([
      { speaker: '"访谈者"', number: '"1"', isWord: false },
      { speaker: '"受访者"', number: '"2"', isWord: false },
    ])
    expect(looks[0]?.colour).not.toBe(looks[1]?.colour)
  })
})

describe('an event', () => {
  it('is a band over its turns that says its title, how it went and from where to where', async () => {
    await open(zh, zh.w, [[...zh.turns, '访谈者：还有呢？', '受访者：没有了。'].join('\r\n')])
    const { page } = app
    const { w } = zh
    await press(page, 'Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e')
    await page.getByRole('textbox', { name: w.coding.eventTitle }).fill('𠮷田廠')
    // From the title to how it went, and on to the failure.
    await press(page, 'Tab', 'ArrowRight')
    await press(page, 'Space')
    await page.getByRole('dialog').getByRole('button', { name: w.common.save, exact: true }).press('Enter')
    const head = page.locator('.event-head')
    await head.waitFor()
    await expect.poll(() => head.innerText()).toContain('失败 · 话轮 1–2')
    expect(await head.innerText()).toContain('𠮷田廠')
    const inEvent = () =>
      page.locator('.turn').evaluateAll((all) => all.map((one) => one.hasAttribute('data-event')))
    expect(await inEvent()).toEqual([true, true, false, false])
    // A click opens it again.
    await head.click()
    await page.getByRole('dialog').getByRole('textbox', { name: w.coding.eventTitle }).waitFor()
    await press(page, 'Escape')
    await transcript(page).focus()
    await press(page, 'Control+z')
    await expect.poll(inEvent).toEqual([false, false, false, false])
  })
})

describe('the place', () => {
  it('is kept for each interview by itself', async () => {
    const long = Array.from({ length: 60 }, (_, at) => `访谈者：问${at}？\r\n受访者：答${at}。`).join('\r\n')
    await open(zh, zh.w, [long, `${long}\r\n访谈者：谢谢。`])
    const { page } = app
    const isInSight = (index: number) =>
      turn(index).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top > 0 && bottom <= innerHeight
      })
    const change = async (code: string) => {
      await page
        .getByRole('navigation', { name: zh.w.coding.interviews })
        .getByRole('button', { name: code })
        .click()
      await page.getByRole('heading', { name: code, exact: true }).waitFor()
    }
    await press(page, 'Control+End')
    await expect.poll(() => isInSight(119)).toBe(true)
    // As long as it takes for a place to be remembered.
    await page.waitForTimeout(900)
    await change('P2')
    await expect.poll(() => isInSight(0)).toBe(true)
    await change('P1')
    await expect.poll(() => isInSight(119)).toBe(true)
    await change('P2')
    await expect.poll(() => isInSight(0)).toBe(true)
  })
})

describe('a coding', () => {
  it.each([
    { ...zh, name: '成就 3：成就导向，3 级，话轮 2，编码者 1', listed: '此处 1 条编码' },
    {
      ...en,
      name: 'ACH 3: Achievement Orientation, level 3, turn 2, Coder 1',
      listed: '1 coding here',
    },
  ])('has a name that says all of it to whoever does not see it: $locale', async (given) => {
    const { name, listed, ...study } = given
    await open(study, study.w, [study.turns.join('\r\n')])
    const { page } = app
    await press(page, 'ArrowDown', 'Shift+ArrowDown')
    await tag(page, 'ach', 3)
    await page.locator('.label').waitFor()
    expect(await page.locator('.label').getAttribute('aria-label')).toBe(name)
    const { coding } = study.w
    const list = page.getByRole('list', { name: coding.codings })
    expect(await list.getByRole('button').count()).toBe(1)
    // And again where the caret is, as a list that says how many.
    await press(page, 'Escape', 'Home')
    const here = page.getByRole('region', { name: coding.inspector }).getByRole('list', { name: listed })
    await expect.poll(() => here.getByRole('button').count()).toBe(1)
    await press(page, 'Control+End')
    await expect.poll(() => here.count()).toBe(0)
  })
})
