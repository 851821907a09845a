import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, inject, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createClient } from '../../api/client.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { file, go, newProject, press, previewFiles, runImport, tag, transcript, words } from './steps.ts'

const w = words['zh-CN']
const root = resolve(import.meta.dirname, '..', '..')

/** What must stand nowhere but in the project: said, named or noted by somebody. */
const secrets = {
  passage: '去年三月我跑了四趟园区才把这笔账谈下来',
  question: '您当时心里最没有底的是哪一件事情',
  fileName: '张三丰离职谈话',
  person: '欧阳修远编号',
  stratum: '城东支行零售条线',
  coder: '编码人诸葛孔明',
  memo: '备注说他其实很怕上司',
  event: '事件题目园区大单',
  attribute: '工号栏目机密',
  pseudonym: '某某经理甲',
  notSheet: '坏表格里的秘密话',
}

it('keeps every word of interviews out of what is written down, through import, coding, merging, errors and a crash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-logs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  const log: string[] = []
  const first = await start(data, log)
  const browser = await chromium.connect(inject('browserEndpoint'))
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ locale: 'zh-CN' })
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => log.push(message.text()))
  await page.goto(first.url)

  const path = await newProject({ page, folder } as never, w, 'study')
  await bringIn(page)
  await go(page, w, 'coding')
  await transcript(page).focus()
  await press(page, 'ArrowDown', 'Shift+Alt+ArrowRight')
  await tag(page, 'init', 2)
  await workApart(first.url, folder, path)
  // As a crash, in the middle of everything.
  first.program.kill('SIGKILL')
  await new Promise((ended) => first.program.once('exit', ended))
  const again = await start(data, log)
  await page.goto(again.url)
  await page.locator('.recent').getByRole('button').first().click()
  await page.getByRole('navigation', { name: w.common.screens }).waitFor()
  await page.locator('.bar-project').click()
  await page.getByRole('menuitem', { name: w.common.closeProject, exact: true }).click()
  await page.getByRole('button', { name: w.start.new }).waitFor()
  // And a damaged file.
  truncateSync(path, readFileSync(path).length - 4096)
  await page.locator('.recent').filter({ hasText: path }).getByRole('button').first().click()
  await page.getByRole('alertdialog').getByText(w.backups.happened).waitFor()
  again.program.kill('SIGTERM')
  await new Promise((ended) => again.program.once('exit', ended))

  const kept = readTexts(data)
  expect(kept.length).toBeGreaterThan(1)
  const written = [...log, ...kept].join('\n')
  expect(Object.values(secrets).filter((secret) => written.includes(secret))).toEqual([])
  expect(readFileSync(`${path}`, 'utf8')).toContain(secrets.passage)
})

async function start(data: string, log: string[]): Promise<{ url: string; program: ChildProcess }> {
  const program = spawn(process.execPath, [join(root, 'backend', 'main-browser.ts'), '--no-open'], {
    env: { ...process.env, EXEMPLAR_DATA: data },
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  const url = await new Promise<string>((ready) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (piece: string) => {
        log.push(piece)
        const [address] = /http:\/\/127\S+/.exec(piece) ?? []
        if (address !== undefined) ready(address)
      })
    }
  })
  return { url, program }
}

/** Through the window: transcripts, one of them broken. */
async function bringIn(page: Page): Promise<void> {
  const { question, passage, notSheet, fileName } = secrets
  const text = `问：${question}？\n答：${passage}。后来他们把结算户留下了。\n问：后来呢？\n答：${passage}，就这样。\n`
  await previewFiles(page, w, [
    file(`${fileName}.txt`, text),
    file(`${fileName}坏.docx`, `PK\u0003\u0004 ${notSheet}`),
  ])
  await runImport(page, w, 1)
}

/** Through a second window: people, an event, memos, another coder's copy, and whatever can go wrong with words in it. */
async function workApart(url: string, folder: string, path: string): Promise<void> {
  const { host, hash } = new URL(url)
  const socket = new WebSocket(`ws://${host}/socket`, ['exemplar', hash.replace('#token=', '')], {
    origin: `http://${host}`,
  })
  const client = createClient(webSocketTransport<Request, Reply>(socket))
  await client.call('project.open', { path })
  const { person, stratum, coder, memo, event, attribute, pseudonym, passage, notSheet } = secrets
  await client.call('interviewee.add', { code: person, group: 'average', stratum })
  await client.call('attribute.add', { name: attribute })
  const [interview] = await client.call('interview.list', {})
  if (interview === undefined) throw new Error('nothing came in')
  const place = { interviewId: interview.id, start: 0, end: 20 }
  await client.call('event.add', { ...place, title: event, polarity: 'success' })
  const [coding] = await client.call('coding.list', { interviewId: interview.id })
  if (coding === undefined) throw new Error('nothing was coded')
  await client.call('coding.add', { ...place, competencyId: coding.competencyId, level: 1, memo })
  const { coders } = await client.call('coder.add', { name: coder, blind: false, lead: false })
  const coderId = coders.find(({ name }) => name === coder)?.id
  if (coderId === undefined) throw new Error('the coder was not added')
  const copy = join(folder, 'copy.exemplar')
  await client.call('handOut.write', {
    ...{ path: copy, coderId, interviewIds: [], blind: false, frozen: false },
  })
  await client.call('merge.run', { paths: [copy], answers: [] })
  const fails = async (call: Promise<unknown>) => expect(await call.catch(() => 'failed')).toBe('failed')
  await fails(client.call('interviewee.add', { code: person, group: null, stratum }))
  await fails(client.call('attribute.add', { name: attribute }))
  await fails(client.call('coder.add', { name: coder, blind: false, lead: false }))
  await fails(client.call('event.add', { ...place, title: event, polarity: passage as never }))
  await fails(client.call('coding.import', { upload: passage }))
  await fails(client.call('project.open', { path: join(folder, `${memo}.exemplar`) }))
  // Told as a problem of that file.
  await client.call('merge.run', { paths: [join(folder, `${pseudonym}.exemplar`)], answers: [] })
  const size = Buffer.byteLength(notSheet)
  const { upload } = await client.call('upload.begin', { fileName: `${person}.xlsx`, size })
  await client.call('upload.append', { upload, data: Buffer.from(notSheet).toString('base64') })
  // A list of one word is a list.
  await client.call('interviewee.previewList', { upload })
  client.close()
}

/** Every file the program keeps that is not a project. */
function readTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.exemplar(-journal)?$/.test(entry.name))
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
}
