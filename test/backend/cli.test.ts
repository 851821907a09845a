import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../backend/cli/commands.ts'
import { openProject } from '../../db/open.ts'
import { storedText, storedTurns, transcript } from './fixture.ts'
import { cliFolder, lines, studyFolder } from './run-cli.ts'

describe('the way through, on the command line', () => {
  it('makes a project, brings interviews and codings in, compares, exports and checks', () => {
    const { folder, run, write } = cliFolder()
    const path = join(folder, 'study.exemplar')
    const made = run([
      'new',
      'study.exemplar',
      '--dictionary',
      'bank-5',
      '--language',
      'zh',
      '--name',
      '客户经理',
    ])
    expect(made).toEqual({ code: 0, out: `Made ${path}; its dictionary has 5 competencies.\n`, err: '' })

    for (const name of ['S1_绩优.txt', 'A1_绩普.txt']) write(name, `${transcript}\n问：谢谢${name}`)
    expect(run(['import', 'study.exemplar', 'S1_绩优.txt', 'A1_绩普.txt'])).toEqual({
      code: 0,
      out: 'Imported S1_绩优.txt: 7 turns, length 50.\nImported A1_绩普.txt: 7 turns, length 50.\n',
      err: '',
    })

    write('list.csv', 'code,stratum,tenure\nS1,对公,5\nA1,对私,7\n')
    expect(run(['import-interviewees', 'study.exemplar', 'list.csv'])).toEqual({
      code: 0,
      out: 'Updated 2 interviewees, added 0, left out 0 rows.\n',
      err: '',
    })

    const info = run(['info', 'study.exemplar'])
    expect(lines(info.out)).toEqual([
      `客户经理 (${path})`,
      'interviews 2, interviewees 2 (superior 1, average 1), competencies 5, events 0, codings 0',
      'A1\taverage\t对私\t50 characters\t7 turns\tA1_绩普.txt',
      'S1\tsuperior\t对公\t50 characters\t7 turns\tS1_绩优.txt',
    ])

    const text = run(['text', 'study.exemplar', 'S1'])
    expect(text).toEqual({ code: 0, out: `${storedText}\n谢谢S1_绩优.txt`, err: '' })

    write('codings.csv', 'interview,competency,level,quote\nS1,PKS,3,四趟\nS1,PKS,1,园区\nA1,PKS,2,四趟\n')
    expect(run(['import-codings', 'study.exemplar', 'codings.csv'])).toEqual({
      code: 0,
      out: 'Placed 3 codings; 0 could not be placed.\n',
      err: '',
    })

    const compared = run(['compare', 'study.exemplar', '--score', 'frequency'])
    expect(compared.code).toBe(0)
    expect(lines(compared.out).filter((line) => line.startsWith('!'))).toContain(
      '! Very few interviewees (superior 1, average 1). Results are mostly chance, with very wide intervals. Explore only; interview more.',
    )
    expect(lines(compared.out).at(-5)).toBe(
      'PKS\tinsufficient evidence\t–\t–\t1 superior and 1 average interviewees: fewer than 5 in a group, so nothing can be said.',
    )

    expect(run(['export', 'study.exemplar', 'long.csv', '--table', 'long'])).toMatchObject({
      code: 0,
      err: '',
    })
    const [header, first] = lines(readFileSync(join(folder, 'long.csv'), 'utf8').replaceAll('\r', ''))
    expect(header).toMatch(/^\uFEFFinterviewee,group,stratum,length,tenure,competency,frequency,/)
    expect(first).toBe('S1,superior,对公,50,5,PKS,2,0,1,2,3,4,40')

    expect(run(['check', 'study.exemplar'])).toEqual({
      code: 0,
      out: 'No problem found (5 things checked).\n',
      err: '',
    })
  })

  it('speaks Chinese where the system does, or --lang asks for it', () => {
    const { run } = studyFolder()
    const chinese = run(['info', 'study.exemplar'], { locale: 'zh_CN.UTF-8' })
    expect(chinese.out).toContain('访谈 4，受访者 4（绩优 2，绩普 2），胜任力 5')
    expect(run(['info', 'study.exemplar', '--lang', 'zh'])).toEqual(chinese)
    expect(run(['info', '--lang=zh', 'study.exemplar'])).toEqual(chinese)
    const english = run(['info', 'study.exemplar', '--lang', 'en'], { locale: 'zh_CN.UTF-8' })
    expect(english.out).toContain('interviews 4')
    const compared = run(['compare', 'study.exemplar', '--lang', 'zh'])
    expect(lines(compared.out)[0]).toBe(
      '! 样本极小（绩优 0，绩普 0）。结果主要反映偶然，区间很宽。只作探索，请增加访谈。',
    )
    expect(compared.out).toMatch(
      /^PKS\t证据不足\t–\t–\t绩优组 0 人、绩普组 0 人，少于每组 5 人，无法判断。$/m,
    )
  })

  it('says below a file what its reader did, when it is looked at and when it is imported', () => {
    const { run, write } = cliFolder()
    run(['new', 'p.exemplar', '--dictionary', 'bank-5'])
    write('P1.txt', '我去了工厂。\n')
    const note =
      "  No speakers were found: the whole text would be one person's turns. Choose which marks divide them."
    const looked = 'P1.txt: text utf-8, 1 turns, length 5, speakers (no speaker) (interviewee)'
    expect(lines(run(['import', 'p.exemplar', 'P1.txt', '--preview']).out)).toEqual([looked, note])
    const imported = 'Imported P1.txt: 1 turns, length 5.'
    expect(lines(run(['import', 'p.exemplar', 'P1.txt']).out)).toEqual([imported, note])
  })
})

