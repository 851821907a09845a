import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Classified, classify, type Evidence } from '../../../core/proposal/classify.ts'
import { type Label, labels, type RuleCode, ruleCodes } from '../../../core/proposal/label.ts'
import { defaultParameters, presetOf, presets } from '../../../core/proposal/parameters.ts'
import { requiredN } from '../../../core/proposal/required-n.ts'

/** A clear case: ten against ten, coded in all, g .9, adjusted p .04. */
const clear: Evidence = {
  ...{ n1: 10, n2: 10, coded1: 10, coded2: 10, usable1: 10, usable2: 10 },
  ...{ g: 0.9, gLower: 0.1, gUpper: 1.7, pAdjusted: 0.04, reliability: 0.8, lengthFail: false },
}
/** Not significant, so that the rules after R4 are asked. */
const unclear: Partial<Evidence> = { pAdjusted: 0.5 }
/** Too rare in both groups for a threshold, not rare enough for R7: four of ten. */
const middling: Partial<Evidence> = { ...unclear, coded1: 4, coded2: 4, g: 0.2, gLower: -0.7, gUpper: 0.9 }

const labelOf: Readonly<Record<RuleCode, Label>> = {
  R0_GROUP_N: 'insufficient',
  R1_RARE: 'not-supported',
  R1_SPARSE: 'insufficient',
  R2_RELIABILITY: 'insufficient',
  R2_UNDEFINED: 'insufficient',
  R3_LENGTH: 'insufficient',
  R3_DIFFERENTIATING: 'differentiating',
  R4_REVERSED: 'not-supported',
  R5_COMMON: 'threshold',
  R6_PROMISING: 'insufficient',
  R6_REVERSED_TREND: 'insufficient',
  R7_RARE: 'not-supported',
  R8_NO_DIFFERENCE: 'not-supported',
  R8_IMPRECISE: 'insufficient',
}

