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
    "No speakers were found: the whole text would be one person's turns. Choose which marks divide them.",
  'encoding-uncertain':
    'The encoding is uncertain: it was read as {{encoding}}. See whether the text makes sense; if not, choose another.',
  'characters-unreadable': 'Read as {{encoding}}, {{count}} places cannot be read and show as �.',
  'comments-left-out': 'Comments were left out: {{count}}.',
  'deleted-text-left-out': 'Text deleted in tracked changes was left out: {{count}} places.',
  'inserted-text-taken': 'Text inserted in tracked changes was taken: {{count}} places.',
  'footnotes-in-brackets': 'Footnotes and endnotes stand in square brackets at their places: {{count}}.',
  'footnotes-at-end':
    'Footnotes and endnotes stand in square brackets at the end, for their places cannot be read: {{count}}.',
  'hidden-text-left-out': 'Hidden text was left out: {{count}} places.',
  'page-furniture-removed': 'Page headers, footers and numbers were removed: {{count}} lines.',
  'headers-left-out': 'Page headers and footers were left out.',
  'pictures-left-out': 'Pictures were left out: {{count}}.',
  'text-boxes-taken': 'The text of text boxes was taken: {{count}}.',
  'notes-left-out': 'Notes inside the file that are not speech were left out: {{count}} places.',
  'repeated-cues-left-out': 'Subtitles repeated by rolling were taken once: {{count}}.',
  'sheets-left-out': 'Only one sheet was taken; {{count}} more with something in them were left out.',
  'rows-without-words': 'Rows without words were left out: {{count}}.',
  'columns-left-out':
    'Columns with words that were not taken: {{count}}. See under "Columns of the table" what each is taken for, and change it where it is wrong.',
  'pages-without-text': 'Pages without text: {{count}}. They may be scans.',
}
