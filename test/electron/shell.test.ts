import type { BrowserWindow, Dialog, IpcMain, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { offerDialogs } from '../../electron/dialogs.ts'
import { handOverPort, portChannel } from '../../electron/hand-over-port.ts'
import { denyNavigation, denyNetwork, denyPermissions } from '../../electron/lock-down.ts'
import { windowOptions } from '../../electron/window-options.ts'

describe('the window', () => {
  it('is sandboxed, isolated, without Node and without pages in pages', () => {
    const { webPreferences } = windowOptions('/preload.js', true)
    expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    expect(webPreferences).toMatchObject({ webviewTag: false, preload: '/preload.js' })
  })

  it('checks no spelling: interviews are as people spoke, and no dictionary is fetched', () => {
    expect(windowOptions('/preload.js', true).webPreferences?.spellcheck).toBe(false)
  })
})

describe('locking down', () => {
  it('denies every permission', () => {
    const answers: boolean[] = []
    const session = {
      setPermissionRequestHandler: (handler: (...all: unknown[]) => void) =>
        handler(null, 'media', (granted: boolean) => answers.push(granted)),
      setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    }
    denyPermissions(session as unknown as Session)
    expect(answers).toEqual([false, false])
  })

  it('cuts off every request that is not for the app itself', () => {
    const verdicts = new Map<string, boolean>()
    const session = {
      webRequest: {
        onBeforeRequest(
          listener: (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void,
        ) {
          for (const url of [
            'app://exemplar/a.js',
            'https://example.org/',
            'file:///etc/passwd',
            'ws://127.0.0.1/',
          ]) {
            listener({ url }, ({ cancel }) => verdicts.set(url, cancel))
          }
        },
      },
    }
    denyNetwork(session as unknown as Session)
    expect([...verdicts.values()]).toEqual([false, true, true, true])
  })

  it('lets a page open no window and go nowhere but within itself', () => {
    const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
    let opened: unknown
    const contents = {
      setWindowOpenHandler: (handler: () => unknown) => {
        opened = handler()
      },
      on: (name: string, listener: (event: { url: string; preventDefault: () => void }) => void) =>
        listeners.set(name, listener),
    }
    denyNavigation(contents as unknown as WebContents)
    const prevented = (url: string) => {
      let was = false
      listeners.get('will-navigate')?.({ url, preventDefault: () => (was = true) })
      return was
    }
    expect(opened).toEqual({ action: 'deny' })
    expect(prevented('https://example.org/')).toBe(true)
    expect(prevented('app://exemplar.evil/')).toBe(true)
    expect(prevented('app://exemplar/index.html')).toBe(false)
  })
})

describe('file dialogs', () => {
  type Answer = { canceled: boolean; filePaths: string[]; filePath: string }
  function offered(answer: Answer) {
    let handler: (event: unknown, value: unknown) => Promise<unknown> = async () => undefined
    const shown: string[] = []
    offerDialogs(
      { handle: (_channel: string, given: typeof handler) => (handler = given) } as unknown as IpcMain,
      {
        showOpenDialog: async (_window: unknown, options: { properties: string[] }) => {
          shown.push(options.properties.join())
          return answer
        },
        showSaveDialog: async () => {
          shown.push('save')
          return answer
        },
      } as unknown as Dialog,
      (id) => (id === 1 ? ({} as BrowserWindow) : null),
    )
    return { ask: (value: unknown, id = 1) => handler({ sender: { id } }, value), shown }
  }
  const options = { title: 't', kind: 'open', path: '', filter: null }

  it('answers with the path chosen, by kind', async () => {
    const { ask, shown } = offered({ canceled: false, filePaths: ['/a.exemplar'], filePath: '/b.exemplar' })
    expect(await ask(options)).toBe('/a.exemplar')
    expect(await ask({ ...options, kind: 'folder' })).toBe('/a.exemplar')
    expect(await ask({ ...options, kind: 'save' })).toBe('/b.exemplar')
    expect(shown).toEqual(['openFile', 'openDirectory,createDirectory', 'save'])
  })

  it('answers null when the user cancels, or a page asks for something else', async () => {
    const { ask, shown } = offered({ canceled: true, filePaths: [], filePath: '' })
    expect(await ask(options)).toBeNull()
    expect(shown).toHaveLength(1)
    expect(await ask({ ...options, kind: 'delete' })).toBeNull()
    expect(await ask('path')).toBeNull()
    expect(await ask(options, 2)).toBeNull()
    expect(shown).toHaveLength(1)
  })
})

describe('handing over the port', () => {
  it('gives one end to the backend and the other to the page', () => {
    const sent: unknown[] = []
    handOverPort(
      () => ({ port1: 'one', port2: 'two' }) as never,
      { postMessage: (...all) => sent.push(['page', ...all]) },
      { postMessage: (...all) => sent.push(['backend', ...all]) },
    )
    expect(sent).toEqual([
      ['backend', { kind: 'session' }, ['one']],
      ['page', portChannel, null, ['two']],
    ])
  })
})
