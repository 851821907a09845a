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
  'lines-joined',
  'comments-left-out',
  'deleted-text-left-out',
  'inserted-text-taken',
  'footnotes-in-brackets',
  'page-furniture-removed',
  'headers-left-out',
  'pictures-left-out',
  'text-boxes-taken',
  'notes-left-out',
  'cues-joined',
  'repeated-cues-left-out',
  'sheets-left-out',
  'rows-without-words',
  'pages-without-text',
] as const
export type ProblemCode = (typeof problemCodes)[number]
