import { describe, expect, it } from 'vitest'
import { plainLines } from '../../../core/text/source-line.ts'
import { readSpeakers } from '../../../core/text/speakers.ts'

const none = { on: [], off: [] }
const read = (text: string, wishes: { on: string[]; off: string[] } = none) =>
  readSpeakers(plainLines(text.split('\n')), wishes)
const brief = (text: string, wishes?: { on: string[]; off: string[] }) =>
  read(text, wishes).turns.map((turn) => [turn.speaker, turn.text])

describe('speakers in a transcript', () => {
  it('are marked by a name and a colon of either width, and their further lines are turns of their own', () => {
    expect(brief('张三：你好？\n\n李四: 好。\n接着说\n\n张三：嗯\n李四：完')).toEqual([
      ['张三', '你好？'],
      ['李四', '好。'],
      ['李四', '接着说'],
      ['张三', '嗯'],
      ['李四', '完'],
    ])
  })

  it.each([
    ['**Ann Lee:** one', '**Bo:** two'],
    ['**Ann Lee**: one', '**Bo**：two'],
    ['Ann Lee: one', 'Bo: two'],
    ['[00:01:02] Ann Lee: one', '[00:02:00] Bo: two'],
    ['Ann Lee (00:12): one', 'Bo (00:14): two'],
    ['### Ann Lee：\none', '### Bo：\ntwo'],
    ['Ann Lee 00:12\none', 'Bo 00:15\ntwo'],
    ['1. Ann Lee: one', '12、Bo：two'],
    ['- **Ann Lee**: one', '* Bo: two'],
    ['\u200bAnn Lee: one', 'Bo\u200b: two'],
  ])('are read from the form %j', (a, b) => {
    const text = [a, b, a, b].join('\n\n')
    expect(brief(text).map(([speaker]) => speaker)).toEqual(['Ann Lee', 'Bo', 'Ann Lee', 'Bo'])
    expect(brief(text).map(([, words]) => words)).toEqual(['one', 'two', 'one', 'two'])
  })

  it('are not made of what merely has a colon', () => {
    const text =
      '甲：注意：时间是10:30。\n乙：见 http://example.org\n比如说：这样\n甲：嗯\n乙：好\nhttp://example.org/a\n12:30 开始'
    const result = read(text)
    expect(new Set(result.turns.map((turn) => turn.speaker))).toEqual(new Set(['甲', '乙']))
    expect(result.marks.filter((mark) => !mark.taken)).toEqual([
      {
        name: '比如说',
        lines: 1,
        firstLine: 3,
        example: '比如说：这样',
        taken: false,
        reason: 'sentence',
      },
    ])
    expect(result.turns.map((turn) => turn.text)).toContain('注意：时间是10:30。')
  })

  it('follow what the user says about them', () => {
    const text = '甲：一\n提示：二\n甲：三\n提示：四\n丙：五'
    expect(brief(text, { on: ['丙'], off: ['提示'] })).toEqual([
      ['甲', '一'],
      ['甲', '提示：二'],
      ['甲', '三'],
      ['甲', '提示：四'],
      ['丙', '五'],
    ])
  })

  it('keep every character but their marks and blank lines', () => {
    const lines = ['甲：  前后有空格  ', '　　段首缩进', '乙：\t制表', '甲：末']
    expect(readSpeakers(plainLines(lines), none).turns.map((turn) => turn.text)).toEqual([
      '前后有空格  ',
      '　　段首缩进',
      '乙：\t制表',
      '末',
    ])
  })

  it('carry their time in seconds', () => {
    const result = read('[00:01:05] 甲：一\n乙 02:10：二\n甲：\\[08:05\\] 三\n乙：四')
    expect(result.turns.map((turn) => turn.seconds)).toEqual([65, 130, 485, null])
  })
})

