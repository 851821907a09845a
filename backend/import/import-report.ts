import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { ImportReport } from '../../api/types/import.ts'
import { problemCodes } from '../../api/types/problem.ts'
import { problemWordsEn } from '../../api/words/problems.en.ts'
import { problemWordsZhCn } from '../../api/words/problems.zh-cn.ts'
import { spreadsheetText } from '../../core/text/spreadsheet-text.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { toCsv } from '../export/csv.ts'
import type { Cell, Table } from '../export/table.ts'
import { errorSentence } from '../program/error-sentence.ts'

interface Words {
  readonly name: string
  readonly columns: readonly string[]
  readonly states: Readonly<Record<'imported' | 'corrected' | 'refused', string>>
  readonly review: (needsReview: number, gone: number) => string
  readonly space: string
}

const zhCn: Words = {
  name: '导入报告',
  columns: ['文件', '结果', '受访者', '话轮', '长度', '分钟', '说明'],
  states: { imported: '已导入', corrected: '已更正原有访谈', refused: '未导入' },
  review: (needsReview, gone) => `待核对的编码 ${needsReview} 条，消失的编码 ${gone} 条。`,
  space: '',
}

const en: Words = {
  name: 'Import report',
  columns: ['File', 'Outcome', 'Interviewee', 'Turns', 'Length', 'Minutes', 'Notes'],
  states: { imported: 'imported', corrected: 'corrected an interview', refused: 'not imported' },
  review: (needsReview, gone) => `Codings to be checked: ${needsReview}; codings gone: ${gone}.`,
  space: ' ',
}

/** What became of every file, one row each: those left out first, with why. */
export function importReportTable({ imported, refused }: ImportReport, language: InterfaceLanguage): Table {
  const { name, columns, states, review, space } = language === 'en' ? en : zhCn
  const notes = ({ needsReview, gone, notes: said }: ImportReport['imported'][number]) =>
    [
      ...(needsReview + gone > 0 ? [review(needsReview, gone)] : []),
      ...said.map((note) => noteSentence(note, language)),
    ].join(space)
  return {
    name,
    columns,
    rows: [
      ...refused.map(({ fileName, problem }) => [
        ...[fileName, states.refused, null, null, null, null],
        errorSentence(problem, language),
      ]),
      ...imported.map((one) => [
        ...[one.fileName, one.isCorrection ? states.corrected : states.imported, one.intervieweeCode],
        ...[one.turnCount, one.length, one.minutes, notes(one)],
      ]),
    ],
  }
}

/** The report as a file: csv, or lines of text where the path ends in .txt. */
export function importReportFile(report: ImportReport, path: string, language: InterfaceLanguage): string {
  const table = importReportTable(report, language)
  if (!path.toLowerCase().endsWith('.txt')) return toCsv(table)
  const lines = [table.columns, ...table.rows].map((row) => row.map(toPlainCell).join('\t'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Stays one cell of one line, and a text, also where a spreadsheet opens it. */
function toPlainCell(cell: Cell): string {
  return typeof cell === 'string' ? spreadsheetText(cell.replaceAll(/[\t\r\n]+/g, ' ')) : String(cell ?? '')
}

/** What a reader did, in a sentence. */
export function noteSentence(
  { code, params }: ImportReport['imported'][number]['notes'][number],
  language: InterfaceLanguage,
): string {
  const known = problemCodes.find((one) => one === code)
  return known === undefined
    ? ''
    : fillPlaces((language === 'en' ? problemWordsEn : problemWordsZhCn)[known], params)
}
