import type { BrowserWindow, Dialog, IpcMain } from 'electron'
import { channels } from './channels.ts'

export interface PdfSurroundings {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>
  readonly windowOf: (contentsId: number) => Pick<BrowserWindow, 'webContents'> | null
  readonly write: (path: string, bytes: Uint8Array) => void
}

/** Saves a page as it prints, on A4, where the user says. */
export function offerPdf(ipc: Pick<IpcMain, 'handle'>, { dialog, windowOf, write }: PdfSurroundings): void {
  ipc.handle(channels.savePdf, async (event, value: unknown): Promise<boolean> => {
    const window = windowOf(event.sender.id)
    const { title, name } = (value ?? {}) as { readonly title?: unknown; readonly name?: unknown }
    if (window === null || typeof title !== 'string' || typeof name !== 'string') return false
    const { canceled, filePath } = await dialog.showSaveDialog(window as BrowserWindow, {
      title,
      defaultPath: `${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (canceled) return false
    write(filePath, await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true }))
    return true
  })
}
