import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { readTable } from '../../backend/import/read-table.ts'
import { buildSamples } from '../../build/build-samples.ts'

const folder = new URL('../../build/samples/en/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')

async function table(path: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const { header, rows } = await readTable(readFileSync(new URL(path, folder)), path)
  expect(header).toEqual(columns)
  return rows.map((cells) => {
    expect(cells, cells.join()).toHaveLength(columns.length)
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
      const mark = line.slice(0, line.indexOf(': '))
      expect(['Interviewer', interview], line).toContain(mark)
      return { interviewer: mark === 'Interviewer', text: line.slice(mark.length + 2) }
    })
}

const names = Array.from({ length: 12 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`)
const coders = ['Coder A', 'Coder B', 'consensus']
const competencies = 'ACH CO INT INFO IU CSO IMP OA RB DEV DIR TW TL AT CT EXP SCT SCF FLX OC'.split(' ')
const transcripts = new Map(names.map((name) => [name, turnsOf(name)]))
const interviewees = await table('interviewees.csv', [
  'interview',
  'interviewee',
  'group',
  'stratum',
  'date',
  'minutes',
  'tenure',
  'gender',
])
const events = await table('events.csv', ['interview', 'no', 'title', 'polarity', 'first_turn', 'last_turn'])
const codings = await table('codings.csv', ['interview', 'coder', 'competency', 'level', 'event', 'quote'])
const turns = (interview: string) => transcripts.get(interview) ?? []
const eventsOf = (interview: string) => events.filter((event) => event.interview === interview)
const codingsOf = (interview: string, coder: string) =>
  codings.filter((coding) => coding.interview === interview && coding.coder === coder)

function wordsOf(interview: string): number {
  const own = turns(interview).filter((turn) => !turn.interviewer)
  const words = own.flatMap((turn) => turn.text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [])
  return words.length
}

describe('the English sample, its interviews', () => {
  it('are the twelve transcripts named in the list, with unix line ends and no byte order mark', () => {
    expect(readdirSync(new URL('transcripts/', folder)).sort()).toEqual(names.map((name) => `${name}.txt`))
    for (const name of names) {
      const text = read(`transcripts/${name}.txt`)
      expect(text).toMatch(/^Interviewer: [^\r\uFEFF]*[^\s]\n$/)
      for (const [at, line] of text.trimEnd().split('\n').entries()) expect(line === '').toBe(at % 2 === 1)
    }
    expect(interviewees.map((row) => row.interview)).toEqual(names)
    expect(interviewees.map((row) => row.interviewee)).toEqual(names)
  })

  it.each(names)('%s is told in 900 to 1,300 words of the interviewee', (name) => {
    expect(wordsOf(name)).toBeGreaterThanOrEqual(900)
    expect(wordsOf(name)).toBeLessThanOrEqual(1300)
  })

  it('are longer, on the whole, in the superior group', () => {
    const total = (group: string) =>
      interviewees
        .filter((row) => row.group === group)
        .reduce((sum, row) => sum + wordsOf(row.interview ?? ''), 0)
    expect(total('superior')).toBeGreaterThan(1.05 * total('average'))
  })

  it('never use a sentence of more than 60 characters in two interviews', () => {
    const seen = new Map<string, string>()
    for (const [name, told] of transcripts) {
      for (const sentence of told.flatMap((turn) => turn.text.split(/[.?!]/))) {
        if (sentence.trim().length <= 60) continue
        expect(seen.get(sentence.trim()) ?? name, sentence).toBe(name)
        seen.set(sentence.trim(), name)
      }
    }
  })

  it('come from two groups of six that mix the three strata alike', () => {
    for (const group of ['superior', 'average']) {
      const strata = interviewees.filter((row) => row.group === group).map((row) => row.stratum)
      expect(strata.sort()).toEqual([
        'Branch head',
        'Branch head',
        'Corporate',
        'Corporate',
        'Retail',
        'Retail',
      ])
    }
  })

  it('have a date, a length of 35 to 90 minutes, a tenure and a gender', () => {
    for (const row of interviewees) {
      expect(row.date).toMatch(/^2025-\d\d-\d\d$/)
      expect(Number(row.minutes)).toBeGreaterThanOrEqual(35)
      expect(Number(row.minutes)).toBeLessThanOrEqual(90)
      expect(Number(row.tenure)).toBeGreaterThan(0)
      expect(['female', 'male']).toContain(row.gender)
    }
  })
})

describe('the English sample, its events', () => {
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

describe('the English sample, its codings', () => {
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
      expect(quote.length, quote).toBeGreaterThanOrEqual(25)
      expect(quote.length, quote).toBeLessThanOrEqual(400)
      expect(whole.split(quote), quote).toHaveLength(2)
      const at = told.findIndex((turn) => turn.text.includes(quote))
      expect(told[at]?.interviewer, quote).toBe(false)
      const event = eventsOf(name).find((row) => row.no === coding.event)
      expect(at + 1, quote).toBeGreaterThanOrEqual(Number(event?.first_turn))
      expect(at + 1, quote).toBeLessThanOrEqual(Number(event?.last_turn))
    }
  })

  it.each(names)('of %s are 10 to 15 by consensus and about as many by each coder', (name) => {
    const [first = 0, second = 0, consensus = 0] = coders.map((coder) => codingsOf(name, coder).length)
    expect(consensus).toBeGreaterThanOrEqual(10)
    expect(consensus).toBeLessThanOrEqual(15)
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
    const [first, second] = [cells('Coder A'), cells('Coder B')]
    let agreed = 0
    for (const [cell, count] of first) agreed += Math.min(count, second.get(cell) ?? 0)
    const total = codings.filter((coding) => coding.coder !== 'consensus').length
    expect((2 * agreed) / total).toBeGreaterThan(0.75)
    expect((2 * agreed) / total).toBeLessThan(0.88)
  })

  it('differ between the coders in level and in boundaries too', () => {
    const same = (coder: string, part: (row: Record<string, string>) => string) =>
      new Set(codings.filter((row) => row.coder === coder).map(part))
    const place = (row: Record<string, string>) => `${row.interview} ${row.event} ${row.competency}`
    for (const detail of ['level', 'quote']) {
      const part = (row: Record<string, string>) => `${place(row)} ${row[detail]}`
      const [first, second] = [same('Coder A', part), same('Coder B', part)]
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
      const spans = codingsOf(name, 'consensus').map(({ quote = '' }) => {
        const start = whole.indexOf(quote)
        return { start, end: start + quote.length }
      })
      return spans.map(({ start }) => spans.filter((span) => span.start <= start && start < span.end).length)
    })
    expect(Math.max(...depths)).toBe(3)
    expect(depths.filter((depth) => depth > 1).length).toBeGreaterThanOrEqual(5)
  })
})

describe('the English sample, its project', () => {
  const project: unknown = JSON.parse(read('project.json'))

  it('says in both languages that it is fiction, and names the two blind coders and the consensus', () => {
    expect(project).toMatchObject({
      language: 'en',
      dictionary: 'spencer-20',
      coders: [
        { name: 'Coder A', blind: true, lead: false },
        { name: 'Coder B', blind: true, lead: false },
      ],
      consensus: 'consensus',
      about: { zh: expect.stringContaining('虚构'), en: expect.stringContaining('fiction') },
      name: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      criterion: expect.stringMatching(/./),
    })
    expect(read('README.md')).toContain('**Everything here is fiction**')
  })
})

describe('the English sample, compared by the default rules', () => {
  // A program folder of its own, so that building does not touch the samples people are looking at.
  const root = mkdtempSync(join(tmpdir(), 'exemplar-sample-'))
  const client = directClient({ dataFolder: join(root, 'data'), root })

  beforeAll(async () => {
    const repository = fileURLToPath(new URL('../../', import.meta.url))
    for (const path of ['db', 'build/samples', 'build/dictionaries']) {
      cpSync(join(repository, path), join(root, path), { recursive: true })
    }
    await buildSamples(root)
    await client.call('project.open', { path: join(root, 'out', 'samples', 'en.exemplar') })
  }, 120_000)

  afterAll(() => {
    client.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('shows every kind of label, each for the reason it was made to show', async () => {
    const { clusters } = await client.call('dictionary.get', {})
    const codes = new Map(clusters.flatMap(({ competencies: own }) => own.map(({ id, code }) => [id, code])))
    const { rows } = await client.call('comparison.run', {})
    const rules: Record<string, string[]> = {}
    for (const { competencyId, proposal } of rows) {
      const key = `${proposal.label} ${proposal.rule}`
      rules[key] = [...(rules[key] ?? []), codes.get(competencyId) ?? '']
    }
    expect(rules).toEqual({
      'differentiating R3_DIFFERENTIATING': ['ACH', 'INFO', 'IU', 'IMP'],
      'threshold R5_COMMON': ['CSO', 'EXP'],
      'not-supported R4_REVERSED': ['CO'],
      'insufficient R2_RELIABILITY': ['INT'],
      'insufficient R6_PROMISING': ['RB', 'SCT', 'SCF'],
      'insufficient R2_UNDEFINED': ['TW', 'OC'],
      'insufficient R1_SPARSE': ['OA', 'DEV', 'DIR', 'TL', 'AT', 'CT', 'FLX'],
    })
  })

  it('draws the warnings it was made to draw', async () => {
    const { warnings } = await client.call('comparison.run', {})
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['W_TINY_N', 'W_LENGTH', 'W_LOW_RELIABILITY']),
    )
  })
})
