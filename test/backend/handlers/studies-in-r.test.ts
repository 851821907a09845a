import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StrataRow } from '../../../core/comparison/compare-strata.ts'
import { type CompetencyComparison, scoreKinds } from '../../../core/comparison/types.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { groups } from '../../../core/model/study.ts'
import { type Estimate, mapEstimate, valueOrNull } from '../../../core/stats/estimate.ts'
import type { KindsRow } from '../../../core/tables/kinds-table.ts'
import {
  addCompetency,
  fileToImport,
  makeProject,
  spanOf,
  storedText,
  transcript,
  upload,
} from '../fixture.ts'

/**
 * Random studies with ties, without variance, with levels that are missing, with interviewees of no group, and with three
 * strata; and what R 4.2.2 makes of their raw levels, by the script beside them.
 */
const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', `studies-in-r.${name}`), 'utf8')

const expected: readonly {
  readonly study: string
  readonly rows: readonly Readonly<Record<string, number | null>>[]
  readonly bh: readonly number[]
  readonly holm: readonly number[]
  readonly lengthWelchP: number
  readonly lengthMannWhitneyP: number
}[] = JSON.parse(fixture('json'))

/** An interviewee's codings on one competency. */
const lines = fixture('csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [study, score, absent, code = '', group, stratum = '', more, competency = '', levels = ''] =
      line.split(',')
    return {
      ...{ study, code, stratum, competency },
      score: scoreKinds.find((kind) => kind === score) ?? 'mean-level',
      absentLevel: absent === 'zero' ? ('zero' as const) : ('missing' as const),
      group: groups.find((one) => one === group) ?? null,
      more: Number(more),
      levels: levels === '' ? [] : levels.split(';').map((level) => (level === 'NA' ? null : Number(level))),
    }
  })

/** The study in a project of its own, made by the methods that clicks call. */
async function makeStudy(study: string) {
  const { client } = await makeProject()
  const competencies = new Map<string, CompetencyId>()
  for (const code of ['AAA', 'BBB', 'CCC']) competencies.set(code, (await addCompetency(client, code)).id)
  const own = lines.filter((line) => line.study === study)
  for (const { code, group, stratum, more } of own.filter(({ competency }) => competency === 'AAA')) {
    const text = `${transcript}\n答：${'好'.repeat(more)}\n问：谢谢${code}。`
    const file = fileToImport(await upload(client, `${code}.txt`, text), {
      ...{ intervieweeCode: code, group, stratum },
    })
    const { imported } = await client.call('import.run', { job: 'test', files: [file] })
    const interviewId = imported[0]?.interviewId
    if (interviewId === undefined) throw new Error(`${code} did not come in`)
    for (const { competency, levels } of own.filter((line) => line.code === code)) {
      const competencyId = competencies.get(competency)
      if (competencyId === undefined) throw new Error(`no competency ${competency}`)
      for (const [index, level] of levels.entries()) {
        const start = spanOf('去年三月', storedText).start + index
        const place = { start, end: start + 2 }
        await client.call('coding.add', { interviewId, competencyId, level, memo: '', ...place })
      }
    }
  }
  const { settings } = await client.call('comparison.run', {})
  const { score = settings.score, absentLevel = settings.absentLevel } = own[0] ?? {}
  await client.call('comparison.setSettings', { settings: { ...settings, score, absentLevel } })
  return { client, score }
}

interface Found {
  readonly row: CompetencyComparison
  readonly strata: StrataRow
  readonly kinds: KindsRow
}

/** What the program says, by the names of R's script. */
function found({ row, strata, kinds }: Found, score: (typeof scoreKinds)[number]) {
  const pick = <T>(estimate: Estimate<T>, part: (value: T) => number | Estimate) =>
    estimate.defined ? part(estimate.value) : null
  const [frequency, mean, highest] = row.lengthRelations
  const values: Record<string, number | Estimate | null | undefined> = {
    ...{ n1: row.superior.scores[score].n, n2: row.average.scores[score].n },
    ...{ coded1: row.superior.coded, coded2: row.average.coded, difference: row.difference },
    ...{ g: row.g, lower: pick(row.interval, ({ lower }) => lower), p: row.p },
    upper: pick(row.interval, ({ upper }) => upper),
    welchT: pick(row.welch, ({ t }) => t),
    welchDf: pick(row.welch, ({ degreesOfFreedom }) => degreesOfFreedom),
    welchP: pick(row.welch, ({ p }) => p),
    ...{ mannWhitneyP: row.mannWhitneyP, delta: row.cliffsDelta, fisherP: row.fisherP },
    ...{ rhoFrequency: frequency?.rho, rhoMean: mean?.rho, rhoHighest: highest?.rho },
    kruskalH: pick(kinds.test, ({ h }) => h),
    kruskalP: pick(kinds.test, ({ p }) => p),
    vanElterenP: strata.vanElterenP,
    pooledG: pick(strata.pooled, ({ g }) => g),
    q: pick(strata.pooled, ({ q }) => q),
    qP: pick(strata.pooled, ({ qP }) => qP),
    cmhP: pick(strata.presence, ({ p }) => p),
    // Counts that vary more than Poisson's have another ratio, which the conformance cases check.
    ...(valueOrNull(row.rateRatio)?.model === 'poisson'
      ? { poissonRatio: valueOrNull(mapEstimate(row.rateRatio, ({ ratio }) => ratio)) }
      : {}),
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? valueOrNull(value) : value,
    ]),
  )
}

describe('a random study gives what R gives, from its codings to its adjusted p', () => {
  it.each(expected.map((one) => [one.study, one] as const))('%s', async (study, inR) => {
    const { client, score } = await makeStudy(study)
    const result = await client.call('comparison.run', {})
    const strata = await client.call('table.strata', {})
    const kinds = await client.call('table.kinds', { by: 'stratum' })
    for (const [index, wanted] of inR.rows.entries()) {
      const [row, ofStrata, ofKinds] = [result.rows[index], strata.rows[index], kinds.rows[index]]
      if (row === undefined || ofStrata === undefined || ofKinds === undefined)
        throw new Error('a row is lost')
      const numbers = found({ row, strata: ofStrata, kinds: ofKinds }, score)
      for (const [name, value] of Object.entries(numbers)) {
        const place = `${name} of row ${index}`
        if (typeof wanted[name] === 'number') expect(value, place).toBeCloseTo(wanted[name], 7)
        else expect(value, place).toBe(null)
      }
      expect(Object.keys(numbers).length).toBeGreaterThanOrEqual(Object.keys(wanted).length - 1)
      expect(row.pAdjusted).toBeCloseTo(inR.bh[index] ?? Number.NaN, 9)
      expect(row.pHolm).toBeCloseTo(inR.holm[index] ?? Number.NaN, 9)
    }
    const { welchP, mannWhitneyP } = result.lengthCheck
    expect(valueOrNull(welchP)).toBeCloseTo(inR.lengthWelchP, 9)
    expect(valueOrNull(mannWhitneyP)).toBeCloseTo(inR.lengthMannWhitneyP, 9)
  })
})
