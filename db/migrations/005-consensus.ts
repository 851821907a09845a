/** How coders work apart and come to a consensus. */
export const consensus = {
  id: '005-consensus',
  sql: `
-- JSON: the settings of agreement; '' while they are the defaults
ALTER TABLE project ADD COLUMN agreement TEXT NOT NULL DEFAULT '';
-- 1 while coders who do not lead see nothing but their own codings
ALTER TABLE project ADD COLUMN coding_apart INTEGER NOT NULL DEFAULT 0;
-- Who made a change, whatever the coder is called now; NULL where it was made before this was known.
ALTER TABLE change ADD COLUMN coder_id INTEGER;

-- What was settled of independent codings that belong together.
CREATE TABLE resolution (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('agreed', 'first', 'second', 'both', 'other', 'none')),
  note TEXT NOT NULL DEFAULT '',
  coder_id INTEGER NOT NULL REFERENCES coder (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX resolution_interview ON resolution (interview_id);
-- source: an independent coding it settles; result: a consensus coding it made.
CREATE TABLE resolution_coding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  resolution_id INTEGER NOT NULL REFERENCES resolution (id) ON DELETE CASCADE,
  coding_id INTEGER NOT NULL UNIQUE REFERENCES coding (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('source', 'result'))
) STRICT;
CREATE INDEX resolution_coding_resolution ON resolution_coding (resolution_id);
`,
} as const
