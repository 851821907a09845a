import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject } from '../../../db/open.ts'
import { transcript } from '../fixture.ts'
import { type CliFolder, cliFolder, lines, studyFolder } from '../run-cli.ts'

describe('a blind coder on the command line', () => {
  it('is shown no group until they are opened', () => {
    const { run, write } = cliFolder()
    write('S1_绩优.txt', transcript)
    run(['new', 'p.exemplar', '--dictionary', 'bank-5', '--coder', 'B', '--blind'])
    expect(run(['import', 'p.exemplar', 'S1_绩优.txt', '--group', 'superior'])).toMatchObject({
      code: 1,
      out: '',
    })
    expect(run(['import', 'p.exemplar', 'S1_绩优.txt'])).toMatchObject({ code: 0 })
    const info = run(['info', 'p.exemplar', '--json'])
    expect(JSON.parse(info.out)).toMatchObject({ interviews: [{ code: 'S1', group: null, fileName: '' }] })
    const refused = run(['compare', 'p.exemplar'])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toBe(
      'The coder at work is blind, and the groups have not been opened. Nothing was changed. Let a lead do it, or open the groups under Comparison (which is recorded).\n',
    )
    expect(run(['compare', 'p.exemplar', '--open-groups'])).toMatchObject({ code: 0, err: '' })
  })
})

describe('a project that cannot be opened', () => {
  const sentences = {
    'missing.exemplar': ['is not there', '找不到项目文件'],
    'notes.exemplar': ['is not an Exemplar project', '不是 Exemplar 项目文件'],
    'newer.exemplar': ['was made by a newer version', '是用更新版本的 Exemplar 建立的'],
    'study.exemplar': ['is open in another window', '已在另一个窗口或另一台电脑上打开'],
  }

  it('is told in words, with its path, in both languages', () => {
    const { folder, run, write } = studyFolder()
    write('notes.exemplar', 'Dear interviewee')
    run(['new', 'newer.exemplar'])
    const newer = readFileSync(join(folder, 'newer.exemplar'))
    newer.writeInt32BE(99, 60)
    write('newer.exemplar', newer)
    const open = openProject(join(folder, 'study.exemplar'))
    try {
      for (const [name, [english, chinese]] of Object.entries(sentences)) {
        for (const [lang, sentence] of [
          ['en', english],
          ['zh', chinese],
        ] as const) {
          const { code, out, err } = run(['info', name, '--lang', lang])
          expect([code, out]).toEqual([1, ''])
          expect(err).toContain(join(folder, name))
          expect(err).toContain(sentence)
          expect(lines(err)).toHaveLength(1)
        }
      }
    } finally {
      open.close()
    }
  })

  it('because this user may not write to it', (test) => {
    const { folder, run } = studyFolder()
    if (process.getuid?.() !== 0) return test.skip('only root can ask in the name of another user')
    const user = 65_534
    // A clone in a private folder: nobody else can even start its Node.
    const { error } = spawnSync(process.execPath, ['--version'], { uid: user, gid: user })
    if (error !== undefined) return test.skip('another user cannot start the program')
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'study.exemplar'), 0o444)
    const { code, out, err } = run(['info', 'study.exemplar'], { user })
    if (err.includes('EACCES')) return test.skip('another user cannot read the program')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('is read-only, so no work could be saved in it')
  })
})

describe('a wrong command line', () => {
  let study: CliFolder
  beforeAll(() => {
    study = studyFolder(afterAll)
    mkdirSync(join(study.folder, 'empty'))
  })

  it.each([
    [['nonsense'], 'There is no command "nonsense".', '没有“nonsense”这个命令。'],
    [['info'], 'Too few or too many arguments.', '参数个数不对。'],
    [['info', 'a', 'b'], 'Too few or too many arguments.', '参数个数不对。'],
    [['info', 'a', '--bogus'], 'The option --bogus is not known here', '选项 --bogus 在这里不可用'],
    [['new', 'a', '--name'], 'The option --name is not known here', '选项 --name 在这里不可用'],
    [['check', 'a', '--json=yes'], 'The option --json is not known here', '选项 --json 在这里不可用'],
    [['new', 'a', '--language', 'fr'], 'The language is zh or en, not "fr".', '语言只能是 zh 或 en'],
    [['new', 'a', '--dictionary', 'x'], 'There is no dictionary "x". Known: spencer-20', '没有名为“x”的词典'],
    [['import', 'study.exemplar', 'none.txt'], 'There is no file none.txt.', '找不到文件 none.txt。'],
    [['import', 'study.exemplar', 'empty'], 'There are no files in empty.', 'empty 里没有文件。'],
    [
      ['import', 'study.exemplar', 'S1_绩优.txt', '--format', 'docx'],
      'The option --format takes one of text, markdown, html,',
      '选项 --format 只能是',
    ],
    [
      ['import', 'study.exemplar', 'S1_绩优.txt', '--group', 'x'],
      'The option --group takes one of superior, average, not "x".',
      '选项 --group 只能是',
    ],
    [['text', 'study.exemplar', 'X'], 'The project has no interview "X".', '项目里没有访谈“X”。'],
    [
      ['compare', 'study.exemplar', '--score', 'x'],
      'There is no score "x". Known: mean-level',
      '没有名为“x”的分数',
    ],
    [
      ['compare', 'study.exemplar', '--preset', 'x'],
      'There is no preset "x". Known: default',
      '没有名为“x”的参数组',
    ],
    [
      ['export', 'study.exemplar', 'a', '--format', 'x'],
      'The format is xlsx, csv, statistics',
      '格式只能是 xlsx、csv',
    ],
    [
      ['export', 'study.exemplar', 'a', '--table', 'x'],
      'There is no table "x". Known: about',
      '没有名为“x”的表',
    ],
  ])('%j is told what is wrong and how to use it, with exit code 2', (words, english, chinese) => {
    for (const [lang, sentence, usage] of [
      ['en', english, 'Usage: npm run -s exemplar'],
      ['zh', chinese, '用法：npm run -s exemplar'],
    ] as const) {
      const { code, out, err } = study.run([words[0] ?? '', '--lang', lang, ...words.slice(1)])
      expect([code, out]).toEqual([2, ''])
      expect(lines(err)[0]).toContain(sentence)
      expect(err).toContain(usage)
      expect(err).not.toMatch(/^\s+at /m)
    }
  })

  it('never writes over a project that is there', () => {
    const { folder, run } = study
    const before = readFileSync(join(folder, 'study.exemplar'))
    expect(run(['new', 'study.exemplar'])).toMatchObject({ code: 1, out: '' })
    expect(readFileSync(join(folder, 'study.exemplar')).equals(before)).toBe(true)
  })
})
