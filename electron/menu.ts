import type { MenuItemConstructorOptions } from 'electron'
import type { CommandMenu, MenuOffer } from '../api/shell.ts'
import { acceleratorOf } from './accelerator.ts'
import { shellWords } from './words.ts'

type Items = MenuItemConstructorOptions[]

/**
 * The native menu: what the page offers, in its language, and what the system does itself. Undo and redo are the page's,
 * which knows what they take back; a menu's role would undo typing in a field instead.
 * @param run does a command of the page, by its id
 */
export function menuTemplate(
  { language, commands }: MenuOffer,
  platform: NodeJS.Platform,
  run: (id: string) => void,
): Items {
  const words = shellWords(language)
  const of = (menu: CommandMenu): Items =>
    commands
      .filter((command) => command.menu === menu)
      .map(({ id, label, keys }) => {
        const accelerator = acceleratorOf(keys)
        // Shown, not registered: the page hears its keys itself, and knows when they mean something else.
        const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false }
        return { label, click: () => run(id), ...shown }
      })
  const isMac = platform === 'darwin'
  const recent = of('recent')
  const project: Items = [
    ...of('project'),
    ...(recent.length === 0 ? [] : [{ label: words.recent, submenu: recent }]),
  ]
  const edit: Items = [
    ...of('edit'),
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
  const view: Items = [
    ...of('view'),
    { type: 'separator' },
    // Ctrl with + and - belong to the transcript's text size, so the interface's have Shift with them.
    { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Shift+=' },
    { role: 'zoomOut', label: words.zoomOut, accelerator: 'CmdOrCtrl+Shift+-' },
    { role: 'resetZoom', label: words.resetZoom, accelerator: 'CmdOrCtrl+Shift+0' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
  ]
  const window: Items = [
    { role: 'minimize', label: words.minimize },
    { role: 'close', label: words.close },
  ]
  const quit: Items = isMac ? [] : [{ type: 'separator' }, { role: 'quit', label: words.quit }]
  const menus: readonly (readonly [string, Items])[] = [
    [words.project, [...project, ...quit]],
    [words.edit, edit],
    [words.view, view],
    [words.go, of('go')],
    [words.coding, of('coding')],
    [words.window, window],
    [words.help, of('help')],
  ]
  const application: Items = isMac ? [{ role: 'appMenu' }] : []
  return [
    ...application,
    ...menus.filter(([, items]) => items.length > 0).map(([label, submenu]) => ({ label, submenu })),
  ]
}
