import { describe, expect, it } from 'vitest'
import { readSpeakers } from '../../../core/text/speakers.ts'

const none = { on: [], off: [] }
const read = (text: string, wishes: { on: string[]; off: string[] } = none) =>
  readSpeakers(text.split('\n'), wishes)
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
        reason: 'occurs-once',
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
    expect(readSpeakers(lines, none).turns.map((turn) => turn.text)).toEqual([
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

  it('is whoever asks more and says less', () => {
    const text =
      '王：您能讲讲吗？\n赵：当时我去了工厂，看了一整天的账。\n王：后来呢？\n赵：后来批下来了，我很高兴，也很累。'
    expect(roles(text)).toEqual({ 王: 'interviewer', 赵: 'interviewee' })
  })

  it('is nobody in a text without speakers, which counts as the interviewee’s', () => {
    expect(roles('我说一件事。\n那年冬天。')).toEqual({ '': 'interviewee' })
  })

  it('is not the title above the talk', () => {
    expect(roles('访谈记录\n甲：问？\n乙：答答答答答\n甲：问？\n乙：答答答答答')['']).toBe('other')
  })
})
