import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import { compareModels } from '../../../core/competency-model/compare-models.ts'
import { type CompetencyModel, labelOf, type ModelEntry } from '../../../core/competency-model/model.ts'
import type { CodingId, CompetencyId } from '../../../core/model/ids.ts'
import { type Label, labels } from '../../../core/proposal/label.ts'

const id = (value: number) => value as CompetencyId
const group = { n: 12, coded: 9, codings: 24, meanLevel: 2.5, meanLevelSd: 0.6, highestLevel: 3, rate: 0.2 }

function entry(changes: Partial<ModelEntry> = {}): ModelEntry {
  return {
    ...{ competencyId: id(1), code: 'CSO', cluster: { zh: '助人', en: 'Helping' } },
    ...{ name: { zh: '客户服务导向', en: 'Customer service' }, definition: { zh: '', en: '' }, levels: [] },
    ...{ proposed: 'differentiating', rule: 'R3_DIFFERENTIATING', tier: 'standard' },
    reason: { key: 'reason.R3_DIFFERENTIATING', scoreKey: 'score.mean-level', values: {} },
    ...{ decision: null, superior: group, average: group, evidence: [] },
    ...{ g: 1.2, gLower: 0.3, gUpper: 2.1, p: 0.01, pAdjusted: 0.06, reliability: 0.8 },
    ...changes,
  }
}

function model(entries: readonly ModelEntry[], changes: Partial<CompetencyModel> = {}): CompetencyModel {
  return {
    ...{ settings: defaultSettings, layer: 'consensus', superiorCount: 12, averageCount: 12, codings: 48 },
    ...changes,
    entries,
  }
}

const decided = (label: Label, reason = 'because') => ({
  ...{ label, reason, proposed: 'differentiating' as const, coder: 'A', at: '2026-01-01T00:00:00.000Z' },
})
const strict = { ...defaultSettings, proposal: { ...defaultSettings.proposal, alpha: 0.05 } }
const more = { ...group, codings: 25 }

describe('what differs between two models', () => {
  it('is nothing between a model and itself, even after a way through JSON', () => {
    const one = model([entry(), entry({ competencyId: id(2), decision: decided('threshold') })])
    expect(compareModels(one, JSON.parse(JSON.stringify(one)), one)).toEqual([])
  })

  it('is the data where the same settings now propose another label', () => {
    const after = model([entry({ proposed: 'insufficient', superior: more })])
    const [found] = compareModels(model([entry()]), after, after)
    expect(found).toMatchObject({ isLabelChanged: true, causes: ['data'] })
  })

  it('is the data, without another label, where only figures moved', () => {
    const after = model([entry({ average: more })])
    expect(compareModels(model([entry()]), after, after)).toMatchObject([
      { isLabelChanged: false, causes: ['data'] },
    ])
  })

  it('is the settings where the old ones would still give the old label', () => {
    const after = model([entry({ proposed: 'insufficient' })], { settings: strict })
    expect(compareModels(model([entry()]), after, model([entry()]))).toMatchObject([
      { isLabelChanged: true, causes: ['settings'] },
    ])
  })

  it('is both where each alone moved the label', () => {
    const after = model([entry({ proposed: 'not-supported', superior: more })], { settings: strict })
    const rejudged = model([entry({ proposed: 'insufficient', superior: more })])
    expect(compareModels(model([entry()]), after, rejudged)).toMatchObject([{ causes: ['data', 'settings'] }])
  })

  it('is the decision, which holds while the proposal under it changes', () => {
    const before = model([entry({ decision: decided('threshold') })])
    const other = model([entry({ decision: decided('insufficient') })])
    expect(compareModels(before, other, other)).toMatchObject([
      { isLabelChanged: true, causes: ['decision'] },
    ])
    const held = model([entry({ decision: decided('threshold'), proposed: 'insufficient', superior: more })])
    expect(compareModels(before, held, held)).toMatchObject([{ isLabelChanged: false, causes: ['data'] }])
    const reworded = model([entry({ decision: decided('threshold', 'another reason') })])
    expect(compareModels(before, reworded, reworded)).toMatchObject([
      { isLabelChanged: false, causes: ['decision'] },
    ])
  })

  it('is what it means, and the quotes that stand for it', () => {
    const after = model([entry({ definition: { zh: '新', en: '' }, evidence: [3 as CodingId] })])
    expect(compareModels(model([entry()]), after, after)).toMatchObject([{ causes: ['meaning', 'evidence'] }])
  })

  it('is a competency that is in one of them only', () => {
    const two = entry({ competencyId: id(2) })
    const found = compareModels(model([entry()]), model([two]), null)
    expect(
      found.map(({ before, after }) => [before?.competencyId ?? null, after?.competencyId ?? null]),
    ).toEqual([
      [null, 2],
      [1, null],
    ])
    expect(found.every((one) => one.isLabelChanged)).toBe(true)
  })

  it('names both of two saved models whose data and settings changed, for they cannot be told apart', () => {
    const after = model([entry({ proposed: 'insufficient', superior: more })], { settings: strict })
    expect(compareModels(model([entry()]), after, null)).toMatchObject([{ causes: ['data', 'settings'] }])
  })

  it('has a cause for every label that changed, and says so exactly then', () => {
    const anyEntry = fc.record({
      proposed: fc.constantFrom(...labels),
      decision: fc.option(fc.constantFrom(...labels).map((label) => decided(label))),
    })
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (first, second, third) => {
        const [before, after] = [entry(first), entry(second)]
        const found = compareModels(
          model([before]),
          model([after], { settings: strict }),
          model([entry(third)]),
        )
        const isChanged = labelOf(before) !== labelOf(after)
        expect(found.some((one) => one.isLabelChanged)).toBe(isChanged)
        if (isChanged) expect(found[0]?.causes).not.toEqual([])
      }),
    )
  })
})
