import { describe, expect, it } from 'vitest'
import { readModel } from '../../../backend/analysis/read-model.ts'
import { runComparison } from '../../../backend/analysis/run-comparison.ts'
import { agreementTable } from '../../../backend/export/agreement-table.ts'
import { makeStudy } from '../handlers/study.ts'

describe('the sheet of agreement', () => {
  it('has the coefficients of the agreement screen beside those that enter the proposal', async () => {
    const { client, add, code, ini, session } = await makeStudy()
    const s1 = await add('S1', 'superior')
    const a1 = await add('A1', 'average')
    for (const coder of ['A', 'B']) {
      await code(s1, [3, 2], { coder })
      await code(a1, [coder === 'A' ? 1 : 2], { coder })
    }
    await code(a1, [1, 1], { coder: 'B', competencyId: ini })
    const { db } = session.project
    const [result, model] = [await runComparison(db), await readModel(db)]
    const { rows } = agreementTable({ db, result, model, language: 'en', madeAt: '' })
    const written = (competency: string, name: string) => {
      const found = rows.filter(([one, coefficient]) => one === competency && coefficient === name)
      expect(found, `${competency} ${name}`).toHaveLength(1)
      return found[0]?.[3]
    }
    const { overall, competencies } = await client.call('agreement.run', { coderIds: [] })
    const known = (value: typeof overall.alpha) => (value.defined ? value.value : null)
    expect(written('all', 'agreement screen: Krippendorff alpha')).toBe(known(overall.alpha))
    expect(written('all', 'agreement screen: ICC(2,1)')).toBe(known(overall.icc))
    expect(written('all', 'agreement screen: CA')).toBe(known(overall.categoryAgreement))
    expect(known(overall.categoryAgreement)).toBeGreaterThan(0)
    const [cso] = competencies
    if (cso === undefined) throw new Error('a competency is missing')
    expect(written('CSO', 'agreement screen: Krippendorff alpha u')).toBe(known(cso.spanAlpha))
    expect(known(cso.spanAlpha)).toBe(1)
  })
})
