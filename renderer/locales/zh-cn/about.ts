export const about = {
  title: '关于 Exemplar 范本',
  version: '版本 {{version}}',
  licence: '本程序以 MIT 许可证发布。不联网，不收集任何数据：访谈只留在这台电脑上。',
  folder: '程序自己的文件在：{{folder}}',
  builtFrom: '所用的软件包与许可证（{{count}}）',
  noText: '这个软件包没有附带许可证全文。',
} as const
