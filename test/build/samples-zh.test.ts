import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../build/samples/zh/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')

/** Rows of one of the sample's tables; its cells hold neither quotation marks nor commas of ASCII. */
function table(path: string, columns: readonly string[]): Record<string, string>[] {
  const [header = '', ...lines] = read(path).trimEnd().split('\n')
  expect(header).toBe(columns.join(','))
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells, line).toHaveLength(columns.length)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

interface Turn {
  readonly interviewer: boolean
  readonly text: string
}

function turnsOf(interview: string): Turn[] {
  const lines = read(`transcripts/${interview}.txt`).split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const mark = line.slice(0, line.indexOf('：'))
      expect(['访谈者', interview], line).toContain(mark)
      return { interviewer: mark === '访谈者', text: line.slice(mark.length + 1) }
    })
}

const names = Array.from({ length: 16 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`)
const coders = ['编码者 甲', '编码者 乙', '共识']
const competencies = 'ACH CO INT INFO IU CSO IMP OA RB DEV DIR TW TL AT CT EXP SCT SCF FLX OC'.split(' ')
const transcripts = new Map(names.map((name) => [name, turnsOf(name)]))
const interviewees = table('interviewees.csv', [
  'interview',
  'interviewee',
  'group',
  'stratum',
  'date',
  'minutes',
  'tenure',
  'gender',
])
const events = table('events.csv', ['interview', 'no', 'title', 'polarity', 'first_turn', 'last_turn'])
const codings = table('codings.csv', ['interview', 'coder', 'competency', 'level', 'event', 'quote'])
const turns = (interview: string) => transcripts.get(interview) ?? []
const eventsOf = (interview: string) => events.filter((event) => event.interview === interview)
const codingsOf = (interview: string, coder: string) =>
  codings.filter((coding) => coding.interview === interview && coding.coder === coder)

describe('the Chinese sample, its interviews', () => {
  it('are the sixteen transcripts named in the list, with unix line ends and no byte order mark', () => {
    expect(readdirSync(new URL('transcripts/', folder)).sort()).toEqual(names.map((name) => `${name}.txt`))
    for (const name of names) expect(read(`transcripts/${name}.txt`)).toMatch(/^访谈者：[^\r\uFEFF]*[^\s]\n$/)
    expect(interviewees.map((row) => row.interview)).toEqual(names)
    expect(interviewees.map((row) => row.interviewee)).toEqual(names)
  })

  it.each(names)('%s is told in 1,500 to 2,800 Chinese characters of the interviewee', (name) => {
    const own = turns(name).filter((turn) => !turn.interviewer)
    const characters = own.map((turn) => turn.text).join('')
    const count = characters.match(/\p{Script=Han}/gu)?.length ?? 0
    expect(count).toBeGreaterThanOrEqual(1500)
    expect(count).toBeLessThanOrEqual(2800)
  })

  it('never use a sentence of more than 25 characters in two interviews', () => {
    const seen = new Map<string, string>()
    for (const [name, told] of transcripts) {
      for (const sentence of told.flatMap((turn) => turn.text.split(/[。！？…]/))) {
        if (sentence.length <= 25) continue
        expect(seen.get(sentence) ?? name, sentence).toBe(name)
        seen.set(sentence, name)
      }
    }
  })

  it('come from two groups of eight that mix the three strata alike', () => {
    for (const group of ['superior', 'average']) {
      const strata = interviewees.filter((row) => row.group === group).map((row) => row.stratum)
      expect(strata.sort()).toEqual([
        ...Array(3).fill('对公'),
        ...Array(3).fill('对私'),
        '网点负责人',
        '网点负责人',
      ])
    }
  })

  it('have a date, a length of 35 to 90 minutes, a tenure and a gender', () => {
    for (const row of interviewees) {
      expect(row.date).toMatch(/^2024-\d\d-\d\d$/)
      expect(Number(row.minutes)).toBeGreaterThanOrEqual(35)
      expect(Number(row.minutes)).toBeLessThanOrEqual(90)
      expect(Number(row.tenure)).toBeGreaterThan(0)
      expect(['女', '男']).toContain(row.gender)
    }
  })
})

describe('the Chinese sample, its events', () => {
  it.each(names)('of %s are two or three, numbered, within the transcript and apart', (name) => {
    const own = eventsOf(name)
    expect([2, 3]).toContain(own.length)
    let last = 0
    own.forEach((event, at) => {
      expect(Number(event.no)).toBe(at + 1)
      expect(['success', 'failure', 'other']).toContain(event.polarity)
      expect(event.title).not.toBe('')
      expect(Number(event.first_turn)).toBeGreaterThan(last)
      last = Number(event.last_turn)
      expect(last).toBeGreaterThan(Number(event.first_turn))
    })
    expect(last).toBeLessThanOrEqual(turns(name).length)
  })

  it('show success and failure', () => {
    for (const name of names) {
      const kinds = eventsOf(name).map((event) => event.polarity)
      expect(kinds, name).toEqual(expect.arrayContaining(['success', 'failure']))
    }
  })
})

describe('the Chinese sample, its codings', () => {
  it('name known interviews, coders, competencies and levels', () => {
    for (const coding of codings) {
      expect(names).toContain(coding.interview)
      expect(coders).toContain(coding.coder)
      expect(competencies).toContain(coding.competency)
      expect(coding.level).toMatch(/^[0-5]?$/)
    }
  })

  it.each(names)('of %s quote one turn of the interviewee exactly, once, inside their event', (name) => {
    const told = turns(name)
    const whole = told.map((turn) => turn.text).join('\n')
    for (const coding of codings.filter((row) => row.interview === name)) {
      const quote = coding.quote ?? ''
      expect(quote.length, quote).toBeGreaterThanOrEqual(8)
      expect(quote.length, quote).toBeLessThanOrEqual(60)
      expect(whole.split(quote), quote).toHaveLength(2)
      const at = told.findIndex((turn) => turn.text.includes(quote))
      expect(told[at]?.interviewer, quote).toBe(false)
      const event = eventsOf(name).find((row) => row.no === coding.event)
      expect(at + 1, quote).toBeGreaterThanOrEqual(Number(event?.first_turn))
      expect(at + 1, quote).toBeLessThanOrEqual(Number(event?.last_turn))
    }
  })

  it.each(names)('of %s are 7 to 12 by consensus and about as many by each coder', (name) => {
    const [first = 0, second = 0, consensus = 0] = coders.map((coder) => codingsOf(name, coder).length)
    expect(consensus).toBeGreaterThanOrEqual(7)
    expect(consensus).toBeLessThanOrEqual(12)
    for (const count of [first, second]) expect(Math.abs(count - consensus)).toBeLessThanOrEqual(3)
  })

  it('agree between the two coders as well as trained coders do, no better', () => {
    const cells = (coder: string) => {
      const counts = new Map<string, number>()
      for (const row of codings.filter((coding) => coding.coder === coder)) {
        const cell = `${row.interview} ${row.event} ${row.competency}`
        counts.set(cell, (counts.get(cell) ?? 0) + 1)
      }
      return counts
    }
    const [first, second] = [cells('编码者 甲'), cells('编码者 乙')]
    let agreed = 0
    for (const [cell, count] of first) agreed += Math.min(count, second.get(cell) ?? 0)
    const total = codings.filter((coding) => coding.coder !== '共识').length
    expect((2 * agreed) / total).toBeGreaterThan(0.75)
    expect((2 * agreed) / total).toBeLessThan(0.88)
  })

  it('differ between the coders in level and in boundaries too', () => {
    const same = (coder: string, part: (row: Record<string, string>) => string) =>
      new Set(codings.filter((row) => row.coder === coder).map(part))
    const place = (row: Record<string, string>) => `${row.interview} ${row.event} ${row.competency}`
    for (const detail of ['level', 'quote']) {
      const part = (row: Record<string, string>) => `${place(row)} ${row[detail]}`
      const [first, second] = [same('编码者 甲', part), same('编码者 乙', part)]
      const apart = [...first].filter((key) => !second.has(key)).length
      expect(apart, detail).toBeGreaterThan(20)
      expect(apart, detail).toBeLessThan(first.size * 0.6)
    }
  })

  it('overlap in places, up to three of the consensus on one passage', () => {
    const depths = names.flatMap((name) => {
      const whole = turns(name)
        .map((turn) => turn.text)
        .join('\n')
      const spans = codingsOf(name, '共识').map(({ quote = '' }) => {
        const start = whole.indexOf(quote)
        return { start, end: start + quote.length }
      })
      return spans.map(({ start }) => spans.filter((span) => span.start <= start && start < span.end).length)
    })
    expect(Math.max(...depths)).toBe(3)
    expect(depths.filter((depth) => depth > 1).length).toBeGreaterThanOrEqual(5)
  })
})

describe('the Chinese sample, its project', () => {
  const project: unknown = JSON.parse(read('project.json'))

  it('says in both languages that it is fiction, and names the two blind coders and the consensus', () => {
    expect(project).toMatchObject({
      language: 'zh',
      dictionary: 'spencer-20',
      coders: [
        { name: '编码者 甲', blind: true, lead: false },
        { name: '编码者 乙', blind: true, lead: false },
      ],
      consensus: '共识',
      about: { zh: expect.stringContaining('虚构'), en: expect.stringContaining('fiction') },
      name: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      criterion: expect.stringMatching(/./),
    })
  })
})
