import { listCoders } from '../../db/coder.ts'
import { listScoredCodings } from '../../db/coding.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews } from '../../db/interview.ts'
import { listAttributes, listAttributeValues, listInterviewees } from '../../db/interviewee.ts'
import { exportWords } from './export-words.ts'
import type { Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** Everybody in the project, also those who are not compared: group, length, events, codings of each coder. */
export function intervieweesTable({ db, language }: TableSource): Table {
  const { columns, names, codingsBy, consensus } = workbookWords(language)
  const { groups } = exportWords(language)
  const interviewsOf = Map.groupBy(listInterviews(db), (one) => one.intervieweeId)
  const eventsOf = Map.groupBy(listEvents(db), (event) => event.interviewId)
  const codingsOf = Map.groupBy(listScoredCodings(db), (coding) => coding.intervieweeId)
  const coders = listCoders(db)
  const attributes = listAttributes(db)
  const values = new Map(
    listAttributeValues(db).map((one) => [`${one.intervieweeId} ${one.attributeId}`, one.value]),
  )
  const rows = listInterviewees(db).map((person) => {
    const interviews = interviewsOf.get(person.id) ?? []
    const codings = codingsOf.get(person.id) ?? []
    const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0)
    const minutes = interviews.flatMap((one) => (one.minutes === null ? [] : [one.minutes]))
    const own = (coderId: number) =>
      codings.filter((one) => one.layer === 'independent' && one.coderId === coderId).length
    return [
      person.code,
      person.group === null ? '' : groups[person.group],
      person.stratum,
      interviews.length,
      sum(interviews.map((one) => one.length)),
      minutes.length === 0 ? null : sum(minutes),
      sum(interviews.map((one) => eventsOf.get(one.id)?.length ?? 0)),
      codings.filter((one) => one.layer === 'consensus').length,
      ...coders.map((coder) => own(coder.id)),
      ...attributes.map((attribute) => values.get(`${person.id} ${attribute.id}`) ?? null),
    ]
  })
  return {
    name: names.interviewees,
    columns: [
      ...columns.interviewees,
      codingsBy(consensus),
      ...coders.map((coder) => codingsBy(coder.name)),
      ...attributes.map((attribute) => attribute.name),
    ],
    rows,
  }
}
