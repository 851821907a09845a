/** The few words the shell itself says: its menu and the names of files in its dialogs. */
const zhCn = {
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
  window: '窗口',
  minimize: '最小化',
  close: '关闭',
  quit: '退出 Exemplar',
}

const en: typeof zhCn = {
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
  window: 'Window',
  minimize: 'Minimize',
  close: 'Close',
  quit: 'Quit Exemplar',
}

export type ShellWords = typeof zhCn

/** The words in the system's language: Chinese for any Chinese locale, else English. */
export function shellWords(locale: string): ShellWords {
  return locale.toLowerCase().startsWith('zh') ? zhCn : en
}
