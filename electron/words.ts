import type { InterfaceLanguage } from '../api/types/common.ts'

/** The few words the shell itself says: in its menus, and of what goes wrong before there is a page. */
const zhCn = {
  project: '项目',
  recent: '最近的项目',
  edit: '编辑',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  zoomIn: '放大界面',
  zoomOut: '缩小界面',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  go: '转到',
  coding: '编码',
  window: '窗口',
  minimize: '最小化',
  close: '关闭',
  help: '帮助',
  quit: '退出 Exemplar',
  unwritten: '还有内容没有写进项目文件。',
  unwrittenDetail: '关闭窗口会丢失正在修改的文字或暂存的步骤。',
  stay: '留下',
  leave: '仍然关闭',
}

const en: typeof zhCn = {
  project: 'Project',
  recent: 'Recent projects',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  go: 'Go',
  coding: 'Coding',
  window: 'Window',
  minimize: 'Minimize',
  close: 'Close',
  help: 'Help',
  quit: 'Quit Exemplar',
  unwritten: 'Something is not in the project file yet.',
  unwrittenDetail: 'A correction that is being typed, or a step that is kept, would be lost with the window.',
  stay: 'Stay',
  leave: 'Close all the same',
}

export type ShellWords = typeof zhCn

export function shellWords(language: InterfaceLanguage): ShellWords {
  return language === 'zh-CN' ? zhCn : en
}

/** The system's language, until the page says which one the user chose: Chinese for any Chinese locale, else English. */
export function languageOf(locale: string): InterfaceLanguage {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
