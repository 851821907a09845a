import { join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import { makeModel } from '../../core/competency-model/make-model.ts'
import { readModelParts } from '../analysis/read-model.ts'
import { runComparison } from '../analysis/run-comparison.ts'
import { makeReport } from '../export/report/make-report.ts'
import { renderHtml } from '../export/report/render-html.ts'
import type { Report } from '../export/report/report.ts'
import { resultTable } from '../export/result-tables.ts'
import { statisticsFolder } from '../export/statistics/statistics-folder.ts'
import { tableFiles } from '../export/table-files.ts'
import type { TableSource } from '../export/table-source.ts'
import { ensureFolder, writeFiles } from '../export/write-files.ts'
import { requireResults } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

/** Results as files. */
export const exportHandlers = {
  'export.picture': ({ path, overwrite, upload }, session) => {
    // Charts show groups.
    requireResults(session.desk)
    writeFiles([{ path, content: session.program.uploads.read(upload).bytes }], overwrite)
    return { files: [path] }
  },
  'export.tables': async ({ format, tables, path, overwrite, language }, session) => {
    const source = await readSource(session, language)
    const made = tables.map((name) => resultTable(name, source))
    const rows = made.reduce((sum, table) => sum + table.rows.length, 0)
    const files = await tableFiles(path, format, made)
    writeFiles(files, overwrite)
    return { files: files.map((file) => file.path), rows }
  },
  'report.read': async ({ language }, session) => makeReport(await readSource(session, language)),
  'export.report': async ({ format, pictures, path, overwrite, language }, session) => {
    const report = await makeReport(await readSource(session, language))
    const pngs = pictures.map((upload) => session.program.uploads.read(upload).bytes)
    const content = format === 'html' ? renderHtml(report) : await toDocx(report, pngs)
    writeFiles([{ path, content }], overwrite)
    return { files: [path] }
  },
  'export.statistics': async ({ path, overwrite, language }, session) => {
    const source = await readSource(session, language)
    const files = statisticsFolder(source, path).map(({ name, content }) => ({
      path: join(path, name),
      content,
    }))
    ensureFolder(path)
    writeFiles(files, overwrite)
    return { files: files.map((file) => file.path) }
  },
} satisfies Partial<Handlers<Session>>

async function toDocx(report: Report, pngs: readonly Uint8Array[]): Promise<Uint8Array> {
  // A third of the program's code, for what is asked for once in a while.
  const { renderDocx } = await import('../export/report/render-docx.ts')
  return renderDocx(report, pngs)
}

/** All that tables are made from. @throws ApiError 'groups-hidden' | 'nothing-to-export' */
async function readSource(session: Session, language: InterfaceLanguage): Promise<TableSource> {
  requireResults(session.desk)
  const { db } = session.project
  const parts = readModelParts(db)
  const result = await runComparison(db)
  if (result.interviewees.length === 0 && result.rows.length === 0) throw new ApiError('nothing-to-export')
  return { db, result, language, model: makeModel({ ...parts, result }), madeAt: new Date().toISOString() }
}
