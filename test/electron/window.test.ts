import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMain } from 'electron'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guardClosing } from '../../electron/guard-closing.ts'
import { OpenRequests, projectIn } from '../../electron/open-requests.ts'
import { offerPdf } from '../../electron/save-pdf.ts'
import {
  readWindowState,
  stateOfWindow,
  visibleBounds,
  writeWindowState,
} from '../../electron/window-state.ts'

describe('projects the system asks to open', () => {
  it.each([
    [['exemplar', '/a/b.exemplar'], '/a/b.exemplar'],
    [['exemplar', '--flag', 'b.EXEMPLAR'], '/home/b.EXEMPLAR'],
    [['exemplar', '--x=y.exemplar'], null],
    [['electron', 'main.js'], null],
    [['a.exemplar'], null],
  ])('of %j is %j', (words, path) => expect(projectIn(words, '/home')).toBe(path))

  it('wait for a page that can open them, and again while it is loaded anew', () => {
    const opened: string[] = []
    const requests = new OpenRequests('first')
    requests.ask('second')
    requests.ready((path) => opened.push(path))
    expect(opened).toEqual(['second'])
    requests.ask('third')
    requests.ready(null)
    requests.ask('fourth')
    expect(opened).toEqual(['second', 'third'])
    requests.ready((path) => opened.push(path))
    requests.ready((path) => opened.push(path))
    expect(opened).toEqual(['second', 'third', 'fourth'])
  })
})

describe('the window', () => {
  const state = {
    bounds: { x: 100, y: 50, width: 1200, height: 800 },
    ...{ isMaximized: true, isFullScreen: false, zoomLevel: 1 },
  }

  it('is where and as it was, unless what is written there is no state', () => {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-window-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'window.json')
    expect(readWindowState(file)).toBeNull()
    const window = {
      getNormalBounds: () => state.bounds,
      isMaximized: () => true,
      isFullScreen: () => false,
      webContents: { getZoomLevel: () => 1 },
    }
    writeWindowState(file, stateOfWindow(window))
    expect(readWindowState(file)).toEqual(state)
    for (const wrong of ['', '[]', '{"bounds":{"x":"1"}}', 'null']) {
      writeFileSync(file, wrong)
      expect(readWindowState(file)).toBeNull()
    }
    writeWindowState(join(folder, 'none', 'window.json'), state)
  })

  it('comes back into sight when its screen is gone', () => {
    const screen = (x: number, y: number) => ({ workArea: { x, y, width: 1920, height: 1080 } })
    expect(visibleBounds(state, [screen(0, 0)])).toEqual(state.bounds)
    expect(visibleBounds(state, [screen(1920, 0)])).toBeUndefined()
    expect(visibleBounds(state, [screen(1920, 0), screen(-600, 0)])).toEqual(state.bounds)
    expect(visibleBounds(state, [])).toBeUndefined()
  })
})

describe('closing a window whose page holds work that is not in the project', () => {
  const closed = (answer: number, language: 'zh-CN' | 'en') => {
    const asked: string[] = []
    let isClosed = false
    let refuse: (event: { preventDefault: () => void }) => void = () => undefined
    const window = { webContents: { on: (_name: string, given: typeof refuse) => (refuse = given) } }
    const dialog = {
      showMessageBoxSync: (_window: unknown, { message, buttons = [] }: Electron.MessageBoxSyncOptions) => {
        asked.push(message, ...buttons)
        return answer
      },
    }
    guardClosing(window as unknown as BrowserWindow, dialog as unknown as Dialog, () => language)
    refuse({ preventDefault: () => (isClosed = true) })
    return { asked, isClosed }
  }

  it('is asked about in the language of the page, and only then done', () => {
    expect(closed(0, 'en')).toMatchObject({ isClosed: false, asked: { 1: 'Stay' } })
    expect(closed(1, 'zh-CN')).toMatchObject({ isClosed: true, asked: { 1: '留下', 2: '仍然关闭' } })
  })
})

describe('saving a page as PDF', () => {
  function offered(canceled: boolean) {
    let handler: (event: unknown, value: unknown) => Promise<unknown> = async () => undefined
    const written: string[] = []
    const asked: (string | undefined)[] = []
    offerPdf(
      { handle: (_channel: string, given: typeof handler) => (handler = given) } as unknown as IpcMain,
      {
        dialog: {
          showSaveDialog: async (_window: unknown, options: { defaultPath?: string }) => {
            asked.push(options.defaultPath)
            return { canceled, filePath: '/b.pdf' }
          },
        } as unknown as Dialog,
        windowOf: (id) =>
          id === 1
            ? ({ webContents: { printToPDF: async () => Buffer.from('%PDF') } } as unknown as BrowserWindow)
            : null,
        write: (path, bytes) => written.push(`${path} ${bytes}`),
      },
    )
    return { ask: (value: unknown, id = 1) => handler({ sender: { id } }, value), written, asked }
  }

  it('asks where, under a name that every system takes, and writes the PDF there', async () => {
    const { ask, written, asked } = offered(false)
    expect(await ask({ title: 't', name: 'P01: a/b?' })).toBe(true)
    expect(asked).toEqual(['P01_ a_b_.pdf'])
    expect(written).toEqual(['/b.pdf %PDF'])
  })

  it('writes nothing when the user cancels or the page asks for something else', async () => {
    const { ask, written } = offered(true)
    expect(await ask({ title: 't', name: 'n' })).toBe(false)
    expect(await ask({ title: 't', name: 'n' }, 2)).toBe(false)
    expect(await ask('n')).toBe(false)
    expect(written).toEqual([])
  })
})
