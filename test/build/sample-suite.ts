import { describe, expect, it } from 'vitest'
import type { Range, Row, Sample } from './sample.ts'

const competencies = 'ACH CO INT INFO IU CSO IMP OA RB DEV DIR TW TL AT CT EXP SCT SCF FLX OC'.split(' ')

/** What every sample keeps to, whatever its language. */
export function sampleSuite(sample: Sample): void {
  describe(`${sample.title}, its interviews`, () => interviewSuite(sample))
  describe(`${sample.title}, its events`, () => eventSuite(sample))
  describe(`${sample.title}, its codings`, () => {
    codingSuite(sample)
    agreementSuite(sample)
  })
  describe(`${sample.title}, its project`, () => projectSuite(sample))
}

function expectWithin(value: number, [least, most]: Range, message?: string): void {
  expect(value, message).toBeGreaterThanOrEqual(least)
  expect(value, message).toBeLessThanOrEqual(most)
}

const inWords = ([least, most]: Range) => `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`

function interviewSuite(sample: Sample): void {
  const { names, interviewees, strata, longestShared } = sample

  it(`are the ${names.length} transcripts named in the list, with unix line ends and no byte order mark`, () => {
    expect(sample.transcriptFiles().sort()).toEqual(names.map((name) => `${name}.txt`))
    const whole = new RegExp(`^${sample.interviewer}${sample.colon}[^\\r\\uFEFF]*[^\\s]\\n$`)
    for (const name of names) {
      const text = sample.read(`transcripts/${name}.txt`)
      expect(text).toMatch(whole)
      for (const [at, line] of text.trimEnd().split('\n').entries()) expect(line === '').toBe(at % 2 === 1)
    }
    expect(interviewees.map((row) => row.interview)).toEqual(names)
    expect(interviewees.map((row) => row.interviewee)).toEqual(names)
  })

  it.each(names)(`%s is told in ${inWords(sample.length)} ${sample.unit.name} of the interviewee`, (name) => {
    expectWithin(sample.lengthOf(name), sample.length)
  })

  it(`never use a sentence of more than ${longestShared} characters in two interviews`, () => {
    const seen = new Map<string, string>()
    for (const name of names) {
      for (const sentence of sample.turns(name).flatMap((turn) => turn.text.split(sample.sentenceEnd))) {
        if (sentence.length <= longestShared) continue
        expect(seen.get(sentence.trim()) ?? name, sentence).toBe(name)
        seen.set(sentence.trim(), name)
      }
    }
  })

  it(`come from two groups of ${strata.length} that mix the ${new Set(strata).size} strata alike`, () => {
    for (const group of ['superior', 'average']) {
      const own = interviewees.filter((row) => row.group === group).map((row) => row.stratum)
      expect(own.sort()).toEqual(strata)
    }
  })

  it('have a date, a length of 35 to 90 minutes, a tenure and a gender', () => {
    for (const row of interviewees) {
      expect(row.date).toMatch(new RegExp(`^${sample.year}-\\d\\d-\\d\\d$`))
      expectWithin(Number(row.minutes), [35, 90])
      expect(Number(row.tenure)).toBeGreaterThan(0)
      expect(sample.genders).toContain(row.gender)
    }
  })
}

function eventSuite({ names, eventsOf, turns }: Sample): void {
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
}

function codingSuite({
  names,
  coders,
  codings,
  codingCount,
  quoteLength,
  turns,
  eventsOf,
  codingsOf,
}: Sample): void {
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
      expectWithin(quote.length, quoteLength, quote)
      expect(whole.split(quote), quote).toHaveLength(2)
      const at = told.findIndex((turn) => turn.text.includes(quote))
      expect(told[at]?.interviewer, quote).toBe(false)
      const event = eventsOf(name).find((row) => row.no === coding.event)
      expectWithin(at + 1, [Number(event?.first_turn), Number(event?.last_turn)], quote)
    }
  })

  it.each(names)(`of %s are ${inWords(codingCount)} by consensus and about as many by each coder`, (name) => {
    const [first = 0, second = 0, consensus = 0] = coders.map((coder) => codingsOf(name, coder).length)
    expectWithin(consensus, codingCount)
    for (const count of [first, second]) expect(Math.abs(count - consensus)).toBeLessThanOrEqual(3)
  })
}

function agreementSuite({
  names,
  coders: [first, second, consensus],
  codings,
  turns,
  codingsOf,
}: Sample): void {
  const place = (row: Row) => `${row.interview} ${row.event} ${row.competency}`
  const codingsBy = (coder: string) => codings.filter((row) => row.coder === coder)

  it('agree between the two coders as well as trained coders do, no better', () => {
    const cells = (coder: string) => {
      const counts = new Map<string, number>()
      for (const cell of codingsBy(coder).map(place)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
      return counts
    }
    const others = cells(second)
    let agreed = 0
    for (const [cell, count] of cells(first)) agreed += Math.min(count, others.get(cell) ?? 0)
    const total = codings.filter((coding) => coding.coder !== consensus).length
    expect((2 * agreed) / total).toBeGreaterThan(0.75)
    expect((2 * agreed) / total).toBeLessThan(0.88)
  })

  it('differ between the coders in level and in boundaries too', () => {
    for (const detail of ['level', 'quote']) {
      const seen = (coder: string) => new Set(codingsBy(coder).map((row) => `${place(row)} ${row[detail]}`))
      const [own, others] = [seen(first), seen(second)]
      const apart = [...own].filter((key) => !others.has(key)).length
      expect(apart, detail).toBeGreaterThan(20)
      expect(apart, detail).toBeLessThan(own.size * 0.6)
    }
  })

  it('overlap in places, up to three of the consensus on one passage', () => {
    const depths = names.flatMap((name) => {
      const whole = turns(name)
        .map((turn) => turn.text)
        .join('\n')
      const spans = codingsOf(name, consensus).map(({ quote = '' }) => {
        const start = whole.indexOf(quote)
        return { start, end: start + quote.length }
      })
      return spans.map(({ start }) => spans.filter((span) => span.start <= start && start < span.end).length)
    })
    expect(Math.max(...depths)).toBe(3)
    expect(depths.filter((depth) => depth > 1).length).toBeGreaterThanOrEqual(5)
  })
}

function projectSuite({ language, coders: [first, second, consensus], read }: Sample): void {
  const project: unknown = JSON.parse(read('project.json'))

  it('says in both languages that it is fiction, and names the two blind coders and the consensus', () => {
    expect(project).toMatchObject({
      language,
      dictionary: 'spencer-20',
      coders: [
        { name: first, blind: true, lead: false },
        { name: second, blind: true, lead: false },
      ],
      consensus,
      about: { zh: expect.stringContaining('虚构'), en: expect.stringContaining('fiction') },
      name: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      criterion: expect.stringMatching(/./),
    })
    expect(read('README.md')).toContain('**Everything here is fiction**')
  })
}
