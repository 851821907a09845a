export const settings = {
  title: '项目设置',
  name: '项目名称',
  criterion: '绩效标准',
  criterionHelp: '怎样区分绩优与绩普，会写进报告；没有写明时，比较页会提醒。',
  levelRequired: '每条编码都必须有等级',
  sameSample: '词典是从这批访谈中归纳或增补的（比较时提醒显著性偏乐观）',
  coders: '编码者',
  blind: '盲编',
  lead: '负责人',
  newCoder: '新编码者',
  addCoder: '添加编码者',
  path: '项目文件：{{path}}',
} as const
