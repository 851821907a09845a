import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { safeNames } from '../../../backend/export/statistics/wide-table.ts'
import { readTable } from '../../../backend/import/readers/read-table.ts'
import { presets } from '../../../core/proposal/parameters.ts'
import { failure, importTranscript } from '../fixture.ts'
import { makeStudy } from '../handlers/study.ts'

const hasR = spawnSync('Rscript', ['--version']).status === 0
const hasPspp = spawnSync('pspp', ['--version']).status === 0

/** Two groups coded unequally on two competencies; ties, missing levels and competencies nobody showed are in it. */
async function unequalStudy(superior: number, average: number) {
  const study = await makeStudy()
  const { add, code, ini } = study
  for (let i = 0; i < superior; i += 1) {
    const interview = await add(`S${i}`, 'superior')
    await code(interview, [3, 1 + (i % 3), i % 4 === 0 ? null : 2])
    if (i % 2 === 0) await code(interview, [i % 4, 2], { competencyId: ini })
  }
  for (let i = 0; i < average; i += 1) {
    const interview = await add(`A${i}`, 'average')
    await code(interview, [i % 3, 1].slice(0, 1 + (i % 2)))
    if (i % 3 === 0) await code(interview, [1], { competencyId: ini })
  }
  return study
}

const longName = `“在不确定情境下'推动'跨部门协同”的能力，${'含目标、资源与节奏；'.repeat(12)}`

/** Interviewees of three strata and of no group, with long Chinese names, quotation marks and codes in Chinese. */
async function chineseStudy() {
  const study = await makeStudy()
  const { client, code, cso, ini } = study
  await client.call('competency.update', {
    competencyId: cso,
    code: '协同推动',
    name: { zh: longName, en: '' },
  })
  const strata = ['对公业务（大中型企业）', '对私业务，含"财富"客户', '网点负责人']
  for (let i = 0; i < 18; i += 1) {
    const group = i >= 16 ? null : i % 2 === 0 ? 'superior' : 'average'
    const intervieweeCode = `受访者${i}号`
    const interview = await importTranscript(client, { intervieweeCode, group, stratum: strata[i % 3] ?? '' })
    await code(interview, [1 + (i % 3), i % 2 === 0 ? 3 : 1])
    if (i % 3 > 0) await code(interview, [i % 4], { competencyId: ini })
  }
  return study
}

async function written(
  { client, folder }: { client: Client; folder: string },
  language: 'zh-CN' | 'en' = 'en',
) {
  const path = join(folder, 'statistics')
  const { files } = await client.call('export.statistics', { path, overwrite: true, language })
  return { path, files }
}

const table = async (path: string, name: string) => {
  const { header, rows } = await readTable(readFileSync(join(path, name)), name)
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}

describe('the folder for R and SPSS', () => {
  it('holds tidy tables whose headings no language changes, in UTF-8 that Windows knows', async () => {
    const study = await unequalStudy(3, 3)
    const { path, files } = await written(study, 'zh-CN')
    const names = ['README.txt', 'analysis.R', 'codings.csv', 'competencies.csv', 'exemplar.sps']
    expect(readdirSync(path).sort()).toEqual(
      [...names, 'results.csv', 'scores.csv', 'settings.csv', 'wide.csv', 'words.csv'].sort(),
    )
    expect(files).toHaveLength(10)
    for (const name of readdirSync(path)) {
      const bytes = readFileSync(join(path, name))
      const hasMark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
      expect(hasMark, name).toBe(name !== 'analysis.R')
      if (name === 'analysis.R') expect(bytes.every((byte) => byte < 128)).toBe(true)
      else if (name.endsWith('.csv'))
        expect(bytes.toString().split('\r\n')[0]).toMatch(/^\uFEFF[a-z0-9_,]+$/i)
    }
    const codings = await table(path, 'codings.csv')
    expect(codings[0]).toMatchObject({
      interviewee: 'A0',
      competency: 'CSO',
      quote: '去年三月',
      layer: 'independent',
    })
  })

  it('gives scores and results as the comparison has them', async () => {
    const study = await unequalStudy(5, 6)
    const { path } = await written(study)
    const { rows, interviewees } = await study.client.call('comparison.run', {})
    const results = await table(path, 'results.csv')
    expect(results.map((row) => row.competency)).toEqual(['CSO', 'INI'])
    for (const [index, row] of rows.entries()) {
      expect(row.g.defined && row.g.value).toBeCloseTo(Number(results[index]?.g), 12)
      expect(results[index]).toMatchObject({ label: row.proposal.label, rule: row.proposal.rule })
    }
    const wide = await table(path, 'wide.csv')
    expect(wide).toHaveLength(interviewees.length)
    expect(wide[0]).toMatchObject({ interviewee: 'S0', group: '1', frequency_CSO: '3', presence_INI: '1' })
    expect(wide.at(-1)).toMatchObject({ interviewee: 'A5', group: '2', mean_INI: '', presence_INI: '0' })
    const scores = await table(path, 'scores.csv')
    expect(scores.filter((row) => row.interviewee === 'S0').map((row) => row.frequency)).toEqual(['3', '2'])
  })

  it('is not written over without being asked to', async () => {
    const study = await unequalStudy(2, 2)
    const { path } = await written(study)
    writeFileSync(join(path, 'README.txt'), 'mine')
    const again = study.client.call('export.statistics', { path, overwrite: false, language: 'en' })
    expect(await failure(again)).toMatchObject({ code: 'file-exists' })
    expect(readFileSync(join(path, 'README.txt'), 'utf8')).toBe('mine')
  })

  it('gives every variable a name that SPSS takes, none twice', () => {
    expect(safeNames(['ACH', 'ach', '客服', 'A-B', 'A_B', 'X?', '1'])).toEqual([
      'ACH',
      'c2',
      'c3',
      'A_B',
      'c5',
      'c6',
      '1',
    ])
  })
})

