import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MenuOffer } from '../../api/shell.ts'
import { type App, openApp } from './harness.ts'
import { go, openSample, words } from './steps.ts'
import { violations } from './violations.ts'

/** What stands in for Electron's preload: the same page, its port joined to the browser door's socket. */
function standInShell(): void {
  if (window.location.protocol === 'about:') return
  const listeners: Record<string, (value: never) => void> = {}
  const said: Record<string, unknown[]> = { menu: [], opened: [] }
  const choices: string[] = []
  const token =
    new URLSearchParams(window.location.hash.slice(1)).get('token') ?? sessionStorage.getItem('t') ?? ''
  sessionStorage.setItem('t', token)
  const on = (name: string) => (listener: (value: never) => void) => {
    listeners[name] = listener
  }
  const shell = {
    choosePath: async () => choices.shift() ?? null,
    offerMenu: (offer: unknown) => (said.menu = [offer]),
    onCommand: on('command'),
    onOpen: on('open'),
    onBackendGone: on('gone'),
    opened: (path: string) => said.opened?.push(path),
    pathOf: (file: File) => `/dropped/${file.name}`,
    savePdf: async () => true,
  }
  Object.assign(window, { exemplarShell: shell, standIn: { listeners, said, choices } })
  window.addEventListener('load', () => {
    const socket = new WebSocket(`ws://${window.location.host}/socket`, ['exemplar', token])
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => socket.send(JSON.stringify(data))
    socket.binaryType = 'arraybuffer'
    socket.onmessage = ({ data }) => port1.postMessage(JSON.parse(new TextDecoder().decode(data)))
    socket.onopen = () => window.postMessage('exemplar-port', window.location.origin, [port2])
  })
}

interface StandIn {
  readonly listeners: Record<string, (value: unknown) => void>
  readonly said: { readonly menu: readonly MenuOffer[]; readonly opened: readonly string[] }
  readonly choices: string[]
}
const inPage = <T>(page: Page, read: (standIn: StandIn, given: string) => T, given = '') =>
  page.evaluate(
    ([source, value]) =>
      // The function crosses as its text.
      (new Function(`return ${source}`)() as (standIn: unknown, given: unknown) => unknown)(
        (window as unknown as { standIn: unknown }).standIn,
        value,
      ),
    [read.toString(), given] as const,
  ) as Promise<T>

describe('the page in the desktop window', () => {
  const w = words.en
  let app: App
  let path: string
  beforeAll(async () => {
    app = await openApp()
    await openSample(app.page, w, 'en')
    path = join(app.folder, 'data', 'samples', 'en.exemplar')
    await app.page.context().addInitScript(standInShell)
    await app.page.goto('about:blank')
    await app.page.goto(app.url)
    await app.page.locator('.recent, .bar').first().waitFor()
  })
  afterAll(() => app.close())

  const menu = async () => (await inPage(app.page, ({ said }) => said.menu))[0]
  const labels = async () => (await menu())?.commands.map(({ label }) => label) ?? []
  const run = async (label: string) => {
    await expect.poll(labels).toContain(label)
    const id = (await menu())?.commands.find((one) => one.label === label)?.id ?? ''
    await inPage(app.page, ({ listeners }, given) => listeners.command?.(given), id)
  }

  it('opens what the system asks for, and tells it so', async () => {
    await inPage(app.page, ({ listeners }, given) => listeners.open?.(given), path)
    await app.page.getByRole('navigation', { name: w.common.screens }).waitFor()
    expect(await inPage(app.page, ({ said }) => said.opened)).toEqual([path])
  })

  it('has every command of the list in its menu, and does what is chosen there', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    const listed = await page.getByRole('option').locator('span:first-child').allInnerTexts()
    await page.keyboard.press('Escape')
    expect(listed.length).toBeGreaterThan(20)
    expect((await labels()).toSorted()).toEqual(listed.toSorted())
    await run(w.commands.goTo.replace('{{screen}}', w.common['screen.memos']))
    await page.getByRole('main', { name: w.common['screen.memos'] }).waitFor()
    await go(page, w, 'coding')
    await run(w.coding['help.keys'])
    await page.getByRole('dialog', { name: w.coding.keys }).waitFor()
    await run(w.commands.findAll)
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
  })

  it('changes its language with the page', async () => {
    await run(w.commands.chinese)
    await expect.poll(async () => (await menu())?.language).toBe('zh-CN')
    await expect.poll(labels).toContain(words['zh-CN'].commands.findAll)
    await run(words['zh-CN'].commands.english)
    await expect.poll(async () => (await menu())?.language).toBe('en')
  })

  it('shows what it is built from, with every licence', async () => {
    const { page } = app
    await run(w.commands.about)
    const dialog = page.getByRole('dialog', { name: w.about.title })
    const react = dialog.locator('details').filter({ hasText: /^react\d/ })
    await react.locator('summary').press('Enter')
    await react.getByText('Permission is hereby granted').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('comes back to where it was when the backend ended and another is there', async () => {
    const { page } = app
    await run(w.commands.goTo.replace('{{screen}}', w.common['screen.history']))
    await page.getByRole('main', { name: w.common['screen.history'] }).waitFor()
    await Promise.all([
      page.waitForEvent('load'),
      inPage(page, ({ listeners }) => listeners.gone?.(undefined)),
    ])
    await page.getByRole('main', { name: w.common['screen.history'] }).waitFor()
  })

  it('opens a project that is dropped on it', async () => {
    const { page } = app
    await page.evaluate((name) => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], name))
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
      )
    }, 'other.exemplar')
    await page.getByRole('alertdialog').getByText(join('/dropped', 'other.exemplar')).waitFor()
  })
})
