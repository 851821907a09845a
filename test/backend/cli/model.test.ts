import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studyFolder } from '../run-cli.ts'

describe('the model from the command line', () => {
  it('is shown, saved, and compared with what it was; and everything can be exported', () => {
    const { folder, run, write } = studyFolder()
    write('one.csv', 'interview,competency,start,end,level,coder\nS1,COM,0,3,2,A\n')
    expect(run(['import-codings', 'study.exemplar', 'one.csv']).code).toBe(0)
    const saved = run(['model', 'study.exemplar', '--save', 'first', '--open-groups'])
    expect(saved.out).toMatch(/^COM\tinsufficient evidence\t/m)
    expect(saved.out).toMatch(/^version 1 first \(/m)
    expect(run(['model', 'study.exemplar', '--since', '1']).out).toContain('No difference.')
    write('two.csv', 'interview,competency,start,end,level,coder\nS2,COM,0,3,2,A\n')
    run(['import-codings', 'study.exemplar', 'two.csv'])
    expect(run(['model', 'study.exemplar', '--since', '1']).out).toMatch(/^COM: .+ → .+ \(data\)$/m)
    const { model, versions, differences } = JSON.parse(
      run(['model', 'study.exemplar', '--since', '1', '--json']).out,
    )
    expect([model.codings, versions.length, differences[0].causes]).toEqual([2, 1, ['data']])
    expect(run(['model', 'study.exemplar', '--since', '7'])).toMatchObject({ code: 2 })

    const exported = run(['export', 'study.exemplar', 'r', '--format', 'statistics', '--json'])
    expect(JSON.parse(exported.out).files).toContain(join(folder, 'r', 'analysis.R'))
    expect(run(['export', 'study.exemplar', 'r', '--format', 'statistics']).code).toBe(1)
    run(['export', 'study.exemplar', 'codebook.csv', '--table', 'codebook'])
    expect(readFileSync(join(folder, 'codebook.csv'), 'utf8')).toContain('Communication')
  })
})
