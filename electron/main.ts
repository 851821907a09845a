/** Entry of Electron's main process: the window and its frame. Nothing of the product lives here. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import type { InterfaceLanguage } from '../api/types/common.ts'
import { appProtocolHandler, appScheme, appUrl } from './app-protocol.ts'
import { channels } from './channels.ts'
import { offerDialogs } from './dialogs.ts'
import { guardClosing } from './guard-closing.ts'
import { handOverPort } from './hand-over-port.ts'
import { denyNavigation, denyNetwork, denyPermissions } from './lock-down.ts'
import { menuTemplate } from './menu.ts'
import { followOffers } from './native-menu.ts'
import { OpenRequests, projectIn } from './open-requests.ts'
import { offerPdf } from './save-pdf.ts'
import { windowOptions } from './window-options.ts'
import { readWindowState, stateOfWindow, visibleBounds, writeWindowState } from './window-state.ts'
import { languageOf } from './words.ts'

// out/electron/main.js; beside it preload.cjs, and out/renderer, out/backend, out/samples, out/dictionaries.
const out = join(import.meta.dirname, '..')

protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])

const requests = new OpenRequests(projectIn(process.argv, process.cwd()))
// At once: what stands below would open a second window before it quits.
if (!app.requestSingleInstanceLock()) app.exit()
app.on('second-instance', (_event, words, folder) => {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
  const path = projectIn(words, folder)
  if (path !== null) requests.ask(path)
})
// How macOS says that a file was opened in the Finder, dropped on the dock or chosen among the recent ones.
app.on('open-file', (event, path) => {
  event.preventDefault()
  requests.ask(path)
})

/** As build/backend-command.ts starts it where there is no Electron, and for the same reason. */
const engineOption = '--js-flags=--max-semi-space-size=8'

let backend: UtilityProcess | null = null
/** Of the menu, as the page said last. */
let language: InterfaceLanguage = 'en'

/** The backend in a process of its own, started when first needed and again should it ever die. */
function startedBackend(): UtilityProcess {
  if (backend !== null) return backend
  const start = JSON.stringify({ version: app.getVersion(), dataFolder: app.getPath('userData'), out })
  const started = utilityProcess.fork(join(out, 'backend', 'main-utility.js'), [start], {
    execArgv: [engineOption],
  })
  started.once('exit', () => {
    backend = null
    // The page comes back to where it was, with a new backend: loading it again starts one.
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.backendGone)
  })
  backend = started
  return started
}

async function openWindow(): Promise<void> {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const bounds = state === null ? undefined : visibleBounds(state, screen.getAllDisplays())
  const window = new BrowserWindow({
    ...windowOptions(join(import.meta.dirname, 'preload.cjs'), nativeTheme.shouldUseDarkColors),
    ...bounds,
  })
  denyNavigation(window.webContents)
  guardClosing(window, dialog, () => language)
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize()
    if (state?.isFullScreen) window.setFullScreen(true)
    window.show()
  })
  window.on('close', () => writeWindowState(stateFile, stateOfWindow(window)))
  window.on('closed', () => requests.ready(null))
  window.webContents.on('did-start-loading', () => requests.ready(null))
  window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(state?.zoomLevel ?? 0))
  window.webContents.on('did-finish-load', () => {
    handOverPort(() => new MessageChannelMain(), window.webContents, startedBackend())
  })
  await window.loadURL(appUrl)
}

await app.whenReady()
protocol.handle(
  appScheme,
  appProtocolHandler(join(out, 'renderer'), (path) => net.fetch(pathToFileURL(path).href)),
)
denyPermissions(session.defaultSession)
denyNetwork(session.defaultSession)
const windowOf = (id: number) =>
  BrowserWindow.getAllWindows().find((window) => window.webContents.id === id) ?? null
offerDialogs(ipcMain, dialog, windowOf)
offerPdf(ipcMain, { dialog, windowOf, write: writeFileSync })
const showMenu = (offer: Parameters<typeof menuTemplate>[0]) => {
  language = offer.language
  const run = (id: string) => BrowserWindow.getAllWindows()[0]?.webContents.send(channels.command, id)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(offer, process.platform, run)))
}
showMenu({ language: languageOf(app.getLocale()), commands: [] })
followOffers(ipcMain, showMenu)
ipcMain.on(channels.ready, ({ sender }) => requests.ready((path) => sender.send(channels.open, path)))
ipcMain.on(channels.opened, (_event, path: unknown) => {
  if (typeof path === 'string') app.addRecentDocument(path)
})
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) void openWindow()
})
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
await openWindow()
