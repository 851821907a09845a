import type { BrowserWindow, Dialog, IpcMain } from 'electron'
import type { ChooseOptions } from '../api/shell.ts'
import { channels } from './channels.ts'

function parse(value: unknown): ChooseOptions | null {
  if (typeof value !== 'object' || value === null) return null
  const { title, kind, path, filter } = value as Partial<ChooseOptions>
  if (typeof title !== 'string' || typeof path !== 'string') return null
  if (kind !== 'open' && kind !== 'save' && kind !== 'folder') return null
  const named = typeof filter?.name === 'string' && typeof filter.extension === 'string' ? filter : null
  return { title, kind, path, filter: named }
}

/** Shows the system's own dialog when the page asks for a path; answers null when the user thinks better of it. */
export function offerDialogs(
  ipc: Pick<IpcMain, 'handle'>,
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  windowOf: (contentsId: number) => BrowserWindow | null,
): void {
  ipc.handle(channels.choosePath, async (event, value: unknown): Promise<string | null> => {
    const options = parse(value)
    const window = windowOf(event.sender.id)
    if (options === null || window === null) return null
    const filters =
      options.filter === null ? [] : [{ name: options.filter.name, extensions: [options.filter.extension] }]
    const common = {
      title: options.title,
      filters,
      ...(options.path === '' ? {} : { defaultPath: options.path }),
    }
    if (options.kind === 'save') {
      const answer = await dialog.showSaveDialog(window, common)
      return answer.canceled ? null : answer.filePath
    }
    const properties =
      options.kind === 'folder' ? (['openDirectory', 'createDirectory'] as const) : (['openFile'] as const)
    const answer = await dialog.showOpenDialog(window, { ...common, properties: [...properties] })
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  })
}