describe('--json', () => {
  it('prints one document and nothing else, for every command', () => {
    const { folder, run, write } = cliFolder()
    const json = (words: readonly string[]): unknown => {
      const { code, out, err } = run([...words, '--json'])
      expect([code, err]).toEqual([0, ''])
      return JSON.parse(out)
    }
    write('S1.txt', transcript)
    write('list.csv', 'code,group\nS1,superior\n')
    write('codings.csv', 'interview,competency,level,quote\nS1,PKS,3,四趟\n')
    write('password.txt', '一把好锁 2026\n')
    const answers = {
      new: json([
        'new',
        'p.exemplar',
        '--dictionary',
        'bank-5',
        '--criterion',
        'ratings',
        '--language',
        'en',
        '--coder',
        'A',
        '--coder',
        'B',
      ]),
      import: json(['import', 'p.exemplar', 'S1.txt', '--stratum', 'north']),
      'import-interviewees': json(['import-interviewees', 'p.exemplar', 'list.csv']),
      info: json(['info', 'p.exemplar']),
      text: json(['text', 'p.exemplar', 'S1']),
      'import-codings': json(['import-codings', 'p.exemplar', 'codings.csv']),
      'hand-out': json(['hand-out', 'p.exemplar', 'copy.exemplar', '--coder', 'B']),
      merge: json(['merge', 'p.exemplar', 'copy.exemplar']),
      agree: json(['agree', 'p.exemplar']),
      compare: json(['compare', 'p.exemplar', '--preset', 'strict']),
      model: json(['model', 'p.exemplar']),
      export: json(['export', 'p.exemplar', 'out', '--format', 'csv', '--table', 'rate', '--table', 'long']),
      check: json(['check', 'p.exemplar']),
      lock: json(['lock', 'p.exemplar', 'p.locked.exemplar', '--password-file', 'password.txt']),
      unlock: json(['unlock', 'p.locked.exemplar', 'again.exemplar', '--password-file', 'password.txt']),
    }
    expect(Object.keys(answers)).toEqual(Object.keys(commands))
    expect(answers).toMatchObject({
      new: { name: 'p', language: 'en', criterion: 'ratings', counts: { competencies: 5 } },
      import: { imported: [{ fileName: 'S1.txt', turnCount: 6, length: 50 }], refused: [] },
      'import-interviewees': { updated: 1, added: 0, recoded: 0, skipped: [], unlisted: [] },
      info: {
        project: { counts: { superior: 1 } },
        interviews: [{ code: 'S1', group: 'superior', stratum: 'north', length: 50 }],
      },
      text: { text: storedText, turns: { length: 6 } },
      'import-codings': { placed: 1, notPlaced: [] },
      'hand-out': { interviews: 1, codings: 0 },
      merge: [{ coders: ['B'], problem: null, lines: [], questions: [] }],
      compare: { superiorCount: 1, settings: { proposal: { correction: 'holm' } }, rows: { length: 5 } },
      export: {
        files: ['Rate per 1,000.csv', 'Long table.csv'].map((name) => join(folder, 'out', name)),
        rows: 6,
      },
      check: { problems: [], checked: 2 },
      lock: { path: join(folder, 'p.locked.exemplar') },
      unlock: { path: join(folder, 'again.exemplar'), counts: { superior: 1 } },
    })
  })
})

