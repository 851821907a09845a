import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { Params } from '../../../api/contract.ts'
import { exportTables } from '../../../api/methods/export.ts'
import { readTable } from '../../../backend/import/readers/read-table.ts'
import { addCompetency, failure, failureCode, makeProject, spanOf } from '../fixture.ts'
import { makeStudy, smallStudy } from './study.ts'

type Wanted = Params<'export.tables'>

/** Exports one table as csv and reads it: headings and rows of cells. */
async function exported(
  { client, folder }: { client: Client; folder: string },
  table: Wanted['tables'][number],
  language: Wanted['language'] = 'en',
) {
  const path = join(folder, 'table.csv')
  const wanted = { format: 'csv' as const, path, overwrite: true, language, tables: [table] }
  const report = await client.call('export.tables', wanted)
  const { header, rows } = await readTable(readFileSync(path), 'table.csv')
  expect(report).toEqual({ files: [path], rows: rows.length })
  return { header, rows }
}

const sheets = (path: string) => [1, 2, 3].map((number) => readSheet(readFileSync(path), number))

describe('a table of scores', () => {
  it('says of each interviewee compared who it is, and the score on each competency', async () => {
    const study = await smallStudy()
    const { client } = study
    await client.call('attribute.add', { name: 'tenure' })
    const { interviewees, attributes } = await client.call('interviewee.list', {})
    const values = attributes.map(({ id }) => ({ attributeId: id, value: '5' }))
    const ids = interviewees.filter(({ code }) => code === 'S1').map(({ id }) => id)
    await client.call('interviewee.set', { intervieweeIds: ids, stratum: '对公', attributes: values })
    expect(await exported(study, 'frequency')).toEqual({
      header: ['Interviewee', 'Group', 'Stratum', 'Length', 'tenure', 'CSO', 'INI'],
      rows: [
        ['S1', 'superior', '对公', '50', '5', '3', '0'],
        ['S2', 'superior', '', '50', '', '1', '0'],
        ['A1', 'average', '', '50', '', '0', '1'],
        ['A2', 'average', '', '50', '', '2', '0'],
      ],
    })
    expect(await exported(study, 'frequency', 'zh-CN')).toMatchObject({
      header: ['受访者', '分组', '层别', '长度', 'tenure', 'CSO', 'INI'],
      rows: { 0: ['S1', '绩优', '对公', '50', '5', '3', '0'], 3: { 1: '绩普' } },
    })
  })

  it.each([
    ['frequency', ['3', '1', '0', '2']],
    ['event-frequency', ['1', '0', '0', '0']],
    ['presence', ['1', '1', '0', '1']],
    // What is missing is an empty cell, never a 0.
    ['mean-level', ['2.5', '1', '', '1']],
    ['highest-level', ['3', '1', '', '2']],
    ['rate', ['60', '20', '0', '40']],
  ] as const)('gives %s as reckoned by hand', async (table, expected) => {
    const study = await smallStudy()
    const event = { title: '', polarity: 'success' as const, ...spanOf('去年三月') }
    await study.client.call('event.add', { interviewId: study.s1, ...event })
    const { header, rows } = await exported(study, table)
    const at = header.indexOf('CSO')
    expect(rows.map((row) => row[at])).toEqual(expected)
  })
})

describe('the comparison as a table', () => {
  it('has a row for each competency, its label and reason in words and its numbers in full', async () => {
    const study = await smallStudy()
    const { header, rows } = await exported(study, 'comparison')
    expect(rows).toHaveLength(2)
    const cells = Object.fromEntries(header.map((name, index) => [name, rows[0]?.[index]]))
    expect(cells).toMatchObject({
      ...{ Code: 'CSO', Competency: 'CSO', Label: 'insufficient evidence', Rule: 'R0_GROUP_N' },
      ...{ 'Superior n': '2', 'Superior present': '2', 'Superior mean frequency': '2' },
      ...{ 'Superior mean level': '1.75', 'Superior highest level': '2', 'Superior rate per 1,000': '40' },
      ...{ 'Superior level SD': String(Math.sqrt(2 * 0.75 ** 2)) },
      ...{ 'Average n': '2', 'Average present': '1', 'Average mean level': '1', 'Average level SD': '' },
      ...{ 'Average highest level': '2', 'Average rate per 1,000': '20', Difference: '0.75' },
      ...{ g: '', p: '', 'Adjusted p': '', 'Fisher p': '1', Reliability: '' },
    })
    expect(cells.Reason).toBe(
      '2 superior and 2 average interviewees: fewer than 5 in a group, so nothing can be said.',
    )
    const chinese = await exported(study, 'comparison', 'zh-CN')
    expect(chinese.rows[0]?.slice(0, 3)).toEqual(['CSO', '能力CSO', '证据不足'])
  })
})

describe('the long table', () => {
  it('has a row for each interviewee and competency, under headings that no language changes', async () => {
    const study = await smallStudy()
    const table = await exported(study, 'long', 'zh-CN')
    expect(table).toEqual(await exported(study, 'long', 'en'))
    const columns =
      'interviewee,group,stratum,length,competency,frequency,event_frequency,presence,mean_level'
    expect(table.header.join()).toBe(`${columns},highest_level,total_level,rate_per_1000`)
    expect(table.rows).toHaveLength(4 * 2)
    expect(table.rows[0]).toEqual(['S1', 'superior', '', '50', 'CSO', '3', '0', '1', '2.5', '3', '5', '60'])
    expect(table.rows[4]).toEqual(['A1', 'average', '', '50', 'CSO', '0', '0', '0', '', '', '0', '0'])
  })
})

