import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { openBrowserDoor } from '../../backend/browser-door/browser-door.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/program/make-program.ts'
import { findBrowser } from '../e2e/find-browser.ts'
import { type BenchProject, importSpans, importText, makeBenchProject, root } from './bench-project.ts'
import { correction } from './correction.ts'
import { type Bench, type Figure, round } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

/** Interviews to open, with so many codings of 40 characters spread over them, and what opening may take. */
const sizes = [
  { code: 'A', characters: 100_000, codings: 2_000, limit: 150 },
  { code: 'B', characters: 500_000, codings: 10_000, limit: 250 },
  { code: 'C', characters: 1_000_000, codings: 20_000, limit: 400 },
] as const

/** Ten codings on every character. */
const deep = { code: 'D', characters: 100_300, codings: 10_000, length: 100 }

/** The coding screen in a real Chromium, over the browser door, on a project on disk. */
export const codingBench: Bench = {
  name: 'coding',
  async run() {
    const project = await makeBenchProject()
    try {
      await fill(project)
      return await inBrowser(project, measure)
    } finally {
      project.end()
    }
  },
}

async function fill({ client }: BenchProject): Promise<void> {
  for (const { code, characters, codings } of [{ code: 'S', characters: 200, codings: 1 }, ...sizes]) {
    await importText(client, code, makeTranscript(characters))
    const step = (characters - 50) / codings
    const spans = Array.from({ length: codings }, (_, index) => {
      const start = Math.floor(index * step)
      return { start, end: start + 40 }
    })
    await importSpans(client, code, spans)
  }
  await importText(client, deep.code, makeTranscript(deep.characters))
  const spans = Array.from({ length: deep.codings }, (_, index) => ({
    start: index * 10,
    end: Math.min(index * 10 + deep.length, deep.characters - 1),
  }))
  await importSpans(
    client,
    deep.code,
    spans.filter(({ start, end }) => start < end),
  )
  client.close()
}

async function inBrowser(
  { folder, path }: BenchProject,
  work: (page: Page, path: string) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const program = makeProgram({
    version: 'bench',
    door: 'browser',
    dataFolder: join(folder, 'data'),
    samplesFolder: join(root, 'out', 'samples'),
    licencesFile: join(root, 'out', 'licences.json'),
    dictionariesFolder: join(root, 'build', 'dictionaries'),
  })
  const onBug = (method: string, stack: string) => console.error(`${method}: ${stack}`)
  const rendererFolder = join(root, 'out', 'renderer')
  const door = await openBrowserDoor({ program, handlers, rendererFolder, port: 0, onBug })
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await page.goto(door.url)
    return await work(page, path)
  } finally {
    await browser.close()
    program.workspace.closeAll()
    await door.close()
  }
}

async function measure(page: Page, path: string): Promise<readonly Figure[]> {
  await page.locator('.start-actions button').nth(1).click()
  await page.getByRole('dialog').getByRole('textbox').fill(path)
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  await page.locator('.bar-screen').nth(3).click()
  await page.locator('.transcript').waitFor()
  const figures: Figure[] = []
  for (const { code, characters, codings, limit } of sizes) {
    figures.push({
      measure: `open ${characters} characters with ${codings} codings, median`,
      value: await medianOpening(page, code),
      unit: 'ms',
      limit,
    })
  }
  await open(page, 'B')
  const dropped = await framesOver25(page)
  figures.push({
    measure: 'frames over 25 ms of 180, scrolling 500000',
    value: dropped,
    unit: 'frames',
    limit: 2,
  })
  const heap = await heapSize(page)
  figures.push({ measure: 'JS heap at 500000 / 10000', value: heap, unit: 'MB', limit: 60 })
  figures.push(...(await palette(page)))
  figures.push(...(await correction(page, 'at 500000 / 10000')))
  await open(page, deep.code)
  const deepDropped = await framesOver25(page)
  figures.push({
    measure: 'frames over 25 ms of 180, ten deep',
    value: deepDropped,
    unit: 'frames',
    limit: 10,
  })
  return figures
}

/** Clicks an interview in the list; how long until its text stands there with a coding painted, in ms. */
function open(page: Page, code: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const items = [...document.querySelectorAll<HTMLElement>('.interview-item')]
    const item = items.find((one) => one.querySelector('.interview-code')?.textContent === wanted)
    const isPainted = () =>
      document.querySelector('.transcript-title')?.textContent === wanted &&
      document.querySelector('.transcript .label') !== null &&
      [...CSS.highlights.values()].some((highlight) => highlight.size > 0)
    const start = performance.now()
    item?.click()
    while (!isPainted()) await frame()
    await frame()
    return performance.now() - start
  }, code)
}

async function medianOpening(page: Page, code: string): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 7; count += 1) {
    await open(page, 'S')
    await page.waitForTimeout(200)
    times.push(await open(page, code))
  }
  return round(times.slice(2).sort((a, b) => a - b)[2] ?? 0)
}

/** Scrolls 180 frames, a third of the window each, from the top; how many took longer than 25 ms. */
function framesOver25(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const scroller = document.querySelector('.transcript-scroller')
    if (scroller === null) return Number.NaN
    scroller.scrollTop = 0
    for (let count = 0; count < 30; count += 1) await frame()
    let last = await frame()
    let over = 0
    for (let count = 0; count < 180; count += 1) {
      scroller.scrollTop += 60
      const now = await frame()
      if (now - last > 25) over += 1
      last = now
    }
    return over
  })
}

async function heapSize(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return round(usedSize / 1024 / 1024)
}

/** Tags sixty passages from the palette: from the digit to the painted coding, which is on disk by then. */
async function palette(page: Page): Promise<readonly Figure[]> {
  const applied: number[] = []
  const first: number[] = []
  await page.locator('.transcript').focus()
  await page.keyboard.press('Control+Home')
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Enter')
    await page.locator('.palette-input').waitFor()
    first.push(await timeKey(page, 'a', 'palette'))
    applied.push(await timeKey(page, '3', 'coding'))
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(100)
  }
  applied.sort((a, b) => a - b)
  first.sort((a, b) => a - b)
  const p95 = (times: readonly number[]) => round(times[Math.ceil(times.length * 0.95) - 1] ?? 0)
  return [
    {
      measure: 'digit in the palette to painted coding at 500000 / 10000, p95',
      value: p95(applied),
      unit: 'ms',
      limit: 50,
    },
    { measure: 'first palette result after a key, p95', value: p95(first), unit: 'ms', limit: 16 },
  ]
}

/** Types a key into the palette; how long until what it brings about is there, painted. */
function timeKey(page: Page, key: string, wanted: 'palette' | 'coding'): Promise<number> {
  return page.evaluate(
    async ({ key, wanted }) => {
      const input = document.querySelector<HTMLInputElement>('.palette-input')
      if (input === null) return Number.NaN
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const labels = () => document.querySelectorAll('.label[aria-pressed="true"]').length
      const rows = () => document.querySelector('.palette-match')
      // What the key before it changed is on the screen when somebody presses the next.
      await frame()
      await frame()
      const start = performance.now()
      if (wanted === 'coding') {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        while (labels() === 0) await frame()
      } else {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        set?.call(input, key)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        while (rows() === null) await new Promise((done) => queueMicrotask(() => done(undefined)))
        return performance.now() - start
      }
      await frame()
      return performance.now() - start
    },
    { key, wanted },
  )
}
