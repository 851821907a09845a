import type { AgreementTable, CodedSide } from '../../api/types/agreement.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { AgreementMeasures } from '../../core/agreement/measure-cells.ts'
import { presenceUnits } from '../../core/agreement/presence-units.ts'
import type { CoderId, CompetencyId, EventId, InterviewId } from '../../core/model/ids.ts'
import { type Estimate, type Interval, valueOrNull } from '../../core/stats/estimate.ts'
import { listCoders } from '../../db/coder.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews, readText } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { listDisagreements } from '../analysis/list-disagreements.ts'
import { readAgreementInput, readAgreementSettings, runAgreement } from '../analysis/run-agreement.ts'
import { agreementExportWords } from './agreement-words.ts'
import type { Cell, Table } from './table.ts'
import { codesOf } from './table-source.ts'

export interface AgreementSource {
  readonly db: ReadableDb
  /** Of these coders; none: of all who coded anything. Disagreements are told of every pair of them. */
  readonly coderIds: readonly CoderId[]
  readonly language: InterfaceLanguage
}

/** One of the tables agreement can be exported as. Numbers are not rounded; what is undefined is an empty cell. */
export function agreementTable(name: AgreementTable, source: AgreementSource): Table {
  if (name === 'measures') return measuresTable(source)
  return name === 'disagreements' ? disagreementsTable(source) : unitsTable(source)
}

function measuresTable({ db, coderIds, language }: AgreementSource): Table {
  const words = agreementExportWords(language)
  const result = runAgreement(db, coderIds)
  const { competencies, interviews, coders } = namesOf(db)
  const pairName = (first: CoderId, second: CoderId) =>
    `${coders.get(first) ?? ''} / ${coders.get(second) ?? ''}`
  const { overall } = result
  return {
    name: words.tables.measures,
    columns: words.measures,
    rows: [
      measureRow(words.parts.overall, '', { ...overall, interval: overall.alphaInterval }),
      ...result.competencies.map((one) =>
        measureRow(words.parts.competency, competencies.get(one.competencyId) ?? '', one),
      ),
      ...result.interviews.map((one) =>
        measureRow(words.parts.interview, interviews.get(one.interviewId) ?? '', one),
      ),
      ...result.pairs.map((one) => measureRow(words.parts.pair, pairName(one.first, one.second), one)),
    ],
  }
}

function measureRow(
  part: string,
  name: string,
  measures: AgreementMeasures & { readonly interval?: Estimate<Interval> },
): Cell[] {
  const interval = measures.interval === undefined ? null : valueOrNull(measures.interval)
  const severity = measures.severity === null ? null : valueOrNull(measures.severity)
  return [
    ...[part, name, measures.interviews, measures.units, valueOrNull(measures.presence)],
    ...[valueOrNull(measures.alpha), valueOrNull(measures.ac1), measures.coefficient],
    ...[interval?.lower ?? null, interval?.upper ?? null],
    ...[valueOrNull(measures.categoryAgreement), valueOrNull(measures.pooledAgreement)],
    ...[valueOrNull(measures.codingReliability), valueOrNull(measures.spanAlpha)],
    ...[measures.matched, measures.passages, valueOrNull(measures.icc), measures.levelPairs],
    ...[severity?.difference ?? null, severity === null ? null : valueOrNull(severity.p)],
  ]
}

function disagreementsTable({ db, coderIds, language }: AgreementSource): Table {
  const words = agreementExportWords(language)
  const { competencies, coders } = namesOf(db)
  const ids = readAgreementInput(db, coderIds).coderIds
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const))
  let open: { readonly id: InterviewId; readonly text: string } | null = null
  const textOf = (id: InterviewId): string => {
    if (open?.id !== id) open = { id, text: readText(db, id) }
    return open.text
  }
  const side = (coder: CoderId, interviewId: InterviewId, coded: CodedSide | null): Cell[] =>
    coded === null
      ? [coders.get(coder) ?? '', null, null, null, null, null, null]
      : [
          ...[coders.get(coder) ?? '', competencies.get(coded.competencyId) ?? '', coded.level],
          ...[coded.start, coded.end, textOf(interviewId).slice(coded.start, coded.end), coded.memo],
        ]
  return {
    name: words.tables.disagreements,
    columns: words.disagreements,
    rows: pairs.flatMap(([first, second]) =>
      listDisagreements(db, [first, second]).disagreements.map((one) => [
        ...[one.intervieweeCode, one.eventNumber, words.kinds[one.kind], one.overlap],
        ...side(first, one.interviewId, one.first),
        ...side(second, one.interviewId, one.second),
        ...(one.decided === null
          ? [null, null, null]
          : [words.choices[one.decided.choice], one.decided.note, one.decided.coder]),
      ]),
    ),
  }
}

/** Headings in English whatever the language: for R and ReCal. */
function unitsTable({ db, coderIds, language }: AgreementSource): Table {
  const { competencies, interviews, coders } = namesOf(db)
  const events = new Map<InterviewId, EventId[]>()
  for (const { id, interviewId } of listEvents(db))
    events.set(interviewId, [...(events.get(interviewId) ?? []), id])
  const input = readAgreementInput(db, coderIds)
  const units = presenceUnits(input, readAgreementSettings(db), (id) => events.get(id) ?? [])
  const number = (interviewId: InterviewId, eventId: EventId | null): Cell =>
    eventId === null ? null : (events.get(interviewId) ?? []).indexOf(eventId) + 1
  return {
    name: agreementExportWords(language).tables.units,
    columns: ['interviewee', 'event', 'competency', ...input.coderIds.map((id) => coders.get(id) ?? '')],
    rows: units.map(({ interviewId, eventId, competencyId, ratings }) => [
      interviews.get(interviewId) ?? '',
      number(interviewId, eventId),
      competencies.get(competencyId) ?? '',
      ...ratings,
    ]),
  }
}

function namesOf(db: ReadableDb): {
  readonly competencies: ReadonlyMap<CompetencyId, string>
  readonly interviews: ReadonlyMap<InterviewId, string>
  readonly coders: ReadonlyMap<CoderId, string>
} {
  const people = new Map(listInterviewees(db).map((person) => [person.id, person.code]))
  return {
    competencies: codesOf(db),
    interviews: new Map(listInterviews(db).map((row) => [row.id, people.get(row.intervieweeId) ?? ''])),
    coders: new Map(listCoders(db).map(({ id, name }) => [id, name])),
  }
}
