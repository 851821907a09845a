import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportTables } from '../../../api/methods/export.ts'
import { importReportFile } from '../../../backend/import/import-report.ts'
import { parseCsv } from '../../../backend/import/readers/parse-csv.ts'
import { makeStudy } from '../handlers/study.ts'

const marks = '<script>alert(1)</script><img src=x onerror=alert(1)>'
const starts = ['=', '+', '-', '@', '\t=', '\r=', '＝', '＋', '－', '＠']
/** What a spreadsheet would run, and a page, were it not kept a text. */
const hostile = (start: string) => `${start}cmd|' /C calc'!A0 ${marks}`

/** A study in which every text a person or a project can bring begins like a formula and holds markup. */
async function hostileStudy(start: string) {
  const study = await makeStudy()
  const { client, cso } = study
  const text = hostile(start)
  const name = { zh: text, en: text }
  await client.call('project.update', { name: text, criterion: text })
  await client.call('competency.update', {
    ...{ competencyId: cso, name, shortName: name, definition: name, include: name, exclude: name },
  })
  await client.call('attribute.add', { name: text })
  for (const group of ['superior', 'average'] as const)
    for (const number of [1, 2, 3]) {
      const interview = await study.add(
        `${hostile(start)}${group}${number}`,
        group,
        `${text}${group}${number}.txt`,
      )
      await study.code(interview, group === 'superior' ? [3, 2] : [1])
    }
  const { interviewees, attributes } = await client.call('interviewee.list', {})
  await client.call('interviewee.set', {
    intervieweeIds: interviewees.map(({ id }) => id),
    stratum: text,
    attributes: attributes.map(({ id }) => ({ attributeId: id, value: text })),
  })
  return study
}

/** Cells that a spreadsheet would run. */
const formulas = (csv: string) =>
  parseCsv(csv.replace(/^\uFEFF/, ''), ',')
    .flat()
    .filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell))

describe.each(starts)('texts that mean harm, beginning with %j', (start) => {
  it('are texts in every table, file of figures, workbook and report', async () => {
    const { client, folder } = await hostileStudy(start)
    const wanted = { language: 'en' as const, overwrite: false }
    const tables = [...exportTables].filter((table) => table !== 'agreement' && table !== 'model-versions')
    await client.call('export.tables', { ...wanted, format: 'csv', tables, path: join(folder, 'csv') })
    await client.call('export.statistics', { ...wanted, path: join(folder, 'statistics') })
    await client.call('history.export', { ...wanted, path: join(folder, 'trail.csv') })
    const files = ['csv', 'statistics', '.'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => join(folder, part, name)),
    )
    const csv = files.filter((path) => path.endsWith('.csv'))
    expect(csv.length).toBeGreaterThan(20)
    for (const path of csv) expect(formulas(readFileSync(path, 'utf8')), path).toEqual([])
    // Nothing lies where a name in the project would have led.
    expect(files.filter((path) => path.includes('calc'))).toEqual([])

    const [xlsx, docx, html] = ['w.xlsx', 'r.docx', 'r.html'].map((name) => join(folder, name))
    await client.call('export.tables', { ...wanted, format: 'xlsx', tables, path: xlsx ?? '' })
    const sheets = Object.entries(unzipSync(readFileSync(xlsx ?? '')))
    for (const [, part] of sheets)
      expect(strFromU8(part)).not.toMatch(/<f[ >]|<script|<img|externalLink|ddeLink/)
    await client.call('export.report', { ...wanted, format: 'html', path: html ?? '' })
    const page = readFileSync(html ?? '', 'utf8')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|<img[^>]* src=(?!"data:)|onerror=(?!alert\(1\)&gt;)/)
    await client.call('export.report', { ...wanted, format: 'docx', path: docx ?? '' })
    const parts = Object.entries(unzipSync(readFileSync(docx ?? '')))
    for (const [name, part] of parts.filter(([name]) => /\.(xml|rels)$/.test(name)))
      expect(strFromU8(part), name).not.toMatch(/<script|<img|TargetMode="External"|DDE|instrText[^<]*cmd/)
  })
})

describe('the report of an import as plain text', () => {
  it('keeps what it names one cell, and a text', () => {
    const problem = { code: 'empty-file' as const, params: {} }
    const report = { imported: [], refused: [{ fileName: '=1\t=2\n=3', problem }] }
    const [, line = '', rest] = importReportFile(report as never, 'report.txt', 'en').split('\r\n')
    expect(line.split('\t')[0]).toBe("'=1 =2 =3")
    expect(rest).toBe('')
  })
})
