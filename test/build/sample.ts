import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'

export type Row = Readonly<Record<string, string>>
export type Range = readonly [least: number, most: number]

/** What the rules of one sample say that those of another say otherwise. */
export interface SampleRules {
  /** Also the name of its folder. */
  readonly language: 'zh' | 'en'
  readonly title: string
  /** Of its interviews and so of its interviewees, in order. */
  readonly names: readonly string[]
  readonly coders: readonly [first: string, second: string, consensus: string]
  /** Who asks, as the transcripts say it, and what stands between a speaker and what is said. */
  readonly interviewer: string
  readonly colon: string
  readonly sentenceEnd: RegExp
  /** Characters that two interviews may have in common, at most, from one end of a sentence to the next. */
  readonly longestShared: number
  /** What the length of an interview is counted in, and how long the interviewee speaks. */
  readonly unit: { readonly name: string; readonly pattern: RegExp }
  readonly length: Range
  /** Of the interviewees in each of the two groups, in order. */
  readonly strata: readonly string[]
  readonly year: number
  readonly genders: readonly string[]
  /** In UTF-16 units. */
  readonly quoteLength: Range
  /** Codings of one interview by consensus. */
  readonly codingCount: Range
  /** The rows of a table, its header first. */
  readonly cells: (file: Uint8Array, path: string) => Promise<readonly (readonly string[])[]>
}

export interface Turn {
  readonly interviewer: boolean
  readonly text: string
}

/** A sample as it stands in its folder. */
export interface Sample extends SampleRules {
  readonly interviewees: readonly Row[]
  readonly events: readonly Row[]
  readonly codings: readonly Row[]
  readonly read: (path: string) => string
  readonly transcriptFiles: () => string[]
  readonly turns: (interview: string) => readonly Turn[]
  readonly eventsOf: (interview: string) => readonly Row[]
  readonly codingsOf: (interview: string, coder: string) => readonly Row[]
  /** How long the interviewee speaks, in the sample's unit. */
  readonly lengthOf: (interview: string) => number
}

/** Reads a sample; a speaker not of the interview, or a table of other columns, is a failed expectation. */
export async function readSample(rules: SampleRules): Promise<Sample> {
  const folder = new URL(`../../build/samples/${rules.language}/`, import.meta.url)
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
  const table = async (path: string, columns: string) =>
    rowsOf(await rules.cells(readFileSync(new URL(path, folder)), path), columns.split(' '))

  const transcripts = new Map(
    rules.names.map((name) => [name, turnsOf(read(`transcripts/${name}.txt`), name, rules)]),
  )
  const turns = (interview: string) => transcripts.get(interview) ?? []
  const events = await table('events.csv', 'interview no title polarity first_turn last_turn')
  const codings = await table('codings.csv', 'interview coder competency level event quote')
  return {
    ...rules,
    interviewees: await table(
      'interviewees.csv',
      'interview interviewee group stratum date minutes tenure gender',
    ),
    events,
    codings,
    read,
    transcriptFiles: () => readdirSync(new URL('transcripts/', folder)),
    turns,
    eventsOf: (interview) => events.filter((event) => event.interview === interview),
    codingsOf: (interview, coder) =>
      codings.filter((coding) => coding.interview === interview && coding.coder === coder),
    lengthOf: (interview) =>
      turns(interview)
        .filter((turn) => !turn.interviewer)
        .flatMap((turn) => turn.text.match(rules.unit.pattern) ?? []).length,
  }
}

function rowsOf([header, ...rows]: readonly (readonly string[])[], columns: readonly string[]): Row[] {
  expect(header).toEqual(columns)
  return rows.map((cells) => {
    expect(cells, cells.join()).toHaveLength(columns.length)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

function turnsOf(transcript: string, name: string, { interviewer, colon }: SampleRules): Turn[] {
  const lines = transcript.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const mark = line.slice(0, line.indexOf(colon))
    expect([interviewer, name], line).toContain(mark)
    return { interviewer: mark === interviewer, text: line.slice(mark.length + colon.length) }
  })
}
