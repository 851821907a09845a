import type { English } from '../english.ts'
import type { filter as zhCn } from '../zh-cn/filter.ts'

export const filter: English<typeof zhCn> = {
  title: 'Which codings are shown',
  open: 'Filter the codings shown',
  layer: 'Layer',
  'layer.work': 'At work',
  'layer.independent': 'Independent',
  'layer.consensus': 'Consensus',
  coder: 'Coder',
  level: 'Level and state',
  needsReview: 'To be checked',
  clear: 'Show all',
  isOn: 'Filtered: {{shown}} of {{total}} codings',
}
