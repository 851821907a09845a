import { fillPlaces } from '../../core/wording/fill-places.ts'
import { warningValues } from '../../core/wording/reason.ts'
import { methodWord } from './method-words.ts'
import type { Table } from './table.ts'
import { codesOf, type TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** What to keep in mind: what, what it means, what to do, and which competencies it concerns. */
export function warningsTable({ db, result, language }: TableSource): Table {
  const { columns, names } = workbookWords(language)
  const codes = codesOf(db)
  const rows = result.warnings.map((warning) => {
    const said = (part: 'what' | 'means' | 'todo') =>
      fillPlaces(methodWord(`warning.${warning.code}.${part}`, language), warningValues(warning))
    const concerned = warning.competencyIds.map((id) => codes.get(id) ?? '')
    return [warning.code, said('what'), said('means'), said('todo'), concerned.join(', ')]
  })
  return { name: names.warnings, columns: columns.warnings, rows }
}
