import { readProject } from '../../../db/project.ts'
import type { TableSource } from '../table-source.ts'
import { procedureSection, sampleSection } from './about-sections.ts'
import { modelSection } from './model-section.ts'
import { paragraph, type Report } from './report.ts'
import { reportSource } from './report-source.ts'
import { agreementSection, comparisonSection, lengthSection, limitsSection } from './result-sections.ts'

/** The results as a paper would tell them: sample, procedure, agreement, length check, table, model, quotes, limits. */
export function makeReport(tables: TableSource): Report {
  const source = reportSource(tables)
  const { db, language, madeAt, say } = source
  return {
    title: say('title', { name: readProject(db).name }),
    language,
    blocks: [
      paragraph(say('made', { date: madeAt.slice(0, 16).replace('T', ' ') })),
      ...sampleSection(source),
      ...procedureSection(source),
      ...agreementSection(source),
      ...lengthSection(source),
      ...comparisonSection(source),
      ...modelSection(source),
      ...limitsSection(source),
    ],
  }
}
