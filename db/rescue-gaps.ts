import type Database from 'better-sqlite3'
import { DbError } from './error.ts'

/**
 * Makes a rescued project whole again: work that hangs on a lost coder, cluster or competency is given a stand-in, so
 * that no coding goes with its label; what hangs on anything else that is lost goes too.
 * @returns how many rows went
 * @throws DbError 'project-damaged' when neither an interview nor a coding was left
 */
export function fillGaps(db: Database.Database): number {
  const left = db
    .prepare('SELECT (SELECT count(*) FROM interview) + (SELECT count(*) FROM competency)')
    .pluck()
  if (left.get() === 0) throw new DbError('project-damaged')
  db.exec(standIns)
  const texts = db
    .prepare('DELETE FROM interview WHERE id NOT IN (SELECT interview_id FROM transcript)')
    .run()
  return texts.changes + removeOrphans(db)
}

const standIns = `
INSERT INTO project (id, name, language, criterion)
  SELECT 1, '?', 'zh', '' WHERE NOT EXISTS (SELECT 1 FROM project);
INSERT INTO coder (id, name, blind, lead)
  SELECT DISTINCT coder_id, '? ' || coder_id, 1, 0 FROM coding WHERE coder_id NOT IN (SELECT id FROM coder);
INSERT INTO coder (id, name, blind, lead)
  SELECT 1, '?', 0, 1 WHERE NOT EXISTS (SELECT 1 FROM coder);
INSERT OR IGNORE INTO desk (id, coder_id, layer)
  SELECT 1, (SELECT id FROM coder ORDER BY lead DESC, id LIMIT 1), 'independent';
UPDATE desk SET coder_id = (SELECT id FROM coder ORDER BY lead DESC, id LIMIT 1)
  WHERE coder_id NOT IN (SELECT id FROM coder);
INSERT INTO cluster (id, position, name_zh, name_en)
  SELECT DISTINCT cluster_id, 1e9, '?', '?' FROM competency WHERE cluster_id NOT IN (SELECT id FROM cluster);
INSERT INTO cluster (position, name_zh, name_en)
  SELECT 1e9, '?', '?' WHERE NOT EXISTS (SELECT 1 FROM cluster)
    AND EXISTS (SELECT 1 FROM coding WHERE competency_id NOT IN (SELECT id FROM competency));
INSERT INTO competency (id, cluster_id, position, code, name_zh, name_en, short_zh, short_en, definition_zh,
    definition_en, include_zh, include_en, exclude_zh, exclude_en, colour)
  SELECT DISTINCT competency_id, (SELECT id FROM cluster ORDER BY position DESC LIMIT 1), 1e9 + competency_id,
    '?' || competency_id, '?', '?', '', '', '', '', '', '', '', '', 1
  FROM coding WHERE competency_id NOT IN (SELECT id FROM competency);
`

/** Rows whose parent is lost, and then those whose parent they were. */
function removeOrphans(db: Database.Database): number {
  let removed = 0
  for (;;) {
    const rows = db.pragma('foreign_key_check') as { table: string; rowid: number }[]
    const before = removed
    for (const { table, rowid } of rows) {
      removed += db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid).changes
    }
    if (removed === before) return removed
  }
}
