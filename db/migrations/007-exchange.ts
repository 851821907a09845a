/** Copies of a project that are handed out to coders and come back. */
export const exchange = {
  id: '007-exchange',
  sql: `
-- '' in a project that was never handed out; JSON {uid, blind, coder, at} in a coder's copy.
ALTER TABLE project ADD COLUMN hand_out TEXT NOT NULL DEFAULT '';
-- What a row was here and in another copy of the project when the two were last brought together, as hashes of what it
-- says. my_uid is '' where their row was not taken in. kind is the table, or 'text' and 'turns' of an interview.
CREATE TABLE exchange_state (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  peer TEXT NOT NULL,
  kind TEXT NOT NULL,
  their_uid TEXT NOT NULL,
  my_uid TEXT NOT NULL,
  mine TEXT NOT NULL,
  theirs TEXT NOT NULL,
  UNIQUE (peer, kind, their_uid)
) STRICT;
`,
} as const
