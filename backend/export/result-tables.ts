import type { ExportTable } from '../../api/methods/export.ts'
import { aboutTable } from './about-table.ts'
import { agreementTable } from './agreement-table.ts'
import { codebookTable, levelsTable } from './codebook-tables.ts'
import { codingsTable } from './codings-table.ts'
import { comparisonTable } from './comparison-table.ts'
import { intervieweesTable } from './interviewees-table.ts'
import { lengthTable } from './length-table.ts'
import { modelTable, modelVersionsTable } from './model-tables.ts'
import { longTable, scoreTable } from './score-tables.ts'
import { settingsTable } from './settings-table.ts'
import type { Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { warningsTable } from './warnings-table.ts'

const tables: Readonly<Record<ExportTable, (source: TableSource) => Table>> = {
  about: aboutTable,
  settings: settingsTable,
  warnings: warningsTable,
  interviewees: intervieweesTable,
  frequency: scoreTable('frequency', (score) => score.frequency),
  'event-frequency': scoreTable('event-frequency', (score) => score.eventFrequency),
  presence: scoreTable('presence', (score) => score.present),
  'mean-level': scoreTable('mean-level', (score) => score.meanLevel),
  'highest-level': scoreTable('highest-level', (score) => score.highestLevel),
  rate: scoreTable('rate', (score) => score.rate),
  comparison: comparisonTable,
  length: lengthTable,
  agreement: agreementTable,
  model: modelTable,
  'model-versions': modelVersionsTable,
  codebook: codebookTable,
  levels: levelsTable,
  long: longTable,
  codings: codingsTable,
}

/** One of the tables a project can be exported as. */
export function resultTable(name: ExportTable, source: TableSource): Table {
  return tables[name](source)
}
