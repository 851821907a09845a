import type { English } from '../english.ts'
import type { memo as zhCn } from '../zh-cn/memo.ts'

export const memo: English<typeof zhCn> = {
  about: 'Memo: {{name}}',
  own: 'My memo',
  hint: 'Whatever comes to mind; only you and leads see it.',
  bold: 'Bold (Ctrl+B)',
  highlight: 'Highlight',
  'short.bold': 'B',
  'short.highlight': 'H',
  ofInterview: 'Write a memo on this interview',
  ofCompetency: 'Write a memo on “{{name}}”',
  has: 'has a memo',
  title: 'Memos',
  empty: 'No memos yet',
  emptyText: 'Codings, events, interviews and competencies can have memos: press M on the coding screen.',
  filter: 'Find in memos',
  open: 'Open',
  'kind.interview': 'Interview',
  'kind.event': 'Event',
  'kind.competency': 'Competency',
  'kind.coding': 'Codings',
}