describe.skipIf(!hasR)('the R script (skipped where there is no Rscript)', () => {
  const run = (path: string, locale = 'C.UTF-8') =>
    spawnSync('Rscript', ['--vanilla', join(path, 'analysis.R')], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: locale },
    })

  it.each([
    ['default', 'mean-level', 'missing'],
    ['paper', 'frequency', 'missing'],
    ['strict', 'highest-level', 'zero'],
    ['default', 'rate', 'zero'],
  ] as const)(
    'comes to the same numbers and labels: %s, by %s, absent %s',
    async (preset, score, absentLevel) => {
      const study = await unequalStudy(7, 6)
      const { settings } = await study.client.call('comparison.run', {})
      await study.client.call('comparison.setSettings', {
        settings: { ...settings, score, absentLevel, proposal: presets[preset] },
      })
      const { path } = await written(study)
      const { status, stdout, stderr } = run(path)
      expect(stderr).toBe('')
      expect(stdout).toContain('Everything agrees.')
      expect(stdout).toMatch(/same labels\s+2 \/ 2/)
      expect(status).toBe(0)
    },
  )

  it('comes to the same with long Chinese names, strata, and interviewees of no group', async () => {
    const { path } = await written(await chineseStudy(), 'zh-CN')
    const { status, stdout, stderr } = run(path)
    expect(stderr).toBe('')
    expect(stdout).toContain('全部一致。')
    expect(stdout).toContain('协同推动')
    expect(status).toBe(0)
  })

  it('speaks Chinese where the export does, also where R does not', async () => {
    const { path } = await written(await unequalStudy(5, 5), 'zh-CN')
    expect(run(path).stdout).toContain('全部一致。')
    expect(run(path, 'C').status).toBe(0)
  })

  it('draws permutations of its own where there are too many, and says so', async () => {
    const { path } = await written(await unequalStudy(12, 11))
    const { status, stdout } = run(path)
    expect(stdout).toContain('Too many permutations')
    expect(status).toBe(0)
  })

  it('finds a number that is not right', async () => {
    const { path } = await written(await unequalStudy(5, 5))
    const [result] = await table(path, 'results.csv')
    const file = join(path, 'results.csv')
    const wrong = readFileSync(file, 'utf8').replace(String(result?.g), String(Number(result?.g) + 0.001))
    writeFileSync(file, wrong)
    const { status, stdout } = run(path)
    expect(stdout).toContain('Something does not agree')
    expect(status).toBe(1)
  })
})

describe.skipIf(!hasPspp)('the SPSS syntax (skipped where there is no PSPP)', () => {
  it('reads long Chinese names, quotation marks, strata, and interviewees of no group', async () => {
    const { path } = await written(await chineseStudy(), 'zh-CN')
    const { status, stdout } = spawnSync('pspp', ['-O', 'format=csv', 'exemplar.sps'], {
      cwd: path,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(stdout).not.toMatch(/error:|warning:/)
    expect(status).toBe(0)
    expect(stdout).toMatch(/“在不确定情境下'推动'跨部门协同”的能力，\S+：平均等级,/)
    const lines = readFileSync(join(path, 'exemplar.sps'), 'utf8').split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(256)
  })

  it('reads the data with labels, and its Welch test is that of the comparison', async () => {
    const study = await unequalStudy(7, 6)
    const { path } = await written(study, 'zh-CN')
    const { status, stdout } = spawnSync('pspp', ['-O', 'format=csv', 'exemplar.sps'], {
      cwd: path,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(stdout).not.toContain('error:')
    expect(status).toBe(0)
    expect(stdout).toContain('能力CSO：平均等级')
    expect(stdout).toContain('绩优组')
    const [result] = await table(path, 'results.csv')
    expect(stdout).toContain(
      Number(result?.welch_t)
        .toFixed(2)
        .replace(/^(-?)0\./, '$1.'),
    )
  })
})
