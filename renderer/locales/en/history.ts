import type { English } from '../english.ts'
import type { history as zhCn } from '../zh-cn/history.ts'

export const history: English<typeof zhCn> = {
  title: 'History',
  explain: 'Every change, when and by whom. What was undone stays in it.',
  when: 'When',
  who: 'Coder',
  what: 'What',
  state: 'State',
  'state.undone': 'undone',
  'state.abandoned': 'undone for good',
  export: 'Export as csv',
  exported: 'Rows written: {{rows}}, {{path}}',
  showWords: 'Show the words',
  hideWords: 'Hide the words',
  noWords: 'Only its coder reads the words of this correction.',
  turn: 'Turn {{turn}}',
}
