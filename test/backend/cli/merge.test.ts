import { describe, expect, it } from 'vitest'
import { cliFolder } from '../run-cli.ts'

const transcript = '问：请讲一件事。\n答：我跑了四趟园区，把公司谈下来了。\n'

function study() {
  const cli = cliFolder()
  cli.write('P01.txt', transcript)
  cli.run(['new', 's.exemplar', '--dictionary', 'spencer-20', '--coder', '甲', '--coder', '乙'])
  cli.run(['import', 's.exemplar', 'P01.txt'])
  cli.write('codings.csv', 'interview,coder,competency,level,quote\nP01,乙,ACH,3,跑了四趟园区\n')
  return cli
}

describe('hand-out and merge from the command line', () => {
  it('write a copy, take it in again with a report, and find nothing new the second time', () => {
    const { run } = study()
    const out = run([
      'hand-out',
      's.exemplar',
      'b.exemplar',
      '--coder',
      '乙',
      '--interview',
      'P01',
      '--blind',
    ])
    expect([out.code, out.err]).toEqual([0, ''])
    expect(run(['import-codings', 'b.exemplar', 'codings.csv']).code).toBe(0)
    const preview = run(['merge', 's.exemplar', 'b.exemplar', '--preview', '--json'])
    expect(JSON.parse(preview.out)).toMatchObject([
      { coders: ['乙'], lines: [{ code: 'codings-added', count: 1 }] },
    ])
    const first = run(['merge', 's.exemplar', 'b.exemplar', '--lang', 'zh'])
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('新编码：1 条（P01）')])
    expect(run(['merge', 's.exemplar', 'b.exemplar']).out).toContain('nothing new')
  })

  it('say what is wrong with a file and exit with 3, or 2 where the command is wrong', () => {
    const { run, write } = study()
    write('bad.exemplar', 'no project')
    const bad = run(['merge', 's.exemplar', 'bad.exemplar'])
    expect([bad.code, bad.out]).toEqual([3, expect.stringContaining('Not taken in')])
    expect(run(['merge', 's.exemplar', 'bad.exemplar', '--where-both', 'all']).code).toBe(2)
    expect(run(['hand-out', 's.exemplar', 'c.exemplar']).code).toBe(2)
    const unknown = run(['hand-out', 's.exemplar', 'c.exemplar', '--coder', '丁'])
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('丁')])
  })
})
