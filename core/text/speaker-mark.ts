import type { SourceLine } from './source-line.ts'
import { stamp, toSeconds } from './time-stamp.ts'

/**
 * How a transcript says who speaks: "Name: …", "**Name:** …", "### Name：", "【Name】…", "Name 00:12" or "[00:12] Name"
 * on a line of its own, a name in bold, a name alone on a line. 'sentence' is none: a colon after more than a name.
 */
export type MarkStyle =
  | 'colon'
  | 'bold'
  | 'bold-name'
  | 'heading'
  | 'bracket'
  | 'timed'
  | 'time-first'
  | 'styled'
  | 'own-line'
  | 'sentence'

export interface SpeakerMark {
  readonly name: string
  readonly style: MarkStyle
  readonly seconds: number | null
  /** Where the words begin in the line. */
  readonly textStart: number
  /** Whether a colon follows the name. */
  readonly hasColon: boolean
}

const colon = '[:：︰﹕∶]'
const time = String.raw`[\[(（【]?${stamp}(?:\s?-->\s?[\d:.,]{4,12})?[\])）】]?`
const bracketedTime = String.raw`[\[(（【]${stamp}[\])）】]`
const first = String.raw`[^\s\u200b-\u200d\u2060:：︰﹕∶,，。.!！?？;；、“”"'「」『』()（）\[\]【】〖〗<>《》*#_…—–|/\\\d-]`
const further = String.raw`[^:：︰﹕∶,，。!！?？;；“”"「」『』()（）\[\]【】〖〗<>《》*…—|\\\t\n]`
/** A name, perhaps with a role in parentheses: "张三（访谈者）". A number may stand before it: "3号". */
const name = String.raw`(\d{0,2}${first}${further}{0,39}?(?:\s?[(（]\p{L}[^()（）:：,，。!！?？]{0,19}[)）])?)`
/** What may stand before: a sign or a number of a list. */
const lead = String.raw`^[\s\u200b-\u200d\u2060]*(?:>>+\s*|[-–—•*]\s+|\d{1,3}[.、．)）]\s*)?`

interface Form {
  readonly style: MarkStyle
  readonly pattern: RegExp
  readonly times: readonly number[]
  readonly nameAt: number
}

const forms: readonly Form[] = [
  {
    style: 'bold',
    pattern: new RegExp(
      String.raw`${lead}(?:${time}\s*)?(?:\*\*|__)${name}\s*(?:${time})?\s*(?:${colon}\s*(?:\*\*|__)|(?:\*\*|__)\s*${colon})\s*`,
      'u',
    ),
    times: [1, 3],
    nameAt: 2,
  },
  {
    style: 'bold-name',
    pattern: new RegExp(String.raw`^\s*(?:${time}\s*)?(?:\*\*|__)${name}(?:\*\*|__)\s*(?:${time}\s*$)?`, 'u'),
    times: [1, 3],
    nameAt: 2,
  },
  {
    style: 'heading',
    pattern: new RegExp(String.raw`^\s*#{1,6}\s+${name}\s*(?:${time})?\s*(?:${colon}\s*)?$`, 'u'),
    times: [2],
    nameAt: 1,
  },
  {
    style: 'bracket',
    pattern: new RegExp(
      String.raw`^\s*(?:${time}\s*)?(?:[【〖［]${name}[】〗］]\s*(?:${bracketedTime})?\s*${colon}?|\[${name}\]\s*${colon})\s*`,
      'u',
    ),
    times: [1, 3],
    nameAt: 2,
  },
  {
    style: 'timed',
    pattern: new RegExp(String.raw`^\s*${name}(?:\s*${bracketedTime}|\s+${time})\s*${colon}?\s*$`, 'u'),
    times: [2, 3],
    nameAt: 1,
  },
  {
    style: 'colon',
    pattern: new RegExp(
      String.raw`${lead}(?:${time}\s*[-–—]?\s*)?${name}\s*(?:${time})?\s*${colon}(?!\/\/)\s*`,
      'u',
    ),
    times: [1, 3],
    nameAt: 2,
  },
  {
    style: 'time-first',
    pattern: new RegExp(String.raw`^\s*${time}\s*[-–—]?\s*${name}\s*$`, 'u'),
    times: [1],
    nameAt: 2,
  },
  { style: 'colon', pattern: /^\s*([QA]\d{0,3})\.\s+(?=\S)/u, times: [], nameAt: 1 },
  {
    style: 'sentence',
    pattern: /^\s*([^:：\n]{1,59}?[^\d\s:：])\s?(?:：|:(?!\/\/))\s*/u,
    times: [],
    nameAt: 1,
  },
  { style: 'own-line', pattern: new RegExp(String.raw`^\s*${name}\s*$`, 'u'), times: [], nameAt: 1 },
]

const styled = new RegExp(String.raw`^\s*(?:${time}\s*)?${name}\s*(?:${time})?\s*${colon}?\s*$`, 'u')
const afterStyled = new RegExp(String.raw`^\s*${colon}?`, 'u')
const endsWithColon = new RegExp(String.raw`${colon}[\s*_]*$`, 'u')
const styledColon = new RegExp(String.raw`${colon}\s*$`, 'u')

/** Marks stand at the head: looking no further keeps every pattern quick, however long the line. */
const headLength = 160

/** No speaker's name has more words than this. */
const wordLimit = 5

/** What looks like a speaker's mark at the start of a line; null when nothing does. Whether it is one, is for speakers.ts. */
export function readSpeakerMark(line: SourceLine): SpeakerMark | null {
  const byStyle = line.setApart > 0 ? readStyled(line) : null
  if (byStyle !== null) return byStyle
  const head = line.text.slice(0, headLength)
  const isWhole = head.length === line.text.length
  for (const form of forms) {
    const match = form.pattern.exec(isWhole ? head : `${head}…`)
    const mark = match === null ? null : toMark(line.text, match, form)
    if (mark !== null) return mark
  }
  return null
}

function toMark(text: string, match: RegExpExecArray, { style, times, nameAt }: Form): SpeakerMark | null {
  const found = trimName(match[nameAt] ?? match[nameAt + 2])
  if (found === undefined || (style !== 'sentence' && isTooLong(found))) return null
  const at = times.map((index) => match[index]).find((value) => value?.includes(':'))
  return {
    name: found,
    style,
    seconds: at === undefined ? null : toSeconds(at),
    textStart: skipSpace(text, match[0].length),
    hasColon: endsWithColon.test(match[0]) || style === 'colon' || style === 'sentence',
  }
}

/** A head set apart from the rest that reads like a name, with or without a colon. */
function readStyled({ text, setApart }: SourceLine): SpeakerMark | null {
  if (setApart > headLength) return null
  const match = styled.exec(text.slice(0, setApart))
  const found = trimName(match?.[2])
  if (match === null || found === undefined || isTooLong(found)) return null
  const rest = afterStyled.exec(text.slice(setApart, setApart + 3))?.[0].length ?? 0
  const at = match[1] ?? match[3]
  const textStart = skipSpace(text, setApart + rest)
  return {
    name: found,
    style: 'styled',
    seconds: at === undefined ? null : toSeconds(at),
    textStart,
    hasColon: styledColon.test(text.slice(0, textStart)),
  }
}

/** A name without white space and characters without width around it. */
function trimName(found: string | undefined): string | undefined {
  return found?.replace(/^[\s\u200b-\u200d\u2060]+|[\s\u200b-\u200d\u2060]+$/gu, '')
}

function isTooLong(found: string): boolean {
  return found.split(/\s+/u).length > wordLimit
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1
  return at
}