describe('the many forms of marks', () => {
  const four = ['你好吗，最近？', '很好，谢谢。', '说一件事吧。', '那年冬天，我们去了。']
  const withMarks = (mark: (name: string, at: number) => string) =>
    four.map((text, at) => mark(at % 2 === 0 ? '王芳' : '李雷', at) + text).join('\n\n')

  it.each([
    ['【王芳】', withMarks((name) => `【${name}】`)],
    ['【王芳】：', withMarks((name) => `【${name}】：`)],
    ['王芳︰', withMarks((name) => `${name}︰`)],
    ['[00:12:03] 王芳：', withMarks((name, at) => `[00:12:0${at}] ${name}：`)],
    ['[00:12:03] 王芳, above the words', withMarks((name, at) => `[00:12:0${at}] ${name}\n`)],
    ['王芳(00:00:04), above the words', withMarks((name, at) => `${name}(00:00:0${at})\n`)],
    ['王芳 00:04, above the words', withMarks((name, at) => `${name} 00:0${at}\n`)],
    ['王芳, above the words', withMarks((name) => `${name}\n`)],
    ['**王芳**', withMarks((name) => `**${name}** `)],
    ['王芳：, above the words', withMarks((name) => `${name}：\n`)],
    ['>> 王芳:', withMarks((name) => `>> ${name}: `)],
  ])('has %s', (_, text) => {
    expect(brief(text)).toEqual(four.map((words, at) => [at % 2 === 0 ? '王芳' : '李雷', words]))
  })

  it('has a role in parentheses, letters for roles and numbers', () => {
    expect(brief('王芳（访谈者）：一？\n李雷：二\n王芳（访谈者）：三？\n李雷：四')[0]).toEqual([
      '王芳（访谈者）',
      '一？',
    ])
    expect(brief('Q. One?\nA. Two.\nQ. Three?\nA. Four.')[1]).toEqual(['A', 'Two.'])
    expect(brief('受访者1：一\n受访者2：二').map(([name]) => name)).toEqual(['受访者1', '受访者2'])
  })

  it('keeps times that stand with the names', () => {
    const seconds = (text: string) => read(text).turns.map((turn) => turn.seconds)
    expect(seconds(withMarks((name, at) => `[00:12:0${at}] ${name}\n`))).toEqual([720, 721, 722, 723])
    expect(seconds(withMarks((name, at) => `${name}(01:00:0${at})\n`))).toEqual([3600, 3601, 3602, 3603])
  })

  it('has no names in sounds, short answers and stamped lines', () => {
    const speakers = (text: string) => [...new Set(read(text).turns.map(({ speaker }) => speaker))]
    expect(speakers('[laughs] OK then.\nWell.\n[laughs] Yes, of course.\n[laughs] So.')).toEqual([''])
    expect(speakers('【笑声】\n好\n【笑声】\n好')).toEqual([''])
    expect(speakers('[00:01] 嗯\n[00:02] 好，我们走。\n[00:04] 嗯\n[00:05] 就这样，行吗？')).toEqual([''])
    expect(speakers('对\n好\n对\n好\n对\n好\n是的\n对')).toEqual([''])
  })
})

describe('time stamps on lines of their own', () => {
  it('are when the next line is said, in whatever brackets, and no words', () => {
    const text = '00:01\nAnn: one\n[00:00:05 - 00:00:09]\nBo: two\n（1:00:02）\nAnn: three\nBo: four'
    expect(read(text).turns.map((turn) => [turn.speaker, turn.text, turn.seconds])).toEqual([
      ['Ann', 'one', 1],
      ['Bo', 'two', 5],
      ['Ann', 'three', 3602],
      ['Bo', 'four', null],
    ])
  })

  it.each([
    '甲：几点？\n9:30\n甲：到几点？\n10:30',
    '甲：几点？\n9:30\n甲：还有？\n8:30\n甲：还有？\n10:30',
    `${'甲：一\n乙：二\n'.repeat(15)}甲：几点？\n9:30\n甲：然后？\n10:30\n甲：完了？\n11:30`,
  ])('are words where they are few or go back: %j', (text) => {
    expect(read(text).turns).toHaveLength(text.split('\n').length)
  })
})

