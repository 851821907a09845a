/**
 * Runs in the page's sandbox before the page. Hands the backend's port to the page, and what the window offers beyond it;
 * nothing else crosses.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Shell } from '../api/shell.ts'
import { channels } from './channels.ts'
import { portChannel } from './hand-over-port.ts'

ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portChannel, window.location.origin, event.ports)
})

const shell: Shell = {
  choosePath: (options) => ipcRenderer.invoke(channels.choosePath, options),
  offerMenu: (offer) => ipcRenderer.send(channels.offerMenu, offer),
  onCommand: (listener) => void ipcRenderer.on(channels.command, (_event, id: string) => listener(id)),
  onOpen: (listener) => {
    ipcRenderer.on(channels.open, (_event, path: string) => listener(path))
    ipcRenderer.send(channels.ready)
  },
  onBackendGone: (listener) => void ipcRenderer.on(channels.backendGone, () => listener()),
  opened: (path) => ipcRenderer.send(channels.opened, path),
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  savePdf: (options) => ipcRenderer.invoke(channels.savePdf, options),
}
contextBridge.exposeInMainWorld('exemplarShell', shell)
