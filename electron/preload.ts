/**
 * Runs in the page's sandbox before the page. Hands the backend's port to the page, and lets the page ask for the
 * system's file dialogs; nothing else crosses.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { type ChooseOptions, chooseChannel } from './dialogs.ts'
import { portChannel } from './hand-over-port.ts'

ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portChannel, window.location.origin, event.ports)
})

contextBridge.exposeInMainWorld('exemplarShell', {
  choosePath: (options: ChooseOptions): Promise<unknown> => ipcRenderer.invoke(chooseChannel, options),
})
