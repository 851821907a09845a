import type { Page } from 'playwright-core'
import { type Figure, round } from './figure.ts'

const words = ['north', 'south', 'inner', 'outer', 'above'] as const

/** Corrects the open interview in its middle, a word of five real keys at a time. @param size of the text, in words */
export async function correction(page: Page, size: string): Promise<readonly Figure[]> {
  const keys: number[] = []
  const kept: number[] = []
  for (const word of words) {
    await clickMiddle(page)
    await page.keyboard.press('F2')
    await page.locator('.transcript[contenteditable="true"]').waitFor()
    for (const key of word) keys.push(await timeKey(page, key))
    kept.push(await timeKeeping(page))
    await page.waitForTimeout(1_500)
  }
  keys.sort((a, b) => a - b)
  kept.sort((a, b) => a - b)
  return [
    {
      measure: `a correction of one word in the middle, ${size}: each key to painted, slowest of ${keys.length}`,
      value: round(keys.at(-1) ?? Number.NaN),
      unit: 'ms',
      limit: 300,
    },
    {
      measure: `a correction of one word in the middle, ${size}: Ctrl+Enter to kept and painted, median`,
      value: round(kept[Math.floor(kept.length / 2)] ?? Number.NaN),
      unit: 'ms',
      limit: 300,
    },
  ]
}

async function clickMiddle(page: Page): Promise<void> {
  await page.locator('.transcript-scroller').evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight / 2
  })
  await page.waitForTimeout(300)
  const box = await page.locator('.transcript-scroller').boundingBox()
  const turns = page.locator('.turn')
  const places = await turns.evaluateAll((all) => {
    const middle = window.innerHeight / 2
    return all.findIndex((turn) => turn.getBoundingClientRect().bottom > middle)
  })
  const turn = await turns.nth(places).boundingBox()
  if (box === null || turn === null) throw new Error('bench: nothing in sight')
  await page.mouse.click(turn.x + 120, Math.max(turn.y, box.y) + 20)
}

/** Presses a key; how long from its event until its letter stands beside the caret, painted, in ms. */
async function timeKey(page: Page, key: string): Promise<number> {
  const painted = page.evaluate(
    (key) =>
      new Promise<number>((done) => {
        const frame = () => new Promise((next) => requestAnimationFrame(next))
        const isThere = () => {
          const selection = window.getSelection()
          const { focusNode = null, focusOffset = 0 } = selection ?? {}
          return focusNode?.textContent?.[focusOffset - 1] === key
        }
        const listen = async ({ timeStamp }: KeyboardEvent) => {
          await frame()
          while (!isThere()) await frame()
          await frame()
          done(performance.now() - timeStamp)
        }
        window.addEventListener('keydown', (event) => void listen(event), { capture: true, once: true })
      }),
    key,
  )
  await page.evaluate(() => undefined)
  await page.keyboard.press(key)
  return painted
}

/** Presses Ctrl+Enter; how long until the project has the correction and the page says so, in ms. */
async function timeKeeping(page: Page): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const frame = () => new Promise((next) => requestAnimationFrame(next))
        const isCorrecting = () => document.querySelector('.correction-bar') !== null
        const listen = async (event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          window.removeEventListener('keydown', begin, { capture: true })
          while (isCorrecting()) await frame()
          await frame()
          done(performance.now() - event.timeStamp)
        }
        const begin = (event: KeyboardEvent) => void listen(event)
        window.addEventListener('keydown', begin, { capture: true })
      }),
  )
  await page.evaluate(() => undefined)
  await page.keyboard.press('Control+Enter')
  return painted
}
