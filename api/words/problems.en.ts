import type { ProblemCode } from '../types/problem.ts'

export const problemWordsEn: Readonly<Record<ProblemCode, string>> = {
  'file-damaged': 'The file is damaged ({{detail}}). Keep it, and open a back-up.',
  'reference-broken':
    'Rows of the table "{{table}}" refer to something that is not there. Keep the file, and open a back-up.',
  'turns-broken':
    'The turns of interview {{interview}} do not fit its text. Open a back-up, or import the transcript again.',
  'span-outside-text':
    'Interview {{interview}}: {{count}} codings or events lie outside the text. Mark them anew.',
  'level-off-scale':
    '{{code}}: {{count}} codings have a level that its scale does not have. Give them one of its levels.',
  'no-speakers':
    'No speakers were found: the whole text would be one person’s turns. Choose which marks divide them.',
}
