/** Saved states of the competency model. */
export const modelVersion = {
  id: '004-model-version',
  sql: `
CREATE TABLE model_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  number INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  coder TEXT NOT NULL,
  at TEXT NOT NULL,
  -- JSON: the model as it was (core/competency-model/model.ts); quotes by reference
  content TEXT NOT NULL
) STRICT;
CREATE TRIGGER model_version_frozen BEFORE UPDATE OF number, content ON model_version BEGIN
  SELECT RAISE(ABORT, 'a model version does not change');
END;
`,
} as const
