import type { ModelEntry } from '../../core/competency-model/model.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { Group } from '../../core/model/study.ts'
import type { Language } from '../../core/model/transcript.ts'
import type { ReadableDb } from '../../db/database.ts'
import { getInterview, readText } from '../../db/interview.ts'
import { listQuotes } from '../../db/quote.ts'

/** A quote chosen for the model. */
export interface ModelQuote {
  readonly intervieweeCode: string
  readonly group: Group | null
  readonly level: number | null
  readonly text: string
  readonly language: Language
}

/** Gives a competency's quotes in the analyst's order, as they stand now; those that are gone are left out. */
export function quoteReader(
  db: ReadableDb,
): (entry: Pick<ModelEntry, 'competencyId' | 'evidence'>) => ModelQuote[] {
  const texts = new Map<InterviewId, string>()
  return ({ competencyId, evidence }) => {
    if (evidence.length === 0) return []
    const page = { sort: 'place' as const, offset: 0, limit: evidence.length }
    const { rows } = listQuotes(db, { codingIds: evidence, competencyId }, { all: true }, page)
    return evidence.flatMap((id) => {
      const row = rows.find(({ coding }) => coding.id === id)
      if (row === undefined) return []
      const { interviewId, start, end, level } = row.coding
      const text = texts.get(interviewId) ?? readText(db, interviewId)
      texts.set(interviewId, text)
      const { intervieweeCode, group } = row
      const language = getInterview(db, interviewId)?.language ?? 'zh'
      return [{ intervieweeCode, group, level, language, text: text.slice(start, end) }]
    })
  }
}
