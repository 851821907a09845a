import type { ColumnUse } from '../../../api/types/reading.ts'
import { joinText } from '../../../core/text/join-text.ts'
import { ImportError } from '../import-error.ts'
import { sayUtterances } from './say-utterances.ts'
import { countNote, type SourceText } from './source-text.ts'

type Json = unknown
type Fields = Readonly<Record<string, Json>>

/** Spellings of what transcription services call the parts of an utterance, the surer first. */
const spellings = {
  text: 'text transcript transcription utterance onebest sentence FinalSentence display Display displayText content statement message value punctuated_word word w Text Content txt',
  speaker:
    'speaker speaker_label speakerLabel speaker_name speakerName speaker_id speakerId SpeakerId Speaker speakerTag spk spk_id role rl name channel_id',
  start:
    'start start_time startTime StartTime StartMs start_ms begin begin_time beginTime BeginTime bg from ts start_offset startOffset Start offset offsetInTicks timestamp time',
  end: 'end end_time endTime EndTime EndMs end_ms ed to stop end_ts end_offset endOffset End',
} as const
type Part = keyof typeof spellings
const keys: Readonly<Record<Part, readonly string[]>> = {
  text: spellings.text.split(' '),
  speaker: spellings.speaker.split(' '),
  start: spellings.start.split(' '),
  end: spellings.end.split(' '),
}

/** Lists of which only the first is wanted: the others are what the service was less sure of. */
const guesses = new Set(['alternatives', 'nBest', 'nbest', 'NBest', 'cw'])
/** Lists of words that make one utterance. */
const wordLists = ['contents', 'words', 'elements', 'Words', 'sentences', 'ws', 'rt', 'cw', 'tokens_text']

/** Nothing sensible is nested deeper. */
const depthLimit = 40

