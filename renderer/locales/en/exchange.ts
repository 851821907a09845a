import type { English } from '../english.ts'
import type { exchange as zhCn } from '../zh-cn/exchange.ts'

export const exchange: English<typeof zhCn> = {
  title: 'Exchange',
  exports: 'Export',
  exportsText:
    "Written where you choose; a file that is there is never overwritten without asking. The files hold words of the interviews and interviewees' codes: keep them as confidential as the interviews.",
  workbook: 'Full workbook',
  workbookText:
    'One Excel file (xlsx): about, settings, warnings, interviewees, frequency tables, comparison, length check, agreement, the model and its versions, codebook, long table, all codings with quotes.',
  report: 'Report',
  reportText:
    'Reads like the results section of a paper: sample, procedure, agreement, length check, table of results, the model with proposals and decisions side by side, chosen quotes, limits.',
  formatDocx: 'Word (docx)',
  formatHtml: 'Page (html)',
  statistics: 'Folder for R and SPSS',
  statisticsText:
    "Tidy csv files; an R script that computes the comparison again and checks it against the program's numbers; an SPSS syntax that reads the data with labels of variables and values.",
  agreementTitle: 'Agreement of coders',
  agreementText:
    'Every coefficient, every disagreement with its words and what was settled, and units x coders for R (irr) and ReCal.',
  codebookTitle: 'Codebook',
  codebookText:
    'Clusters, competencies, definitions, what to include and exclude, levels and indicators, in both languages.',
  tables: 'Single tables',
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
  writtenFiles_one: '{{count}} file written:',
  format: 'Format',
  formatXlsx: 'Excel workbook (xlsx)',
  formatCsv: 'CSV (UTF-8)',
  'table.about': 'About',
  'table.settings': 'Settings',
  'table.warnings': 'Warnings',
  'table.interviewees': 'Interviewees',
  'table.length': 'Length check',
  'table.agreement': 'Agreement',
  'table.model': 'Model',
  'table.model-versions': 'Model versions',
  'table.codebook': 'Codebook',
  'table.levels': 'Levels and indicators',
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
