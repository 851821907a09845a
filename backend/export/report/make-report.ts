import { readProject } from '../../../db/project.ts'
import type { TableSource } from '../table-source.ts'
import { procedureSection, sampleSection } from './about-sections.ts'
import { comparisonCharts, heatCharts, lengthChart } from './charts.ts'
import { modelSection } from './model-section.ts'
import { paragraph, type Report } from './report.ts'
import { reportSource } from './report-source.ts'
import { agreementSection, comparisonSection, lengthSection, limitsSection } from './result-sections.ts'

/** The results as a paper would tell them: sample, procedure, agreement, length check, table, model, quotes, limits. */
export async function makeReport(tables: TableSource): Promise<Report> {
  const source = reportSource(tables)
  // Drawing charts is loaded with the first report: starting needs none of it.
  const { drawChart } = await import('../../../charts/draw-chart.ts')
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
      ...lengthChart(source, drawChart),
      ...comparisonSection(source),
      ...comparisonCharts(source, drawChart),
      ...heatCharts(source, drawChart),
      ...modelSection(source),
      ...limitsSection(source),
    ],
  }
}
