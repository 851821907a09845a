import type { ColumnUse } from '../../../api/types/reading.ts'
import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import { splitLines } from './source-text.ts'
import { guessUnit, readTime } from './utterance-time.ts'

/**
 * The lines of a table of utterances, whose columns are used as told: a row makes one line for each line of its words.
 * An empty cell for the speaker means whoever spoke last. Rows without words are counted.
 */
export function sayUtterances(
  rows: readonly (readonly string[])[],
  uses: readonly ColumnUse[],
): { readonly lines: readonly SourceLine[]; readonly withoutWords: number } {
  const at = (use: ColumnUse) => uses.indexOf(use)
  const [textAt, speakerAt, startAt, endAt] = [at('text'), at('speaker'), at('start'), at('end')]
  const characters = rows.reduce((sum, row) => sum + (row[textAt] ?? '').length, 0)
  const unit = guessUnit(
    rows.map((row) => row[startAt] ?? ''),
    characters,
  )
  const lines: SourceLine[] = []
  let withoutWords = 0
  let speaker = ''
  for (const row of rows) {
    const words = splitLines(row[textAt] ?? '').filter((line) => line.trim() !== '')
    if (words.length === 0) withoutWords += 1
    const named = (row[speakerAt] ?? '').trim().replace(/\s?[:：]$/u, '')
    if (named !== '') speaker = named
    const seconds = readTime(row[startAt] ?? '', unit)
    const end = readTime(row[endAt] ?? '', unit)
    for (const text of words) {
      const stated = speakerAt === -1 ? null : speaker
      lines.push({ ...plainLine(text.trim(), true), speaker: stated, seconds, end })
    }
  }
  return { lines, withoutWords }
}

/** What stands above a table's header, a row a line, said by nobody. */
export function sayTitles(rows: readonly (readonly string[])[]): SourceLine[] {
  return rows.map((row) => {
    const text = row
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join('\t')
    return { ...plainLine(text.replaceAll(/[\r\n]+/gu, ' '), true), speaker: '' }
  })
}
