import { z } from 'zod'
import { timestamp } from './common.ts'
import { changeId } from './ids.ts'

/**
 * Everything that can be done to a project. The words for each stand in api/words/changes.*.ts; the values in a
 * change's params fill them.
 */
export const changeKinds = [
  'project.create',
  'project.edit',
  'groups.open',
  'coder.add',
  'coder.edit',
  'interview.import',
  'interview.edit',
  'interview.delete',
  'speaker.role',
  'text.correct',
  'text.anonymise',
  'interviewee.edit',
  'interviewee.group',
  'interviewee.delete',
  'interviewee.list',
  'attribute.add',
  'attribute.delete',
  'event.add',
  'event.edit',
  'event.delete',
  'event.part',
  'event.partGone',
  'dictionary.load',
  'dictionary.freeze',
  'dictionary.draft',
  'cluster.add',
  'cluster.edit',
  'cluster.delete',
  'cluster.move',
  'competency.add',
  'competency.edit',
  'competency.delete',
  'competency.move',
  'coding.add',
  'coding.addMany',
  'coding.addInVivo',
  'coding.competency',
  'coding.level',
  'coding.span',
  'coding.memo',
  'coding.reviewed',
  'coding.updateMany',
  'coding.delete',
  'coding.import',
  'agreement.settings',
  'consensus.decide',
  'consensus.none',
  'consensus.withdraw',
  'consensus.agreed',
  'memo.edit',
  'comparison.settings',
  'model.decide',
  'model.evidence',
  'model.saveVersion',
  'model.deleteVersion',
  'handOut.begin',
  'handOut.write',
  'project.merge',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeParams = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.object({ zh: z.string(), en: z.string() })]),
)
export type ChangeParams = z.infer<typeof changeParams>

/** One change, as undo, redo and the trail name it. */
export const change = z.object({
  id: changeId,
  at: timestamp,
  coder: z.string(),
  kind: z.enum(changeKinds),
  params: changeParams,
  state: z.enum(['done', 'undone', 'abandoned']),
})
export type Change = z.infer<typeof change>

/** Words of a transcript that became others. */
export const wordChange = z.object({
  /** 1-based number of the turn they stood in. */
  turnNumber: z.number(),
  /** Where they started, in the text before. */
  start: z.number(),
  before: z.string(),
  after: z.string(),
  /** What stood before and behind them in their turn, a few characters; `…` where it went on. */
  lead: z.string(),
  tail: z.string(),
})
export type WordChange = z.infer<typeof wordChange>

export const historyState = z.object({
  /** What undo would take back; null when there is nothing. */
  undo: change.nullable(),
  redo: change.nullable(),
})
export type HistoryState = z.infer<typeof historyState>
