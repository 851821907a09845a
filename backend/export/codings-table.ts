import { listCoders } from '../../db/coder.ts'
import { listCodings } from '../../db/coding.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews, readText } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { exportWords } from './export-words.ts'
import type { Table } from './table.ts'
import { codesOf, type TableSource } from './table-source.ts'

/** Every coding with its place and its words, in the form that coding.import reads. */
export function codingsTable({ db, language }: TableSource): Table {
  const words = exportWords(language)
  const people = new Map(listInterviewees(db).map((person) => [person.id, person.code]))
  const coders = new Map(listCoders(db).map((coder) => [coder.id, coder.name]))
  const codes = codesOf(db)
  const rows = listInterviews(db).flatMap((interview) => {
    const text = readText(db, interview.id)
    const events = listEvents(db, interview.id)
    return listCodings(db, interview.id, { all: true }).map((coding) => {
      const event = events.findIndex((one) => one.start <= coding.start && coding.start < one.end)
      return [
        people.get(interview.intervieweeId) ?? '',
        interview.fileName,
        coding.layer === 'consensus' ? 'consensus' : (coders.get(coding.coderId) ?? ''),
        coding.layer,
        codes.get(coding.competencyId) ?? '',
        coding.level,
        event < 0 ? null : event + 1,
        coding.start,
        coding.end,
        text.slice(coding.start, coding.end),
        coding.memo,
      ]
    })
  })
  return { name: words.tables.codings, columns: words.codings, rows }
}
