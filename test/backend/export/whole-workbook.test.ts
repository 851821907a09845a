import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { exportTables } from '../../../api/methods/export.ts'
import { workbookWordsEn } from '../../../backend/export/workbook-words.en.ts'
import { smallStudy } from '../handlers/study.ts'

/** The small study as one workbook, with a decision, a quote and a version; gives any of its sheets, by heading. */
async function workbook() {
  const study = await smallStudy()
  const { client, cso } = study
  const decision = { label: 'threshold' as const, reason: '=cmd' }
  await client.call('model.decide', { competencyId: cso, decision })
  const { quotes } = await client.call('quote.list', { competencyId: cso, offset: 0, limit: 1 })
  await client.call('model.setEvidence', {
    competencyId: cso,
    codingIds: quotes.map(({ coding }) => coding.id),
  })
  await client.call('model.saveVersion', { name: 'draft', note: 'n' })
  const path = join(study.folder, 'all.xlsx')
  const wanted = { format: 'xlsx' as const, tables: [...exportTables], path, overwrite: false }
  await client.call('export.tables', { ...wanted, language: 'en' })
  const sheet = async (name: keyof typeof workbookWordsEn.names) => {
    const [head = [], ...rows] = await readSheet(path, workbookWordsEn.names[name])
    return rows.map((row) =>
      Object.fromEntries(head.map((column, index) => [String(column), row[index] ?? null])),
    )
  }
  return { ...study, quotes, sheet }
}

describe('the whole workbook', () => {
  it('says of the project what a reader must know, and how it was compared', async () => {
    const { sheet } = await workbook()
    const about = new Map((await sheet('about')).map((row) => [row.Item, row.Content]))
    expect(about.get('Superior interviewees compared')).toBe(2)
    expect(about.get('Average interviewees compared')).toBe(2)
    expect(about.get('Interviews')).toBe(7)
    expect(about.get('Criterion')).toBe('two years of ratings')
    const settings = await sheet('settings')
    expect(settings).toContainEqual({
      ...{ Parameter: 'alpha', Meaning: 'significance level', Value: 0.1, Default: 0.1 },
    })
    expect((await sheet('warnings')).map((row) => row.Code)).toContain('W_TINY_N')
  })

  it('counts everybody’s interviews, lengths and codings, also of those not compared', async () => {
    const { sheet } = await workbook()
    const people = await sheet('interviewees')
    expect(people.map((row) => row.Interviewee)).toEqual(['A1', 'A2', 'N1', 'N2', 'S1', 'S2', 'S3'])
    expect(people.map((row) => row['Codings: A'])).toEqual([1, 2, 2, 0, 3, 1, 0])
    for (const row of people)
      expect(row).toMatchObject({ Interviews: 1, Length: 50, 'Codings: consensus': 0 })
  })

  it('checks lengths and agreement, with a reason where there is no value', async () => {
    const { sheet } = await workbook()
    const [itself, ...relations] = await sheet('length')
    // Four interviewees who all speak 50 characters: no spread, no difference.
    expect(itself).toMatchObject({ 'Superior n': 2, 'Superior mean': 50, 'Superior SD': 0, g: 0 })
    expect(relations).toHaveLength(2 * 3)
    const agreement = await sheet('agreement')
    expect(agreement).toContainEqual({
      ...{ Competency: 'all', Coefficient: 'CA', Units: null, Value: null },
      'Why there is no value': 'only one coder',
    })
  })

  it('has the model with decision, figures and quotes, and its versions', async () => {
    const { sheet, quotes } = await workbook()
    const [cso] = await sheet('model')
    expect(cso).toMatchObject({
      ...{ Code: 'CSO', Label: 'threshold', Proposed: 'insufficient evidence', 'Decided by': 'A' },
      'Reason of the decision': '=cmd',
      // Levels 3 and 2 make 2.5 for S1, 1 for S2: mean 1.75, SD of the two 1.5 / sqrt 2.
      ...{ 'Superior n': 2, 'Superior present': 2, 'Superior codings': 4, 'Superior mean level': 1.75 },
      'Chosen quotes': `${quotes[0]?.intervieweeCode}: ${quotes[0]?.text}`,
    })
    expect(cso?.['Superior level SD']).toBeCloseTo(1.5 / Math.SQRT2, 12)
    const versions = await sheet('modelVersions')
    expect(versions).toHaveLength(2)
    expect(versions[0]).toMatchObject({
      Version: 1,
      'Name of the version': 'draft',
      Code: 'CSO',
      Label: 'threshold',
    })
  })

  it('has the dictionary in both languages', async () => {
    const { sheet } = await workbook()
    expect((await sheet('codebook')).map((row) => [row.Code, row['Name (zh)'], row['Name (en)']])).toEqual([
      ['CSO', '能力CSO', 'CSO'],
      ['INI', '能力INI', 'INI'],
    ])
    expect((await sheet('levels')).map((row) => `${row.Code} ${row.Level}`)).toHaveLength(8)
  })
})
