export const history = {
  title: '操作记录',
  explain: '每一步改动、时间和人。撤销过的也留着。',
  when: '时间',
  who: '编码者',
  what: '做了什么',
  state: '状态',
  'state.undone': '已撤销',
  'state.abandoned': '已撤销，不可重做',
  export: '导出为 csv',
  exported: '已导出 {{rows}} 行：{{path}}',
  more: '更多',
} as const