/** Each rule of method.md 3.8 at its borders, with the default parameters. */
const cases: readonly (readonly [about: string, changes: Partial<Evidence>, rule: RuleCode])[] = [
  ['a clear difference', {}, 'R3_DIFFERENTIATING'],
  ['five in the smaller group', { n1: 5, coded1: 5, usable1: 5 }, 'R3_DIFFERENTIATING'],
  ['four in the superior group', { n1: 4, coded1: 4, usable1: 4 }, 'R0_GROUP_N'],
  ['four in the average group', { n2: 4, coded2: 4, usable2: 4 }, 'R0_GROUP_N'],
  ['no interviewees', { n1: 0, n2: 0, coded1: 0, coded2: 0, g: null }, 'R0_GROUP_N'],
  ['five coded', { coded1: 3, coded2: 2 }, 'R3_DIFFERENTIATING'],
  ['four coded, two of ten in each group', { coded1: 2, coded2: 2 }, 'R1_RARE'],
  ['four coded, three of ten in one group', { coded1: 3, coded2: 1 }, 'R1_SPARSE'],
  ['four coded of nine and ten', { n1: 9, coded1: 2, coded2: 2 }, 'R1_SPARSE'],
  ['nobody coded in large groups', { coded1: 0, coded2: 0, usable1: 0, usable2: 0, g: null }, 'R1_RARE'],
  ['reliability of just enough', { reliability: 0.667 }, 'R3_DIFFERENTIATING'],
  ['reliability of just too little', { reliability: 0.6669 }, 'R2_RELIABILITY'],
  ['reliability that nobody knows', { reliability: null }, 'R3_DIFFERENTIATING'],
  ['little reliability and no effect', { reliability: 0.1, g: null }, 'R2_RELIABILITY'],
  ['two usable scores', { usable1: 2, usable2: 2 }, 'R3_DIFFERENTIATING'],
  ['one usable score in the superior group', { usable1: 1 }, 'R2_UNDEFINED'],
  ['one usable score in the average group', { usable2: 1 }, 'R2_UNDEFINED'],
  ['no effect', { g: null }, 'R2_UNDEFINED'],
  ['no p', { pAdjusted: null }, 'R2_UNDEFINED'],
  ['p of exactly alpha', { pAdjusted: 0.1 }, 'R3_DIFFERENTIATING'],
  ['p just above alpha', { pAdjusted: 0.1000001 }, 'R6_PROMISING'],
  ['an effect of exactly the least', { g: 0.5 }, 'R3_DIFFERENTIATING'],
  ['an effect just under the least, common in both', { g: 0.4999 }, 'R5_COMMON'],
  ['a difference that length explains', { lengthFail: true }, 'R3_LENGTH'],
  ['a reversed effect of exactly the least', { g: -0.5 }, 'R4_REVERSED'],
  ['a reversed effect just under the least, common in both', { g: -0.4999 }, 'R5_COMMON'],
  ['a reversed difference that length explains', { g: -0.9, lengthFail: true }, 'R4_REVERSED'],
  ['six of ten in both and no effect', { ...unclear, g: 0, coded1: 6, coded2: 6 }, 'R5_COMMON'],
  ['five of ten in one', { ...unclear, g: 0, coded1: 6, coded2: 5, gUpper: 0.7 }, 'R8_NO_DIFFERENCE'],
  ['an effect of exactly the largest for a threshold', { ...unclear, g: 0.5 }, 'R6_PROMISING'],
  ['a large effect with a narrow interval', { ...unclear, g: 0.6, gLower: -0.8, gUpper: 0.8 }, 'R5_COMMON'],
  ['an interval just too high', { ...unclear, g: 0.6, gLower: 0.4, gUpper: 0.8001 }, 'R6_PROMISING'],
  ['an interval just too low', { ...unclear, g: -0.6, gLower: -0.8001, gUpper: 0 }, 'R6_REVERSED_TREND'],
  ['a large effect without an interval', { ...unclear, g: 0.6, gLower: null, gUpper: null }, 'R6_PROMISING'],
  ['a small effect without an interval', { ...unclear, g: 0.4, gLower: null, gUpper: null }, 'R5_COMMON'],
  ['an effect of exactly the least, not significant', { ...middling, g: 0.5 }, 'R6_PROMISING'],
  ['a reversed one', { ...middling, g: -0.5 }, 'R6_REVERSED_TREND'],
  [
    'an effect just under, rare in both',
    { ...middling, g: 0.4999, coded1: 2, coded2: 2, n2: 9 },
    'R1_SPARSE',
  ],
  ['rare in both', { ...middling, n1: 20, n2: 20, coded1: 5, coded2: 5 }, 'R7_RARE'],
  ['three of ten in one', { ...middling, n1: 20, n2: 20, coded1: 6, coded2: 0 }, 'R8_IMPRECISE'],
  ['an interval up to exactly what is ruled out', { ...middling, gUpper: 0.8 }, 'R8_NO_DIFFERENCE'],
  ['an interval just beyond it', { ...middling, gUpper: 0.8001 }, 'R8_IMPRECISE'],
  ['an interval that reaches far down', { ...middling, gLower: -3, gUpper: 0.5 }, 'R8_NO_DIFFERENCE'],
  ['no interval', { ...middling, gLower: null, gUpper: null }, 'R8_IMPRECISE'],
]

describe('the rules of the proposal', () => {
  it.each(cases)('%s', (_about, changes, rule) => {
    const expected: Classified = { label: labelOf[rule], rule }
    expect(classify({ ...clear, ...changes }, defaultParameters)).toEqual(expected)
  })

  it('are all tried at some border', () => {
    const tried = new Set(cases.map(([, , rule]) => rule))
    expect(ruleCodes.filter((rule) => !tried.has(rule))).toEqual([])
  })

  it('follow the parameters, whatever these are', () => {
    const parameters = { ...defaultParameters, alpha: 0.01, minEffect: 0.9, minGroupN: 11 }
    expect(classify(clear, parameters).rule).toBe('R0_GROUP_N')
    expect(classify(clear, { ...parameters, minGroupN: 2 }).rule).toBe('R6_PROMISING')
    expect(classify({ ...clear, pAdjusted: 0.01 }, { ...parameters, minGroupN: 2 }).rule).toBe(
      'R3_DIFFERENTIATING',
    )
    expect(classify({ ...clear, g: 0.1 }, presets.paper).rule).toBe('R3_DIFFERENTIATING')
    expect(classify({ ...clear, g: 0.79 }, presets.strict).rule).toBe('R8_IMPRECISE')
  })

  it('find no effect at all insufficient where any effect is enough, as rule 6 is written', () => {
    const none = { ...clear, ...middling, g: 0 }
    expect(classify(none, presets.paper)).toEqual({ label: 'insufficient', rule: 'R6_REVERSED_TREND' })
    const rare = { ...none, n1: 20, n2: 20, coded1: 5, coded2: 5, gLower: null, gUpper: null }
    expect(classify(rare, presets.paper).label).toBe('insufficient')
    expect(classify(none, defaultParameters).rule).toBe('R8_IMPRECISE')
    expect(classify({ ...none, g: -0.01 }, presets.paper).rule).toBe('R6_REVERSED_TREND')
  })
})

