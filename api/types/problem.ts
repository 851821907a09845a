/** What a check of a project, or the preview of a file, can find. The words for each stand in api/words/problems.*.ts. */
export const problemCodes = [
  'file-damaged',
  'reference-broken',
  'turns-broken',
  'span-outside-text',
  'level-off-scale',
  'no-speakers',
] as const
export type ProblemCode = (typeof problemCodes)[number]
