import type { ParsedParams } from '../../api/contract.ts'
import type { AnonymisedInterview, NameHit } from '../../api/types/transcript.ts'
import { type FoundName, findNames } from '../../core/text/find-names.ts'
import { turnIndexAt } from '../../core/text/stored-text.ts'
import { surroundings } from '../../core/text/surroundings.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type InterviewRow, listTurns, readText } from '../../db/interview.ts'
import { getInterviewee } from '../../db/interviewee.ts'
import { textVersion } from './text-version.ts'

/** Characters shown on either side of a hit: about as many words in either language. */
const reach = { zh: 15, en: 30 } as const

type Wish = Pick<ParsedParams<'anonymise.preview'>, 'names' | 'wholeWords' | 'matchCase'>
type Named = Wish['names'][number]

/** Where the names stand in an interview. */
export function previewNames(
  db: ReadableDb,
  { id, intervieweeId, language }: InterviewRow,
  { names, ...options }: Wish,
): AnonymisedInterview {
  const text = readText(db, id)
  const turns = listTurns(db, id)
  const hits = findNames(text, names, options).map((found) => {
    const index = turnIndexAt(turns, found.start)
    const borders = turns[index] ?? { start: 0, end: text.length }
    return {
      ...told(text, found),
      ...surroundings(text, found, borders, reach[language]),
      turnNumber: index + 1,
    }
  })
  const speakers = [...new Set(turns.map((turn) => turn.speaker))].flatMap((speaker) => {
    const [found] = findNames(speaker, names, options)
    const isWhole = found?.start === 0 && found.end === speaker.length
    return isWhole ? [{ name: speaker, pseudonym: found.entry.pseudonym }] : []
  })
  const intervieweeCode = getInterviewee(db, intervieweeId)?.code ?? ''
  return { interviewId: id, intervieweeCode, version: textVersion(text), hits, speakers }
}

function told(
  text: string,
  { start, end, entry }: FoundName<Named>,
): Pick<NameHit, 'start' | 'end' | 'name' | 'match' | 'pseudonym'> {
  return { start, end, ...entry, match: text.slice(start, end) }
}
