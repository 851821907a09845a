/** Entry of Electron's main process: the window and its frame. Nothing of the product lives here. */
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
  session,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import { appProtocolHandler, appScheme, appUrl } from './app-protocol.ts'
import { offerDialogs } from './dialogs.ts'
import { handOverPort } from './hand-over-port.ts'
import { denyNavigation, denyNetwork, denyPermissions } from './lock-down.ts'
import { menuTemplate } from './menu.ts'
import { windowOptions } from './window-options.ts'
import { shellWords } from './words.ts'

// out/electron/main.js; beside it preload.cjs, and out/renderer, out/backend, out/samples, out/dictionaries.
const out = join(import.meta.dirname, '..')

protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])

if (!app.requestSingleInstanceLock()) app.quit()
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
})

let backend: UtilityProcess | null = null

/** The backend in a process of its own, started when first needed and again should it ever die. */
function startedBackend(): UtilityProcess {
  if (backend !== null) return backend
  const started = utilityProcess.fork(join(out, 'backend', 'main-utility.js'), [
    JSON.stringify({ version: app.getVersion(), dataFolder: app.getPath('userData'), out }),
  ])
  started.once('exit', () => {
    backend = null
  })
  backend = started
  return started
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow(
    windowOptions(join(import.meta.dirname, 'preload.cjs'), nativeTheme.shouldUseDarkColors),
  )
  denyNavigation(window.webContents)
  window.once('ready-to-show', () => window.show())
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
offerDialogs(
  ipcMain,
  dialog,
  (id) => BrowserWindow.getAllWindows().find((window) => window.webContents.id === id) ?? null,
)
Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shellWords(app.getLocale()), process.platform)))
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) void openWindow()
})
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
await openWindow()
