import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { Client } from '../../api/client.ts'
import { findBrowser } from '../e2e/find-browser.ts'
import { importText, makeBenchProject, uploadText } from './bench-project.ts'
import { connect, type Door, residentMegabytes, startDoor } from './door.ts'
import type { Bench, Figure } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

const interviews = 1000
const characters = 30_000
const codings = 200_000
const starts = 7

/** From nothing to work: the program started and the sample painted; a project of years opened. */
export const startBench: Bench = {
  name: 'start',
  async run() {
    return [await untilPainted(), ...(await bigProject())]
  },
}

async function untilPainted(): Promise<Figure> {
  const browser = await chromium.launch(await findBrowser())
  try {
    const times: number[] = []
    for (let index = 0; index < starts; index++) times.push(await paintOnce(browser))
    times.sort((a, b) => a - b)
    const value = Math.round(times[Math.floor(starts / 2)] ?? 0)
    return { measure: 'process start to sample project painted, median', value, unit: 'ms', limit: 2000 }
  } finally {
    await browser.close()
  }
}

/** A first start: an own data folder, an own page. */
async function paintOnce(browser: Browser): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-start-'))
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const begun = performance.now()
  const door = await startDoor(folder)
  try {
    await page.goto(door.url)
    await page.locator('.start-actions button').nth(2).click()
    await page.locator('[role="row"]').nth(10).waitFor()
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
    return performance.now() - begun
  } finally {
    await page.close()
    await door.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bigProject(): Promise<Figure[]> {
  const { client, path, folder, end } = await makeBenchProject()
  try {
    await fill(client)
    client.close()
    const door = await startDoor(join(folder, 'data of the door'))
    try {
      return await openBig(door, path)
    } finally {
      await door.stop()
    }
  } finally {
    end()
  }
}

async function fill(client: Client): Promise<void> {
  const text = makeTranscript(characters)
  for (let number = 1; number <= interviews; number++)
    await importText(client, `P${number}`, `${text}\n\n访谈者：谢谢，第${number}位。`)
  const { clusters } = await client.call('dictionary.get', {})
  const codes = clusters.flatMap(({ competencies }) => competencies.map(({ code }) => code))
  const each = codings / interviews
  const head = 'interview,coder,competency,level,event,start,end'
  const atOnce = 100
  for (let first = 1; first <= interviews; first += atOnce) {
    const rows = Array.from({ length: atOnce * each }, (_, index) => {
      const start = Math.floor(((index % each) * (characters - 200)) / each)
      const code = codes[index % codes.length]
      return `P${first + Math.floor(index / each)},A,${code},${(index % 5) + 1},,${start},${start + 40}`
    })
    const upload = await uploadText(client, 'codings.csv', [head, ...rows].join('\n'))
    const { placed } = await client.call('coding.import', { upload })
    if (placed !== rows.length) throw new Error(`bench: ${rows.length - placed} codings were not placed`)
  }
}

async function openBig(door: Door, path: string): Promise<Figure[]> {
  const client = await connect(door)
  const size = `${interviews} x ${characters}, ${codings} codings`
  const begun = performance.now()
  const { counts } = await client.call('project.open', { path })
  const opened = performance.now() - begun
  if (counts.codings !== codings) throw new Error(`bench: ${counts.codings} codings`)
  const backedUp = new Promise((made) => client.on('backup.made', made))
  // What the window asks for before anything can be done in it, and one interview to work on.
  const [first] = await client.call('interview.list', {})
  const shown = performance.now() - begun
  await client.call('interviewee.list', {})
  await client.call('dictionary.get', {})
  if (first !== undefined) {
    await client.call('interview.get', { interviewId: first.id })
    await client.call('coding.list', { interviewId: first.id })
  }
  const working = residentMegabytes(door)
  await backedUp
  const after = residentMegabytes(door)
  client.close()
  const ms = (measure: string, value: number, limit: number | null) => ({
    ...{ measure: `${measure}, ${size}`, value: Math.round(value), unit: 'ms', limit },
  })
  return [
    ms('project opened', opened, 1000),
    ms('project opened and its interviews listed', shown, null),
    { measure: 'backend memory, an interview open', value: working, unit: 'MB', limit: 300 },
    { measure: 'backend memory, backed up', value: after, unit: 'MB', limit: 300 },
  ]
}
