import { toCsv } from '../csv.ts'
import type { TableSource } from '../table-source.ts'
import { analysisR } from './analysis-r.ts'
import { spssSyntax } from './spss-syntax.ts'
import { statisticsTables } from './statistics-tables.ts'
import { statisticsWords } from './statistics-words.ts'
import { wideTable } from './wide-table.ts'

export interface NamedFile {
  readonly name: string
  readonly content: string
}

/** A mark without which Windows programs take UTF-8 for something else. */
const byteOrderMark = '\uFEFF'

/**
 * All files of a folder for R and SPSS: tidy tables, an R script that computes the comparison again and sets it beside
 * the program's numbers, a syntax that reads the wide table with labels, and what is what. Names and headings are
 * ASCII and the same in every language; `folder` is where SPSS will look for them.
 */
export function statisticsFolder(source: TableSource, folder: string): NamedFile[] {
  const wide = wideTable(source)
  const tables = [...statisticsTables(source), wide.table]
  return [
    ...tables.map((table) => ({ name: `${table.name}.csv`, content: toCsv(table) })),
    { name: 'analysis.R', content: analysisR },
    { name: 'exemplar.sps', content: `${byteOrderMark}${crlf(spssSyntax(wide, source, folder))}` },
    { name: 'README.txt', content: `${byteOrderMark}${crlf(statisticsWords(source.language).readme)}` },
  ]
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n')
}
