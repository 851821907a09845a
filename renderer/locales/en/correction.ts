import type { correction as zhCn } from '../zh-cn/correction.ts'

export const correction: Readonly<Record<keyof typeof zhCn, string>> = {
  start: 'Correct the text (F2)',
  title: 'Correcting {{name}}',
  nothingYet: 'Nothing changed yet; codings go with their words',
  places: 'Places changed: {{count}}',
  touched: 'codings with other words: {{count}}',
  gone: 'codings without words: {{count}}',
  cancel: 'Discard changes',
  keep: 'Keep changes',
  keeping: 'Keeping…',
  kept: 'Places changed: {{count}}.',
  keptGone: 'Codings without any words left, deleted: {{count}}.',
  keptEventsGone: 'Events without any words left, deleted: {{count}}.',
  waits: 'The correction is not kept yet; it goes on when you come back to the transcript.',
  stillHere: 'Your changes are not in the project yet. They are still here: keep them once more.',
  changedElsewhere:
    'Your changes are still here, but they belong to another text: copy the whole text, discard, and correct again.',
  copyAll: 'Copy the corrected text',
  lost: 'Corrections of {{count}} transcripts were not kept. Copy them first:',
}
