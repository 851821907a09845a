import type { BrowserWindow, Dialog } from 'electron'
import type { InterfaceLanguage } from '../api/types/common.ts'
import { shellWords } from './words.ts'

/**
 * Asks before a window goes whose page holds work that is not in the project yet: a page that objects to being closed
 * would else only seem not to hear.
 */
export function guardClosing(
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  language: () => InterfaceLanguage,
): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const words = shellWords(language())
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.unwritten,
      detail: words.unwrittenDetail,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
    })
    // To Electron this means: closed all the same.
    if (chosen === 1) event.preventDefault()
  })
}
