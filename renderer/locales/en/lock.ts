import type { English } from '../english.ts'
import type { lock as zhCn } from '../zh-cn/lock.ts'

export const lock: English<typeof zhCn> = {
  lockTitle: 'Lock with a password and close',
  changeTitle: 'Change the password',
  lockText:
    'The whole project is encrypted into one file that nobody can read without the password. Opening asks for it; closing locks the file again by itself.',
  newPassword: 'Password',
  passwordHelp:
    'At least {{count}} characters. A few words that have nothing to do with each other are easy to keep and hard to guess.',
  repeat: 'The same again',
  differs: 'The two are not the same.',
  removeClear: 'Delete the file that is not locked, and lock its back-ups too',
  forgotten:
    'Without the password nobody can open it again, and neither can we. Keep the password in a safe place.',
  chooseWhere: 'Choose where to save…',
  saveTitle: 'Save the locked project in',
  change: 'Change and close',
  locking: 'Locking…',
  unlockTitle: 'This project is locked',
  password: 'Password',
  unlock: 'Unlock and open',
  unlocking: 'Unlocking…',
  wrong: 'That is not the password. Capitals count.',
  unlockText: 'While it is open it lies unlocked in a folder that only you can read; closing locks it again.',
  leftName: 'Locked projects that were not closed',
  leftText:
    'The program ended suddenly while a locked project was open. Nothing done since is lost; it was locked with the same password:',
  leftOpen: 'Go on with {{name}}',
  lockMenu: 'Lock with a password and close…',
  changeMenu: 'Change the password…',
  isLocked: 'Locked: closing locks it again',
  backupLocked:
    'This back-up is locked. Open a copy with the password the project had then to see what it holds.',
}
