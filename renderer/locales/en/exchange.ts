import type { exchange as zhCn } from '../zh-cn/exchange.ts'

export const exchange: Readonly<Record<keyof typeof zhCn, string>> = {
  title: 'Exchange',
  exports: 'Export',
  exportsText:
    'Written where you choose; a file that is there is never overwritten without asking. The files hold words of the interviews and interviewees’ codes: keep them as confidential as the interviews.',
  tables: 'Export tables',
  tablesText:
    'The tables you choose: as one workbook with a sheet each, or as csv files (UTF-8, which Excel opens as they are).',
  where: 'Save to',
  start: 'Choose where to save…',
  busy: 'Writing…',
  takenTitle: 'Overwrite?',
  taken: '{{path}} is there already. Once overwritten, the old file is gone.',
  takenFolder: '{{path}} already holds files of these names. Once overwritten, the old files are gone.',
  overwrite: 'Overwrite',
  cancel: 'Cancel',
  close: 'Close',
  written: 'Written:',
  writtenFiles: '{{count}} files written:',
  format: 'Format',
  formatXlsx: 'Excel workbook (xlsx)',
  formatCsv: 'CSV (UTF-8)',
  'table.frequency': 'Frequency',
  'table.event-frequency': 'Event frequency',
  'table.presence': 'Presence',
  'table.mean-level': 'Mean level',
  'table.highest-level': 'Highest level',
  'table.rate': 'Rate per 1,000',
  'table.comparison': 'Comparison',
  'table.long': 'Long table (R, SPSS)',
  'table.codings': 'Codings with quotes',
}
