/** What a check of a project, or the preview of a file, can find. The words for each stand in api/words/problems.*.ts. */
export const problemCodes = [
  'file-damaged',
  'reference-broken',
  'turns-broken',
  'span-outside-text',
  'level-off-scale',
  'no-speakers',
  // what a reader of transcripts did
  'encoding-uncertain',
  'characters-unreadable',
  'comments-left-out',
  'deleted-text-left-out',
  'inserted-text-taken',
  'footnotes-in-brackets',
  'footnotes-at-end',
  'hidden-text-left-out',
  'page-furniture-removed',
  'headers-left-out',
  'pictures-left-out',
  'text-boxes-taken',
  'notes-left-out',
  'repeated-cues-left-out',
  'sheets-left-out',
  'rows-without-words',
  'columns-left-out',
  'pages-without-text',
] as const
export type ProblemCode = (typeof problemCodes)[number]
