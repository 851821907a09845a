import type { IpcMain } from 'electron'
import { type CommandMenu, commandMenus, type MenuCommand, type MenuOffer } from '../api/shell.ts'
import { channels } from './channels.ts'

/** Shows whatever the page offers as the menu. */
export function followOffers(ipc: Pick<IpcMain, 'on'>, show: (offer: MenuOffer) => void): void {
  ipc.on(channels.offerMenu, (_event, value: unknown) => {
    const offer = parseOffer(value)
    if (offer !== null) show(offer)
  })
}

/** null for what no page of ours would send. */
export function parseOffer(value: unknown): MenuOffer | null {
  if (typeof value !== 'object' || value === null) return null
  const { language, commands } = value as Partial<MenuOffer>
  if (language !== 'zh-CN' && language !== 'en') return null
  if (!Array.isArray(commands) || !commands.every(isCommand)) return null
  return { language, commands }
}

function isCommand(value: unknown): value is MenuCommand {
  if (typeof value !== 'object' || value === null) return false
  const { id, label, keys, menu } = value as Partial<Record<keyof MenuCommand, unknown>>
  const isText = [id, label, keys].every((one) => typeof one === 'string' && one.length < 500)
  return isText && commandMenus.includes(menu as CommandMenu)
}
