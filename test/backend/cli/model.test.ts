import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studyFolder } from '../run-cli.ts'

const head = 'interview,competency,start,end,level,coder'

describe('the model from the command line', () => {
  it('is shown, saved, and compared with what it was', () => {
    const { run, write } = studyFolder()
    write('one.csv', `${head}\nS1,COM,0,3,2,A\n`)
    write('two.csv', `${head}\nS2,COM,0,3,2,A\n`)
    run(['import-codings', 'study.exemplar', 'one.csv'])
    const saved = run(['model', 'study.exemplar', '--save', 'first', '--since', '1', '--open-groups'])
    expect(saved.out).toMatch(/^COM\tinsufficient evidence\t/m)
    expect(saved.out).toMatch(/^version 1 first \(/m)
    expect(saved.out).toContain('No difference.')
    run(['import-codings', 'study.exemplar', 'two.csv'])
    const since = run(['model', 'study.exemplar', '--since', '1', '--json'])
    const { model, versions, differences } = JSON.parse(since.out)
    expect([model.codings, versions.length, differences[0].causes]).toEqual([2, 1, ['data']])
    expect(run(['model', 'study.exemplar', '--since', '7'])).toMatchObject({ code: 2 })
  })

  it('goes with everything else into a folder for R and SPSS, which is not written over', () => {
    const { folder, run } = studyFolder()
    const wanted = ['export', 'study.exemplar', 'r', '--format', 'statistics', '--open-groups', '--json']
    expect(JSON.parse(run(wanted).out).files).toContain(join(folder, 'r', 'analysis.R'))
    expect(run(wanted).code).toBe(1)
    expect(readFileSync(join(folder, 'r', 'competencies.csv'), 'utf8')).toContain('\nCOM,')
  })
})
