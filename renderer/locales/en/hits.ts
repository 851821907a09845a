import type { English } from '../english.ts'
import type { hits as zhCn } from '../zh-cn/hits.ts'

export const hits: English<typeof zhCn> = {
  title: 'Code what was found',
  competency: 'Competency',
  choose: 'Choose',
  level: 'Level',
  extent: 'How much to code',
  'extent.words': 'The words',
  'extent.sentence': 'The sentence',
  'extent.turn': 'The turn',
  chosen: '{{count}} of {{total}} ticked',
  more: '{{total}} were found; the first are listed here',
  apply: 'Code {{count}}',
  oneUndo: 'One change: one undo takes all of it back.',
  done: 'Coded: {{added}}; passed over as coded already: {{passed}}',
}
