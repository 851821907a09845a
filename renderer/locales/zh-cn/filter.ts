export const filter = {
  title: '显示哪些编码',
  open: '筛选显示的编码',
  layer: '编码层',
  'layer.work': '当前编码层',
  'layer.independent': '独立',
  'layer.consensus': '共识',
  coder: '编码者',
  level: '等级与状态',
  needsReview: '待核对',
  clear: '全部显示',
  isOn: '筛选中：显示 {{shown}} 条，可见共 {{total}} 条',
} as const