describe('what is said about a mark', () => {
  const judged = (text: string, wishes?: { on: string[]; off: string[] }) =>
    Object.fromEntries(
      read(text, wishes).marks.map(({ name, taken, reason }) => [
        name,
        `${taken ? 'taken' : 'not'}: ${reason}`,
      ]),
    )

  it('is why it was taken, or was not', () => {
    const text = [
      '访谈时间：2019年\n',
      '王芳：一？\n',
      '李雷：二',
      '我想说的是：三\n其实我看到的，只有两点：四\n',
      '王芳：五？\n',
      '李雷：六\n',
      '王芳：七？\n',
      '李雷：八\n',
      '赵敏：九\n',
    ].join('\n')
    expect(judged(text)).toEqual({
      王芳: 'taken: recurs',
      李雷: 'taken: recurs',
      赵敏: 'taken: like-others',
      访谈时间: 'not: label',
      我想说的是: 'not: sentence',
      '其实我看到的，只有两点': 'not: sentence',
    })
    expect(judged(text, { on: ['访谈时间'], off: ['赵敏'] })).toMatchObject({
      访谈时间: 'taken: chosen',
      赵敏: 'not: rejected',
    })
  })

  it('is that a role named once above a talk of others is none', () => {
    const text = '受访者：李雷\n王芳：一？\n李雷：二\n王芳：三？\n李雷：四'
    expect(judged(text)).toEqual({ 王芳: 'taken: recurs', 李雷: 'taken: recurs', 受访者: 'not: occurs-once' })
  })

  it('stays quick on lines made to be slow', () => {
    const slow = [
      '甲'.repeat(100_000),
      ` ${' '.repeat(100_000)}:`,
      '00:00 '.repeat(20_000),
      '**'.repeat(50_000),
    ]
    expect(read(slow.join('\n')).turns.length).toBeGreaterThan(2)
  })
})

describe('who interviews', () => {
  const roles = (text: string) =>
    Object.fromEntries(read(text).turns.map((turn) => [turn.speaker, turn.role]))

  it('is told by the words used as names', () => {
    expect(roles('访谈者：说说\n受访者：好\n访谈者：嗯\n受访者：对')).toEqual({
      访谈者: 'interviewer',
      受访者: 'interviewee',
    })
    expect(roles('Q: tell me\nA: well\nQ: and?\nA: so')).toEqual({ Q: 'interviewer', A: 'interviewee' })
  })

  it('is told by a role in parentheses', () => {
    const text = '张三（受访者）：说得不多？\n李四（访谈者）：我先讲一大段，讲得很长很长。\n'
    expect(roles(text.repeat(2))).toEqual({
      '张三（受访者）': 'interviewee',
      '李四（访谈者）': 'interviewer',
    })
  })

  it('is whoever asks more and says less', () => {
    const text =
      '王：您能讲讲吗？\n赵：当时我去了工厂，看了一整天的账。\n王：后来呢？\n赵：后来批下来了，我很高兴，也很累。'
    expect(roles(text)).toEqual({ 王: 'interviewer', 赵: 'interviewee' })
  })

  it('is told by Q and A only where both are: A alone is the first of A and B', () => {
    expect(roles('A：问？\nB：答答答答答\nA：问？\nB：答答答答答')).toEqual({
      A: 'interviewer',
      B: 'interviewee',
    })
    expect(roles('Q1: one?\nA1: two\nQ2: three?\nA2: four')).toMatchObject({
      Q2: 'interviewer',
      A2: 'interviewee',
    })
  })

  it('is nobody of two who answer one who is named', () => {
    const text = '访谈员：问？\n王：答答答答答\n李：也答了。\n访谈员：问？\n王：答答答答答\n李：也答了。'
    expect(roles(text)).toEqual({ 访谈员: 'interviewer', 王: 'interviewee', 李: 'interviewee' })
  })

  it('is not whoever says much at once', () => {
    const text = `王 00:01\n说说？\n\n赵 00:05\n${'那年冬天。'.repeat(20)}\n\n王 00:30\n好。`
    expect(roles(text)).toEqual({ 王: 'interviewer', 赵: 'interviewee' })
  })

  it('is nobody in a text without speakers, which counts as the interviewee’s', () => {
    expect(roles('我说一件事。\n那年冬天。')).toEqual({ '': 'interviewee' })
  })

  it('is not the title above the talk', () => {
    expect(roles('访谈记录\n甲：问？\n乙：答答答答答\n甲：问？\n乙：答答答答答')['']).toBe('other')
  })
})