describe('the text of an interview', () => {
  it('is found by code, by file or by number, and printed to the last character, however long', () => {
    const { run, write } = cliFolder()
    const long = `问：开始\n答：${'我跑了四趟𠮷田。'.repeat(50_000)}完`
    write('P01.txt', long)
    write('P02.txt', transcript)
    run(['new', 'p.exemplar'])
    run(['import', 'p.exemplar', 'P01.txt', 'P02.txt'])
    const expected = long.replace('问：', '').replace('答：', '')
    for (const name of ['P01', 'P01.txt', '1'])
      expect(run(['text', 'p.exemplar', name]).out === expected).toBe(true)
    const spoken = storedTurns.map((turn, index) => `${index % 2 === 0 ? '问' : '答'}\t${turn}`).join('\n')
    expect(run(['text', 'p.exemplar', 'P02', '--speakers']).out).toBe(spoken)
    expect(run(['text', 'p.exemplar', 'P09'])).toMatchObject({ code: 2, out: '' })
  })

  it('is not guessed at where a code means several', () => {
    const { run, write } = cliFolder()
    write('P01.txt', transcript)
    write('P01_2.txt', `${transcript}\n答：又一次`)
    run(['new', 'p.exemplar'])
    run(['import', 'p.exemplar', 'P01.txt', 'P01_2.txt'])
    const { code, out, err } = run(['text', 'p.exemplar', 'P01'])
    expect([code, out]).toEqual([2, ''])
    expect(lines(err)[0]).toBe('"P01" means several interviews; use one of their numbers: 1, 2.')
    expect(run(['text', 'p.exemplar', '2']).out).toContain('又一次')
  })
})

describe('what is left out', () => {
  it('is told row by row and file by file, with exit code 3', () => {
    const { folder, run, write } = studyFolder()
    write('empty.txt', '')
    write('more.txt', transcript)
    const imported = run(['import', 'study.exemplar', 'empty.txt', 'more.txt', 'S1_绩优.txt', '--lang', 'zh'])
    expect(imported).toMatchObject({ code: 3, err: '' })
    expect(lines(imported.out)).toEqual([
      '已导入 more.txt：6 个话轮，长度 50。',
      '未导入 empty.txt：“empty.txt”是空文件。没有任何改动。请检查导出文字稿的步骤。',
      '未导入 S1_绩优.txt：“S1_绩优.txt”已经导入过，受访者为 S1。原有访谈与编码没有被改动。无需再次导入；若要换设置重新读取，请选择更正原有访谈。',
    ])
    write(
      'codings.csv',
      'interview,competency,level,quote\nS1,PKS,3,四趟\nS1,XYZ,1,四趟\nS9,PKS,9,四趟\nS1,PKS,1,没有\n',
    )
    const placed = run(['import-codings', 'study.exemplar', 'codings.csv'])
    expect(placed).toMatchObject({ code: 3, err: '' })
    expect(lines(placed.out)).toEqual([
      'Placed 1 codings; 3 could not be placed.',
      'Row 3: the dictionary has no "XYZ"',
      'Row 4: there is no interview "S9"',
      'Row 5: the text does not contain this quote',
    ])
    write('list.csv', 'code,group\nS1,superior\nX1,average\nS2,best\n')
    const before = readFileSync(join(folder, 'study.exemplar'))
    const mapped = ['import-interviewees', 'study.exemplar', 'list.csv', '--preview', '--columns']
    expect(run([...mapped, 'code'])).toMatchObject({ code: 2, out: '' })
    expect(run([...mapped, 'code,person'])).toMatchObject({ code: 2, out: '' })
    const would = run([...mapped, 'code,ignore'])
    expect(would).toMatchObject({ code: 3, err: '' })
    expect(lines(would.out)).toEqual([
      'Columns: code: code; group: ignore',
      'It would update 2 interviewees, add 0 and leave out 1 rows.',
      'Row 3: the project has no interviewee "X1"',
      'Not in the list: A1, A2, more',
    ])
    expect(readFileSync(join(folder, 'study.exemplar'))).toEqual(before)
    const set = run(['import-interviewees', 'study.exemplar', 'list.csv', '--lang', 'zh'])
    expect(set).toMatchObject({ code: 3, err: '' })
    expect(lines(set.out)).toEqual([
      '已更新 1 人，新增 0 人，跳过 2 行。',
      '第 3 行：项目里没有受访者“X1”',
      '第 4 行：“S2”的分组无法识别',
      '名单中没有的受访者：A1, A2, S2, more',
    ])
  })

  it('is what a check finds', () => {
    const { folder, run } = studyFolder()
    const db = openProject(join(folder, 'study.exemplar'))
    db.exec('UPDATE trail_state SET current_change = 0; UPDATE turn SET start = 1 WHERE id = 1')
    db.close()
    expect(run(['check', 'study.exemplar'])).toEqual({
      code: 3,
      out: '1 problems found (4 things checked):\nThe turns of interview S1 do not fit its text. Open a back-up, or import the transcript again.\n',
      err: '',
    })
  })
})
