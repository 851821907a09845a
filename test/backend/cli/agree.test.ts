import { describe, expect, it } from 'vitest'
import { cliFolder } from '../run-cli.ts'

const transcript = '问：请讲一件事。\n答：我跑了四趟园区，把公司谈下来了。\n'

function study() {
  const cli = cliFolder()
  cli.write('P01.txt', transcript)
  cli.run(['new', 's.exemplar', '--dictionary', 'spencer-20', '--coder', '甲', '--coder', '乙'])
  cli.run(['import', 's.exemplar', 'P01.txt'])
  const rows = ['P01,甲,ACH,3,跑了四趟园区', 'P01,乙,ACH,2,跑了四趟', 'P01,甲,INT,1,谈下来']
  cli.write('codings.csv', ['interview,coder,competency,level,quote', ...rows].join('\n'))
  cli.run(['import-codings', 's.exemplar', 'codings.csv'])
  return cli
}

describe('agree, on the command line,', () => {
  it('prints the agreement of coders as JSON, by the settings asked for, which are saved', () => {
    const { run } = study()
    const first = JSON.parse(run(['agree', 's.exemplar', '--json']).out)
    // CA = 2 * 1 / (2 + 1); passages of 6 and 4 characters share 4 of 6.
    expect(first.overall.pooledAgreement.value).toBeCloseTo(2 / 3, 12)
    expect([first.overall.matched, first.overall.passages, first.doubleCoded]).toEqual([1, 2, 1])
    const strict = ['--rule', 'segment', '--same-level', '--overlap', '0.9', '--unit', 'interview']
    const second = JSON.parse(run(['agree', 's.exemplar', '--json', ...strict]).out)
    expect([second.overall.matched, second.overall.pooledAgreement.value]).toEqual([0, 0])
    expect(JSON.parse(run(['agree', 's.exemplar', '--json']).out).settings).toEqual(second.settings)
  })

  it('prints a table a line each, in either language', () => {
    const { run } = study()
    const { out, code } = run(['agree', 's.exemplar', '--lang', 'zh', '--coder', '甲', '--coder', '乙'])
    expect(code).toBe(0)
    expect(out).toContain('ACH\t')
    expect(out).toContain('双编')
    expect(run(['agree', 's.exemplar', '--lang', 'en']).out).toContain('double-coded')
  })

  it('says what is wrong with an option', () => {
    const { run } = study()
    for (const wrong of [
      ['--rule', 'x'],
      ['--overlap', '2'],
      ['--coder', '丙'],
    ])
      expect(run(['agree', 's.exemplar', ...wrong]).code).toBe(2)
  })
})
