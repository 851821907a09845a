/** How each transcript was read, for reading it again; and changes made in steps that are not finished. */
export const reading = {
  id: '003-reading',
  sql: `
-- JSON: the settings the file was read with and the roles given to its speakers; '' where nobody noted them
ALTER TABLE interview ADD COLUMN reading TEXT NOT NULL DEFAULT '';
-- The change whose steps are being written (long-change.ts); what stands here when a project is opened is taken back.
CREATE TABLE unfinished_change (change_id INTEGER PRIMARY KEY) STRICT;
`,
} as const
