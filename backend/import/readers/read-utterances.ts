import type { ReadingSettings } from '../../../api/types/reading.ts'
import { ImportError } from '../import-error.ts'
import { csvRows, guessDelimiter, parseCsv } from './parse-csv.ts'
import { sayTitles, sayUtterances } from './say-utterances.ts'
import { countNote, type SourceText } from './source-text.ts'
import {
  countTitleRows,
  countWordyColumns,
  proposeColumns,
  proposeColumnsOf,
  seeColumns,
} from './utterance-columns.ts'

/** How much of a text is looked at to see whether it is a table. */
const sample = 20_000
/** A table without headings has to have so many rows, all alike, parted by tabs as spreadsheets do. */
const fewestRows = 4

/**
 * The delimiter of a text that holds a table of utterances; null where it does not. `isNamed` where its name says it
 * is a table: then two columns will do.
 */
export function looksLikeUtterances(text: string, isNamed: boolean): string | null {
  const head = text.slice(0, sample)
  const delimiter = guessDelimiter(head)
  const width = firstFilledRow(head, delimiter).length
  if (width < 2) return null
  // The last row may be cut.
  const rows = parseCsv(head, delimiter)
    .slice(0, text.length > sample ? -1 : undefined)
    .filter(isFilled)
  const even = rows.filter((row) => row.length === width).length
  const proposal = proposeColumns(rows)
  if (isNamed && (proposal !== null || even >= rows.length * 0.8)) return delimiter
  if (proposal?.headerRow === true)
    return rows.length > 1 && even >= (rows.length - 1) * 0.8 ? delimiter : null
  const isPasted = delimiter === '\t' && even === rows.length && even >= fewestRows
  return isPasted && proposal?.uses.includes('ignore') === false ? delimiter : null
}

/** Of the many texts that are no tables, no more is parsed than this. */
function firstFilledRow(text: string, delimiter: string): readonly string[] {
  for (const row of csvRows(text, delimiter)) if (isFilled(row)) return row
  return []
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '')

/** Whether a table's columns look like those of utterances. */
export function holdsUtterances(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter(isFilled)
  return proposeColumns(filled.slice(countTitleRows(filled))) !== null
}

/** Words with delimiters that nobody put in quotes reach over the table's end: they are one cell again. */
function rejoin(row: readonly string[], width: number, delimiter: string): readonly string[] {
  return row.length <= width ? row : [...row.slice(0, width - 1), row.slice(width - 1).join(delimiter)]
}

/** The utterances of csv or tsv. @throws ImportError 'columns-missing' */
export function readDelimited(text: string, fileName: string, settings: ReadingSettings): SourceText {
  const delimiter = guessDelimiter(text)
  return readUtterances(parseCsv(text, delimiter), { fileName, settings, delimiter })
}

interface TableToRead {
  readonly fileName: string
  readonly settings: ReadingSettings
  /** What parts the cells in the file; '' where they are cells by nature. */
  readonly delimiter?: string
}

/**
 * The utterances of a table, its columns as the user says or as they look.
 * @throws ImportError 'columns-missing' when none holds the words
 */
export function readUtterances(
  cells: readonly (readonly string[])[],
  { fileName, settings: { columns, headerRow }, delimiter = '' }: TableToRead,
): SourceText {
  const filled = cells.filter(isFilled)
  const titles = countTitleRows(filled)
  const table = filled.slice(titles)
  const proposal = proposeColumnsOf(table)
  const uses = columns ?? proposal.uses
  const hasHeader = headerRow ?? proposal.headerRow
  if (!uses.includes('text')) throw new ImportError('columns-missing', { fileName, columns: 'text' })
  const rows =
    delimiter !== '' && hasHeader && uses.at(-1) === 'text'
      ? table.map((row) => rejoin(row, uses.length, delimiter))
      : table
  const { lines, withoutWords } = sayUtterances(rows.slice(hasHeader ? 1 : 0), uses)
  return {
    lines: [...sayTitles(filled.slice(0, titles)), ...lines],
    columns: seeColumns(rows, hasHeader, uses),
    headerRow: hasHeader,
    // Pieces with an end are a recogniser's; a row of a table kept by hand is a turn.
    joining: uses.includes('end') ? 'cues' : 'none',
    notes: [
      ...countNote('rows-without-words', withoutWords),
      ...countNote('columns-left-out', columns === null ? countWordyColumns(rows, uses) : 0),
    ],
  }
}
