import type { English } from '../english.ts'
import type { commands as zhCn } from '../zh-cn/commands.ts'

export const commands: English<typeof zhCn> = {
  title: 'Commands',
  find: 'Find a command',
  hint: 'Name of a command',
  none: 'There is no such command.',
  goTo: 'Go to: {{screen}}',
  findAll: 'Find in all interviews',
  newProject: 'New project…',
  openProject: 'Open a project…',
  openRecent: 'Open: {{name}}',
  about: 'About Exemplar',
  closeProject: 'Close the project',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  themeSystem: 'Theme as the system',
  chinese: 'Interface in Chinese (Zhongwen)',
  english: 'Interface in English',
}
