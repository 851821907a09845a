/** Memos of more than codings, the parts of an event, and where each coder was reading. */
export const memosAndParts = {
  id: '002-memos-and-parts',
  sql: `
-- What a coder wrote about an interview, an event or a competency: one memo each. A coding's own stands in coding.memo.
CREATE TABLE memo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  coder_id INTEGER NOT NULL REFERENCES coder (id),
  interview_id INTEGER REFERENCES interview (id) ON DELETE CASCADE,
  event_id INTEGER REFERENCES event (id) ON DELETE CASCADE,
  competency_id INTEGER REFERENCES competency (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  -- JSON: the stretches of the text that are set off; '' while there are none
  marks TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((interview_id IS NOT NULL) + (event_id IS NOT NULL) + (competency_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX memo_interview ON memo (interview_id, coder_id) WHERE interview_id IS NOT NULL;
CREATE UNIQUE INDEX memo_event ON memo (event_id, coder_id) WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX memo_competency ON memo (competency_id, coder_id) WHERE competency_id IS NOT NULL;
ALTER TABLE coding ADD COLUMN memo_marks TEXT NOT NULL DEFAULT '';

-- STAR: what the situation was, the task, what was done, what came of it. Within the event.
CREATE TABLE event_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('situation', 'task', 'action', 'result')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  UNIQUE (event_id, part)
) STRICT;

-- The first character in sight, the caret, and when that was. Not tracked, as all of progress.
ALTER TABLE progress ADD COLUMN top INTEGER NOT NULL DEFAULT 0;
ALTER TABLE progress ADD COLUMN caret INTEGER NOT NULL DEFAULT 0;
ALTER TABLE progress ADD COLUMN seen_at TEXT NOT NULL DEFAULT '';
`,
} as const