/** Evidence near the borders, where a slip would show. */
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    ...{ n1: fc.nat(12), n2: fc.nat(12), share1: fc.nat(10), share2: fc.nat(10) },
    ...{ usable1: fc.nat(3), usable2: fc.nat(3), lengthFail: fc.boolean() },
    g: fc.option(fc.constantFrom(-0.9, -0.5, -0.49, 0, 0.49, 0.5, 0.9)),
    reach: fc.option(fc.constantFrom(0.1, 0.3, 0.31, 0.8, 2)),
    pAdjusted: fc.option(fc.constantFrom(0.001, 0.1, 0.11, 1)),
    reliability: fc.option(fc.constantFrom(-0.2, 0.66, 0.667, 1)),
  })
  .map(({ share1, share2, reach, g, ...rest }) => ({
    ...rest,
    g,
    coded1: Math.floor((rest.n1 * share1) / 10),
    coded2: Math.floor((rest.n2 * share2) / 10),
    gLower: g === null || reach === null ? null : g - reach,
    gUpper: g === null || reach === null ? null : g + reach,
  }))

describe('whatever the evidence', () => {
  const seeded = { seed: 38, numRuns: 2000 }

  it('there is a label, and it is the one its rule gives', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const { label, rule } = classify(one, defaultParameters)
        expect(labels).toContain(label)
        expect(label).toBe(labelOf[rule])
      }),
      seeded,
    )
  })

  it('"differentiating" is said only of a large, significant, reliable difference in enough interviewees', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const isLarge = (one.g ?? 0) >= 0.5 && (one.pAdjusted ?? 1) <= 0.1
        const isSure = (one.reliability ?? 1) >= 0.667 && Math.min(one.usable1, one.usable2) >= 2
        const isEnough = Math.min(one.n1, one.n2) >= 5 && one.coded1 + one.coded2 >= 5
        const expected = isLarge && isSure && isEnough && !one.lengthFail
        expect(classify(one, defaultParameters).label === 'differentiating').toBe(expected)
      }),
      seeded,
    )
  })

  it('"threshold" is said only of what most interviewees of both groups show', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        if (classify(one, defaultParameters).label !== 'threshold') return
        expect(one.coded1 / one.n1).toBeGreaterThanOrEqual(0.6)
        expect(one.coded2 / one.n2).toBeGreaterThanOrEqual(0.6)
      }),
      seeded,
    )
  })
})

describe('interviewees needed', () => {
  it.each([
    // ceil(2 (2.8016 / g)^2 + 1), with a pocket calculator.
    [0.2, 394],
    [0.5, 64],
    [-0.5, 64],
    [0.8, 26],
    [1, 17],
    [2.8016, 3],
  ])('for g = %f are %i in each group', (g, n) => {
    expect(requiredN(g)).toBe(n)
  })

  it('are never enough for no effect, and fewer the larger it is', () => {
    expect(requiredN(0)).toBeNull()
    const effects = [0.01, 0.1, 0.2, 0.5, 1, 3].map(requiredN)
    expect(effects).toEqual([...effects].sort((a, b) => (b ?? 0) - (a ?? 0)))
  })
})

describe('presets', () => {
  it('are known again, and anything else is nobody’s', () => {
    expect(presetOf(defaultParameters)).toBe('default')
    expect(presetOf({ ...presets.strict })).toBe('strict')
    expect(presetOf({ ...presets.paper })).toBe('paper')
    expect(presetOf({ ...presets.paper, minCoded: 6 })).toBeNull()
  })

  it('hold the parameters of the method', () => {
    expect(presets.strict).toMatchObject({ alpha: 0.05, correction: 'holm', minEffect: 0.8 })
    expect(presets.paper).toMatchObject({ alpha: 0.05, correction: 'none', minEffect: 0 })
    expect(defaultParameters).toEqual({
      ...{ minGroupN: 5, minCoded: 5, alpha: 0.1, correction: 'bh', minEffect: 0.5, presenceThreshold: 0.6 },
      ...{ rarePresence: 0.3, thresholdMaxEffect: 0.5, ruledOutEffect: 0.8, minReliability: 0.667 },
    })
  })
})
