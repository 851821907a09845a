import type { Problem } from '../api/types/common.ts'
import { checkFile, checkReferences } from '../db/check.ts'
import { listScoredCodings } from '../db/coding.ts'
import type { ReadableDb } from '../db/database.ts'
import { listCompetencies } from '../db/dictionary.ts'
import { listEvents } from '../db/event.ts'
import { listInterviews, listTurns, readText } from '../db/interview.ts'

/** Looks for damage and for what should be impossible; `checked` counts what was looked at. Never names a text. */
export function checkProject(db: ReadableDb): { readonly problems: Problem[]; readonly checked: number } {
  const interviews = listInterviews(db)
  const codings = listScoredCodings(db)
  const problems: Problem[] = [
    ...checkFile(db).map((detail) => ({ code: 'file-damaged', params: { detail } })),
    ...checkReferences(db).map((table) => ({ code: 'reference-broken', params: { table } })),
    ...checkLevels(db),
  ]
  for (const { id } of interviews) {
    const length = readText(db, id).length
    problems.push(...checkTurns(db, id, length))
    const spans = [...listEvents(db, id), ...codings.filter((coding) => coding.interviewId === id)]
    const outside = spans.filter((span) => span.start < 0 || span.end > length || span.start >= span.end)
    problems.push(
      ...outside.map((span) => ({ code: 'span-outside-text', params: { interview: id, row: span.id } })),
    )
  }
  return { problems, checked: interviews.length + codings.length }
}

/** Turns must follow one another with one line end between, from the text's start to its end. */
function checkTurns(db: ReadableDb, interview: Parameters<typeof listTurns>[1], length: number): Problem[] {
  const turns = listTurns(db, interview)
  const starts = turns.map((turn) => turn.start)
  const expected = [0, ...turns.map((turn) => turn.end + 1)]
  const sound = starts.every((start, index) => start === expected[index]) && expected.at(-1) === length + 1
  return sound || (turns.length === 0 && length === 0)
    ? []
    : [{ code: 'turns-broken', params: { interview } }]
}

function checkLevels(db: ReadableDb): Problem[] {
  const scales = new Map(
    listCompetencies(db).map(({ id, levels }) => [id, levels.map((level) => level.value)]),
  )
  return listScoredCodings(db)
    .filter(({ competencyId, level }) => {
      const scale = scales.get(competencyId) ?? []
      return level !== null && scale.length > 0 && !scale.includes(level)
    })
    .map(({ id }) => ({ code: 'level-not-in-scale', params: { row: id } }))
}
