/** The first schema. Never edited once released: what comes later is a further migration. */
export const first = {
  id: '001-first',
  sql: `
-- Undo and the trail (trail.ts). change.params fills the words that name the change.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  coder TEXT NOT NULL,
  kind TEXT NOT NULL,
  params TEXT NOT NULL,
  undoable INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE TABLE row_image (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX row_image_change ON row_image (change_id);
-- current_change: NULL outside a change (a write fails), 0 while images are restored, else the change at hand.
CREATE TABLE trail_state (id INTEGER PRIMARY KEY CHECK (id = 1), current_change INTEGER) STRICT;
INSERT INTO trail_state VALUES (1, NULL);

-- Who is at work. Not tracked: undo does not change coders.
CREATE TABLE desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  coder_id INTEGER NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('independent', 'consensus'))
) STRICT;
-- How far each coder has read. No foreign keys: progress outlives an interview that undo may bring back.
CREATE TABLE progress (
  coder_id INTEGER NOT NULL,
  interview_id INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (coder_id, interview_id)
) STRICT, WITHOUT ROWID;
-- The files as they came, by the SHA-256 of their bytes. Not tracked: undoing an import may leave one behind.
CREATE TABLE original (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  criterion TEXT NOT NULL,
  level_required INTEGER NOT NULL DEFAULT 0,
  same_sample INTEGER NOT NULL DEFAULT 0,
  groups_opened_at TEXT,
  -- JSON: the settings of the comparison and the proposal; '' while they are the defaults
  comparison TEXT NOT NULL DEFAULT '',
  -- 1 while the dictionary is frozen as its latest version
  dictionary_frozen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE coder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL UNIQUE,
  blind INTEGER NOT NULL,
  lead INTEGER NOT NULL
) STRICT;

CREATE TABLE interviewee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  code TEXT NOT NULL UNIQUE,
  "group" TEXT CHECK ("group" IN ('superior', 'average')),
  stratum TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE attribute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE attribute_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interviewee_id INTEGER NOT NULL REFERENCES interviewee (id) ON DELETE CASCADE,
  attribute_id INTEGER NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  UNIQUE (interviewee_id, attribute_id)
) STRICT;

CREATE TABLE interview (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  interviewee_id INTEGER NOT NULL REFERENCES interviewee (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  original_hash TEXT NOT NULL,
  encoding TEXT NOT NULL,
  date TEXT NOT NULL DEFAULT '',
  interviewer TEXT NOT NULL DEFAULT '',
  minutes REAL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  -- of the interviewee's turns: characters without spaces and punctuation (zh) or words (en)
  length INTEGER NOT NULL
) STRICT;
CREATE INDEX interview_interviewee ON interview (interviewee_id);
-- Apart from interview, so that a change of its date does not record the whole text.
CREATE TABLE transcript (
  id INTEGER PRIMARY KEY,
  interview_id INTEGER NOT NULL UNIQUE REFERENCES interview (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
-- Offsets are UTF-16 code units into transcript.text; SQLite counts code points, so text is never cut in SQL.
CREATE TABLE turn (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('interviewer', 'interviewee', 'other')),
  seconds REAL,
  UNIQUE (interview_id, start)
) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  polarity TEXT NOT NULL CHECK (polarity IN ('success', 'failure', 'other')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX event_interview ON event (interview_id, start);

CREATE TABLE dictionary_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER NOT NULL UNIQUE,
  note TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  -- JSON: clusters, competencies and levels as they were
  content TEXT NOT NULL
) STRICT;
CREATE TABLE cluster (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  position REAL NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT;
CREATE TABLE competency (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  cluster_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_zh TEXT NOT NULL,
  short_en TEXT NOT NULL,
  definition_zh TEXT NOT NULL,
  definition_en TEXT NOT NULL,
  include_zh TEXT NOT NULL,
  include_en TEXT NOT NULL,
  exclude_zh TEXT NOT NULL,
  exclude_en TEXT NOT NULL,
  colour INTEGER NOT NULL
) STRICT;
CREATE TABLE level (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
  value INTEGER NOT NULL,
  anchor_zh TEXT NOT NULL,
  anchor_en TEXT NOT NULL,
  indicators_zh TEXT NOT NULL,
  indicators_en TEXT NOT NULL,
  UNIQUE (competency_id, value)
) STRICT;

CREATE TABLE coding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  coder_id INTEGER NOT NULL REFERENCES coder (id),
  layer TEXT NOT NULL CHECK (layer IN ('independent', 'consensus')),
  competency_id INTEGER NOT NULL REFERENCES competency (id),
  level INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  memo TEXT NOT NULL DEFAULT '',
  needs_review INTEGER NOT NULL DEFAULT 0,
  -- number of the dictionary version in force when it was made
  dictionary_number INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX coding_interview ON coding (interview_id, start);
CREATE INDEX coding_competency ON coding (competency_id);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  competency_id INTEGER NOT NULL UNIQUE REFERENCES competency (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- what the proposal said when the analyst decided
  proposed TEXT NOT NULL,
  coder TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
  coding_id INTEGER NOT NULL REFERENCES coding (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  UNIQUE (competency_id, coding_id)
) STRICT;
`,
} as const
