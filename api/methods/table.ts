import { z } from 'zod'
import type { StrataComparison } from '../../core/comparison/compare-strata.ts'
import { type CoOccurrence, togetherKinds } from '../../core/tables/co-occurrence.ts'
import type { KindsTable } from '../../core/tables/kinds-table.ts'
import { cellScores, type PeopleTable } from '../../core/tables/people-table.ts'
import type { EventsTable, PositionTable } from '../../core/tables/place-tables.ts'
import { method } from '../method.ts'
import { comparisonScope } from '../types/comparison.ts'
import { competencyId } from '../types/ids.ts'
import { event } from '../types/interview.ts'

const reads = [
  'project',
  'coder',
  'interviewee',
  'interview',
  'event',
  'dictionary',
  'coding',
  'comparison',
] as const
const errors = ['no-project-open', 'groups-hidden', 'coding-apart'] as const
const competencyIds = z.array(competencyId)

/** Frequency tables, by the saved settings of the comparison. Competencies stand in the dictionary's order. */
export const tableMethods = {
  /** Interviewee x competency, by one score. */
  'table.people': method({
    params: z.object({ ...comparisonScope, score: z.enum(cellScores) }),
    result: z.object({ competencyIds, table: z.custom<PeopleTable>() }),
    errors,
    reads,
  }),
  /** Competency x group, or competency x stratum, with whether they differ. */
  'table.kinds': method({
    params: z.object({ ...comparisonScope, by: z.enum(['group', 'stratum']) }),
    result: z.custom<KindsTable>(),
    errors,
    reads,
  }),
  /** Competency x competency: how often they were found together. */
  'table.coOccurrence': method({
    params: z.object({ ...comparisonScope, together: z.enum(togetherKinds) }),
    result: z.object({ competencyIds, counts: z.custom<CoOccurrence>() }),
    errors,
    reads,
  }),
  /** Event x competency. `events` are in the table's order. */
  'table.events': method({
    params: z.object({ ...comparisonScope }),
    result: z.object({
      competencyIds,
      events: z.array(event.extend({ intervieweeCode: z.string() })),
      table: z.custom<EventsTable>(),
    }),
    errors,
    reads,
  }),
  /** Competency x quarter of the interview's turns. */
  'table.position': method({
    params: z.object({ ...comparisonScope }),
    result: z.object({ competencyIds, counts: z.custom<PositionTable>() }),
    errors,
    reads,
  }),
  /** The groups compared within each stratum, and with strata held apart. */
  'table.strata': method({
    params: z.object({}),
    result: z.custom<StrataComparison>(),
    errors,
    reads,
  }),
}