describe('every table', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has as many headings as cells, and a name of its own, in %s',
    async (language) => {
      const study = await smallStudy()
      await study.client.call('model.saveVersion', { name: 'draft', note: '' })
      const path = join(study.folder, 'all')
      const all = { format: 'csv' as const, tables: [...exportTables], path, overwrite: false, language }
      await study.client.call('export.tables', all)
      expect(readdirSync(path)).toHaveLength(exportTables.length)
      for (const table of exportTables) {
        const { header, rows } = await exported(study, table, language)
        expect(header, table).not.toContain('')
        expect(rows.length, table).toBeGreaterThan(0)
        for (const row of rows) expect(row, table).toHaveLength(header.length)
      }
    },
  )

  it('leaves text that looks like a formula a text', async () => {
    const study = await makeStudy()
    await study.code(await study.add('=1+1', 'superior', 'a.txt'), [1])
    const { rows } = await exported(study, 'frequency')
    expect(rows[0]?.[0]).toBe("'=1+1")
  })
})

describe('several tables', () => {
  it('become a sheet each of one workbook, with the same cells as the csv', async () => {
    const study = await smallStudy()
    const path = join(study.folder, 'tables.xlsx')
    const tables = ['frequency', 'mean-level', 'long'] as const
    const report = await study.client.call('export.tables', {
      ...{ format: 'xlsx', path, overwrite: false, language: 'zh-CN' },
      tables: [...tables],
    })
    expect(report).toEqual({ files: [path], rows: 4 + 4 + 8 })
    const read = await Promise.all(sheets(path))
    for (const [index, table] of tables.entries()) {
      const { header, rows } = await exported(study, table, 'zh-CN')
      const cells = read[index]?.map((row) => row.map((cell) => String(cell ?? '')))
      expect(cells).toEqual([header, ...rows])
    }
  })

  it('become a file each in a folder of their own, named in the user’s language', async () => {
    const { client, folder } = await smallStudy()
    const path = join(folder, 'tables')
    const wanted = { format: 'csv' as const, path, overwrite: false, tables: ['rate', 'long'] as const }
    const report = await client.call('export.tables', {
      ...wanted,
      tables: ['rate', 'long'],
      language: 'zh-CN',
    })
    expect(report.files).toEqual([join(path, '每千字频次.csv'), join(path, '长表.csv')])
    expect(report.rows).toBe(4 + 8)
    await client.call('export.tables', { ...wanted, tables: ['rate', 'long'], language: 'en' })
    const names = ['Long table.csv', 'Rate per 1,000.csv', '每千字频次.csv', '长表.csv']
    expect(readdirSync(path).sort()).toEqual(names)
  })
})

describe('an export that cannot be', () => {
  const wanted = {
    format: 'csv' as const,
    tables: ['rate' as const],
    overwrite: false,
    language: 'en' as const,
  }

  it('of a project with nothing in it', async () => {
    const { client, folder } = await makeProject()
    const call = client.call('export.tables', { ...wanted, path: join(folder, 'a.csv') })
    expect(await failureCode(call)).toBe('nothing-to-export')
    await addCompetency(client)
    await client.call('export.tables', { ...wanted, path: join(folder, 'a.csv') })
  })

  it('over a file that is there, or into a folder that is not', async () => {
    const { client, folder } = await smallStudy()
    const path = join(folder, 'mine.csv')
    writeFileSync(path, 'mine')
    const taken = { code: 'file-exists', params: { path } }
    expect(await failure(client.call('export.tables', { ...wanted, path }))).toMatchObject(taken)
    expect(readFileSync(path, 'utf8')).toBe('mine')
    const nowhere = client.call('export.tables', { ...wanted, path: join(folder, 'no', 'a.csv') })
    expect(await failure(nowhere)).toMatchObject({
      code: 'folder-missing',
      params: { path: join(folder, 'no') },
    })
    await client.call('export.tables', { ...wanted, path, overwrite: true })
    expect(readFileSync(path, 'utf8')).not.toBe('mine')
  })

  it('over a folder, or a folder over a file, leaves both as they were', async () => {
    const { client, folder } = await smallStudy()
    const [taken, file] = [join(folder, 'taken'), join(folder, 'file')]
    mkdirSync(taken)
    writeFileSync(file, 'mine')
    const before = readdirSync(folder)
    const overFolder = client.call('export.tables', { ...wanted, path: taken, overwrite: true })
    expect(await failureCode(overFolder)).toBe('write-failed')
    const overFile = client.call('export.tables', { ...wanted, tables: ['rate', 'long'], path: file })
    expect(await failureCode(overFile)).toBe('write-failed')
    expect(readdirSync(folder)).toEqual(before)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('of no table at all', async () => {
    const { client, folder } = await smallStudy()
    const none = client.call('export.tables', { ...wanted, tables: [], path: join(folder, 'a.csv') })
    expect(await failureCode(none)).toBe('bad-request')
  })
})
