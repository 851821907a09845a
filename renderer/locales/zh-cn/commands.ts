export const commands = {
  title: '命令',
  find: '查找命令',
  hint: '命令名称、拼音或首字母',
  none: '没有这样的命令。',
  goTo: '转到：{{screen}}',
  findAll: '在全部访谈中查找',
  closeProject: '关闭项目',
  themeLight: '浅色外观',
  themeDark: '深色外观',
  themeSystem: '外观随系统',
  chinese: '界面改用中文',
  english: '界面改用英文（English）',
} as const
