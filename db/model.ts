import type { CodingId, CompetencyId } from '../core/model/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface DecisionRow {
  readonly competencyId: CompetencyId
  readonly label: string
  readonly reason: string
  /** The label that was proposed when the analyst decided. */
  readonly proposed: string
  readonly coder: string
  readonly at: string
}

export function listDecisions(db: ReadableDb): DecisionRow[] {
  return db
    .prepare(
      'SELECT competency_id AS competencyId, label, reason, proposed, coder, at FROM decision ORDER BY id',
    )
    .all() as DecisionRow[]
}

export function putDecision(db: WritableDb, decision: DecisionRow): void {
  db.prepare(
    `INSERT INTO decision (competency_id, label, reason, proposed, coder, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (competency_id) DO UPDATE SET label = excluded.label, reason = excluded.reason,
       proposed = excluded.proposed, coder = excluded.coder, at = excluded.at`,
  ).run(
    decision.competencyId,
    decision.label,
    decision.reason,
    decision.proposed,
    decision.coder,
    decision.at,
  )
}

export function deleteDecision(db: WritableDb, competencyId: CompetencyId): void {
  db.prepare('DELETE FROM decision WHERE competency_id = ?').run(competencyId)
}

export interface EvidenceRow {
  readonly competencyId: CompetencyId
  readonly codingId: CodingId
}

/** Codings chosen as evidence, in their order. */
export function listEvidence(db: ReadableDb): EvidenceRow[] {
  return db
    .prepare(
      'SELECT competency_id AS competencyId, coding_id AS codingId FROM evidence ORDER BY competency_id, position',
    )
    .all() as EvidenceRow[]
}

/** Writes the evidence of one competency anew. */
export function setEvidence(
  db: WritableDb,
  competencyId: CompetencyId,
  codingIds: readonly CodingId[],
): void {
  db.prepare('DELETE FROM evidence WHERE competency_id = ?').run(competencyId)
  const insert = db.prepare('INSERT INTO evidence (competency_id, coding_id, position) VALUES (?, ?, ?)')
  for (const [index, codingId] of codingIds.entries()) insert.run(competencyId, codingId, index + 1)
}
