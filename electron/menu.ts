import type { MenuItemConstructorOptions } from 'electron'
import type { ShellWords } from './words.ts'

/**
 * The native menu. Undo and redo are left out on purpose: Ctrl+Z belongs to the page, which knows what it takes
 * back; a menu role would undo typing in a field instead.
 */
export function menuTemplate(words: ShellWords, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const application: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }]
      : [{ label: 'Exemplar', submenu: [{ role: 'quit', label: words.quit }] }]
  return [
    ...application,
    {
      label: words.edit,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        // Ctrl with + and - belong to the transcript's text size, so the interface's have Shift with them.
        { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Shift+=' },
        { role: 'zoomOut', label: words.zoomOut, accelerator: 'CmdOrCtrl+Shift+-' },
        { role: 'resetZoom', label: words.resetZoom, accelerator: 'CmdOrCtrl+Shift+0' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
  ]
}