/** Whether a text is JSON. */
export function looksLikeSegments(text: string): boolean {
  return /^\s{0,99}[[{]/u.test(text.slice(0, 100)) && parse(text) !== undefined
}

/**
 * The utterances in the JSON of a transcription service: the list of objects with words, and best with speakers and
 * times, wherever it stands.
 * @throws ImportError 'damaged-file' | 'no-text'
 */
export function readJson(text: string, fileName: string): SourceText {
  const json = parse(text)
  if (json === undefined) throw new ImportError('damaged-file', { fileName })
  const lists = new Map<string, Utterance[]>()
  collect(json, '', 0, lists)
  const best = chooseList([...lists.values()])
  if (best === undefined) throw new ImportError('no-text', { fileName })
  const utterances = isWords(best) ? joinWords(best) : best
  const rows = utterances.map(({ speaker, text: words, start, end }) => [speaker, words, start, end])
  const hasSpeakers = utterances.some(({ speaker }) => speaker !== '')
  const uses: ColumnUse[] = [hasSpeakers ? 'speaker' : 'ignore', 'text', 'start', 'end']
  const { lines, withoutWords } = sayUtterances(rows, uses)
  return { lines, joining: 'cues', notes: countNote('rows-without-words', withoutWords) }
}

/** Where a JSON string begins that holds JSON itself, as some services wrap their results. */
const wrapped = /"\s{0,9}[[{]{1,2}(?:\s|\\[nrt]){0,9}\\"/u

/**
 * @returns undefined for what is no JSON; the objects on its lines for JSON Lines. JSON inside a JSON string is what it
 * says.
 */
function parse(text: string): Json {
  try {
    // Looking at each value takes long: it is done only where it matters.
    return wrapped.test(text) ? JSON.parse(text, unwrap) : JSON.parse(text)
  } catch {
    return parseLines(text)
  }
}

function unwrap(_key: string, value: Json): Json {
  const isWrapped = typeof value === 'string' && /^\s{0,9}[[{]/u.test(value.slice(0, 10))
  return isWrapped ? (parse(value) ?? value) : value
}

function parseLines(text: string): Json {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  if (lines.length < 2 || lines.some((line) => !/^\s{0,99}\{/u.test(line.slice(0, 100)))) return undefined
  try {
    return lines.map((line): Json => JSON.parse(line))
  } catch {
    return undefined
  }
}

interface Utterance {
  readonly speaker: string
  readonly text: string
  readonly start: string
  readonly end: string
  /** Punctuation that a word list keeps apart. */
  readonly isPunctuation: boolean
}

const isFields = (json: Json): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Gathers lists of utterances by where they stand, those of the same place in one list. */
function collect(json: Json, path: string, depth: number, lists: Map<string, Utterance[]>): void {
  if (depth > depthLimit) return
  if (Array.isArray(json)) {
    keepUtterances(json, path, lists)
    for (const item of json) collect(item, `${path}[]`, depth + 1, lists)
  } else if (isFields(json)) {
    for (const [key, value] of Object.entries(json)) {
      const wanted: Json = Array.isArray(value) && guesses.has(key) ? value.slice(0, 1) : value
      collect(wanted, `${path}.${key}`, depth + 1, lists)
    }
  }
}

function keepUtterances(json: readonly Json[], path: string, lists: Map<string, Utterance[]>): void {
  const said = json.flatMap((item) => (isFields(item) ? (toUtterance(item) ?? []) : []))
  if (said.length === 0 || said.length < json.length / 2) return
  const list = lists.get(path)
  if (list === undefined) lists.set(path, said)
  else for (const one of said) list.push(one)
}

function toUtterance(given: Fields): Utterance | null {
  // iFlytek's utterances lie in a wrapper or two.
  const best = isFields(given.json_1best) ? given.json_1best : given
  const item = isFields(best.st) ? { ...given, ...best.st } : given
  const text = field(item, 'text') ?? wordsOf(item, 0)
  if (text === null) return null
  const range = Array.isArray(item.timestamp) ? item.timestamp : []
  const times = isFields(item.timestamps) ? item.timestamps : item
  return {
    text: text.trim(),
    speaker: speakerOf(item) ?? speakerOfWords(item) ?? '',
    start: field(times, 'start') ?? scalar(range[0]) ?? '',
    end: field(times, 'end') ?? scalar(range[1]) ?? '',
    isPunctuation: item.type === 'punctuation' || item.type === 'punct',
  }
}

function scalar(value: Json): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : null
}

/** A text that is not JSON itself. */
function field(item: Fields, part: Part): string | null {
  for (const key of keys[part]) {
    const value = scalar(item[key])
    if (value !== null && (part !== 'text' || typeof item[key] === 'string')) return value
  }
  return null
}

/** What an utterance's list of words says, where it has no text of its own. */
function wordsOf(item: Fields, depth: number): string | null {
  for (const key of [...wordLists, 'st', 'alternatives', 'nBest', 'NBest']) {
    const inner = item[key]
    if (isFields(inner) && depth < 8) {
      const text = wordsOf(inner, depth + 1)
      if (text !== null) return text
    }
    if (!Array.isArray(inner) || depth >= 8) continue
    const wanted = guesses.has(key) ? inner.slice(0, 1) : inner
    const words = wanted.flatMap((word) => {
      if (!isFields(word)) return []
      const text = field(word, 'text') ?? wordsOf(word, depth + 1)
      return text === null
        ? []
        : [{ text, isPunctuation: word.type === 'punct' || word.type === 'punctuation' }]
    })
    if (words.length > 0) return words.map(({ text }) => text).reduce(joinWord)
  }
  return null
}

/** A speaker's name or number; some services give an object with the name. */
function speakerOf(item: Fields): string | null {
  const person = item.speaker
  return isFields(person) ? (scalar(person.name) ?? scalar(person.user_name)) : field(item, 'speaker')
}

function speakerOfWords(item: Fields): string | null {
  const [first] = Array.isArray(item.words) ? item.words : []
  return isFields(first) ? field(first, 'speaker') : null
}

/** Words as running text: punctuation clings to what stands before it. */
function joinWord(before: string, after: string): string {
  if (/^\s*$/u.test(after)) return before
  if (/^\s|^[.,!?;:%)\]}’'”，。！？；：、）】」』…]/u.test(after) || /\s$/u.test(before))
    return before + after
  return joinText(before, after)
}

/** The list that says most, among equals the one with speakers, with times, with whole utterances. */
function chooseList(lists: readonly Utterance[][]): readonly Utterance[] | undefined {
  const filled = lists.filter((list) => charactersOf(list) > 0)
  const most = Math.max(0, ...filled.map(charactersOf))
  return filled
    .filter((list) => charactersOf(list) >= most * 0.8)
    .sort((a, b) => rank(b) - rank(a) || charactersOf(b) / b.length - charactersOf(a) / a.length)[0]
}

function charactersOf(list: readonly Utterance[]): number {
  return list.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0)
}

function rank(list: readonly Utterance[]): number {
  const hasSpeakers = list.filter(({ speaker }) => speaker !== '').length >= list.length / 2
  const hasTimes = list.filter(({ start }) => start !== '').length >= list.length / 2
  return (hasSpeakers ? 2 : 0) + (hasTimes ? 1 : 0)
}

/** Whether a list is of single words: they are too short to be utterances. */
function isWords(list: readonly Utterance[]): boolean {
  const spaced = list.filter(({ text }) => /\S\s+\S/u.test(text)).length
  return list.length > 20 && spaced < list.length * 0.05 && charactersOf(list) < list.length * 8
}

function joinWords(list: readonly Utterance[]): Utterance[] {
  const joined: Utterance[] = []
  for (const word of list) {
    const last = joined.at(-1)
    const isSame = last !== undefined && (word.isPunctuation || last.speaker === word.speaker)
    const goesOn = isSame && (word.isPunctuation || !/[.!?。！？]$/u.test(last.text))
    if (last !== undefined && goesOn) {
      const end = word.end === '' ? last.end : word.end
      joined[joined.length - 1] = { ...last, text: joinWord(last.text, word.text), end }
    } else joined.push(word)
  }
  return joined
}
