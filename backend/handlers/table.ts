import type { Handlers } from '../../api/serve.ts'
import { compareStrata } from '../../core/comparison/compare-strata.ts'
import { coOccurrence } from '../../core/tables/co-occurrence.ts'
import { kindsTable } from '../../core/tables/kinds-table.ts'
import { peopleTable } from '../../core/tables/people-table.ts'
import { eventsTable, positionTable } from '../../core/tables/place-tables.ts'
import type { TableInput } from '../../core/tables/table-input.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews, listTurnStarts } from '../../db/interview.ts'
import {
  type ComparisonScope,
  narrowToCoder,
  readComparisonInput,
  readSettings,
} from '../analysis/run-comparison.ts'
import { requireResults } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

/** Tables of frequency. */
export const tableHandlers = {
  'table.people': ({ score, ...scope }, session) => {
    const { input, settings } = read(session, scope)
    return { competencyIds: [...input.competencyIds], table: peopleTable(input, settings, score) }
  },
  'table.kinds': ({ by, ...scope }, session) => {
    const { input, settings } = read(session, scope)
    return kindsTable(input, settings, by)
  },
  'table.coOccurrence': ({ together, ...scope }, session) => {
    const { input, settings } = read(session, scope)
    return { competencyIds: [...input.competencyIds], counts: coOccurrence(input, settings, together) }
  },
  'table.events': (scope, session) => {
    const { input, settings } = read(session, scope)
    const events = numberedEvents(session, input)
    const table = eventsTable({ ...input, events }, settings)
    return { competencyIds: [...input.competencyIds], events, table }
  },
  'table.position': (scope, session) => {
    const { input, settings } = read(session, scope)
    const turns = Map.groupBy(listTurnStarts(session.project.db), (turn) => turn.interviewId)
    return { competencyIds: [...input.competencyIds], counts: positionTable(input, settings, turns) }
  },
  'table.strata': (_params, session) => {
    const { input, settings } = read(session, {})
    return compareStrata(input, settings)
  },
} satisfies Partial<Handlers<Session>>

/** Events of the interviewees at hand, by interviewee and place in the text, numbered within their interviews. */
function numberedEvents({ project: { db } }: Session, { interviewees }: TableInput) {
  const codes = new Map(interviewees.map((person) => [person.id, person.code]))
  const ofInterview = Map.groupBy(listEvents(db), (event) => event.interviewId)
  return listInterviews(db).flatMap(({ id, intervieweeId }) => {
    const intervieweeCode = codes.get(intervieweeId)
    if (intervieweeCode === undefined) return []
    const events = ofInterview.get(id) ?? []
    return events.map((event, index) => ({ ...event, number: index + 1, intervieweeCode }))
  })
}

/** What tables are made from, as far as the active coder may see it. */
function read(session: Session, scope: ComparisonScope) {
  requireResults(session.desk)
  const { db } = session.project
  return narrowToCoder(readComparisonInput(db, scope), readSettings(db), scope.coderId)
}
