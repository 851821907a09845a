import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { readTable } from '../../backend/import/readers/read-table.ts'
import { buildSamples } from '../../build/build-samples.ts'
import { readSample } from './sample.ts'
import { sampleSuite } from './sample-suite.ts'

const sample = await readSample({
  language: 'en',
  title: 'the English sample',
  names: Array.from({ length: 12 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`),
  coders: ['Coder A', 'Coder B', 'consensus'],
  interviewer: 'Interviewer',
  colon: ': ',
  sentenceEnd: /[.?!]/,
  longestShared: 60,
  unit: { name: 'words', pattern: /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu },
  length: [900, 1300],
  strata: ['Branch head', 'Branch head', 'Corporate', 'Corporate', 'Retail', 'Retail'],
  year: 2025,
  genders: ['female', 'male'],
  quoteLength: [25, 400],
  codingCount: [10, 15],
  async cells(file, path) {
    const { header, rows } = await readTable(file, path)
    return [header, ...rows]
  },
})

sampleSuite(sample)

describe('the English sample, its groups', () => {
  it('tell longer interviews, on the whole, where they are superior', () => {
    const total = (group: string) =>
      sample.interviewees
        .filter((row) => row.group === group)
        .reduce((sum, row) => sum + sample.lengthOf(row.interview ?? ''), 0)
    expect(total('superior')).toBeGreaterThan(1.05 * total('average'))
  })
})

describe('the English sample, compared by the default rules', () => {
  // A program folder of its own, so that building does not touch the samples people are looking at.
  const root = mkdtempSync(join(tmpdir(), 'exemplar-sample-'))
  const client = directClient({ dataFolder: join(root, 'data'), root })

  beforeAll(async () => {
    const repository = fileURLToPath(new URL('../../', import.meta.url))
    for (const path of ['db', 'build/samples', 'build/dictionaries']) {
      cpSync(join(repository, path), join(root, path), { recursive: true })
    }
    await buildSamples(root)
    await client.call('project.open', { path: join(root, 'out', 'samples', 'en.exemplar') })
  }, 120_000)

  afterAll(() => {
    client.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('shows every kind of label, each for the reason it was made to show', async () => {
    const { clusters } = await client.call('dictionary.get', {})
    const codes = new Map(clusters.flatMap(({ competencies: own }) => own.map(({ id, code }) => [id, code])))
    const { rows } = await client.call('comparison.run', {})
    const rules: Record<string, string[]> = {}
    for (const { competencyId, proposal } of rows) {
      const key = `${proposal.label} ${proposal.rule}`
      rules[key] = [...(rules[key] ?? []), codes.get(competencyId) ?? '']
    }
    expect(rules).toEqual({
      'differentiating R3_DIFFERENTIATING': ['ACH', 'INFO', 'IU', 'IMP'],
      'threshold R5_COMMON': ['CSO', 'EXP'],
      'not-supported R4_REVERSED': ['CO'],
      'insufficient R2_RELIABILITY': ['INT'],
      'insufficient R6_PROMISING': ['RB', 'SCT', 'SCF'],
      'insufficient R2_UNDEFINED': ['TW', 'OC'],
      'insufficient R1_SPARSE': ['OA', 'DEV', 'DIR', 'TL', 'AT', 'CT', 'FLX'],
    })
  })

  it('draws the warnings it was made to draw', async () => {
    const { warnings } = await client.call('comparison.run', {})
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['W_TINY_N', 'W_LENGTH', 'W_LOW_RELIABILITY']),
    )
  })
})
