import { type Joining, joinLines, type SaidLine } from './join-lines.ts'
import { formOf, type Judgement, judgeMarks, type MarkedLine, type SpeakerWishes } from './judge-marks.ts'
import { isBlank, type SourceLine } from './source-line.ts'
import { readSpeakerMark } from './speaker-mark.ts'
import type { SpeakerMarkReport } from './speaker-mark-report.ts'
import { guessRoles, type SpeakerTalk } from './speaker-role.ts'
import type { SpokenTurn } from './stored-text.ts'
import { leadingTime } from './time-stamp.ts'
import { takeTimesAlone } from './times-alone.ts'

export interface SpokenText {
  /** One turn a line, or what was joined; the further lines of a speaker are turns of their own. */
  readonly turns: readonly SpokenTurn[]
  readonly speakers: readonly SpeakerTalk[]
  /** What looks like a speaker's mark: those taken first, then the most frequent. */
  readonly marks: readonly SpeakerMarkReport[]
}

/**
 * Reads who says what from a transcript's lines. Speaker marks are taken out, with the white space after them; every
 * other character stays as it is. Where a file states its speakers, its words are not looked at.
 */
export function readSpeakers(
  given: readonly SourceLine[],
  wishes: SpeakerWishes,
  joining: Joining = 'none',
): SpokenText {
  const lines = takeTimesAlone(given)
  const marked = lines.map((line) => ({ line, mark: line.speaker === null ? readSpeakerMark(line) : null }))
  const judged = judgeMarks(marked, wishes)
  const raw = joinLines(sayLines(marked, judged), joining)
  const talk = measure(raw)
  const roles = guessRoles(talk)
  return {
    turns: raw.map(({ text, speaker, seconds }) => ({
      ...{ text, speaker, role: roles.get(speaker) ?? 'other' },
      seconds: seconds === null ? null : Math.floor(seconds),
    })),
    speakers: talk,
    marks: reportMarks(marked, judged),
  }
}

function sayLines(lines: readonly MarkedLine[], judged: ReadonlyMap<string, Judgement>): SaidLine[] {
  const said: SaidLine[] = []
  let speaker = ''
  let seconds: number | null = null
  let isMarked = false
  let startsBlock = false
  let wasStated = false
  for (const { line, mark } of lines) {
    const hasMark = mark !== null && judged.get(formOf(mark))?.taken === true
    if (hasMark) {
      speaker = mark.name
      seconds = mark.seconds
    } else if (wasStated && line.speaker === null && line.seconds === null) {
      // What follows a table of utterances is nobody's; a piece of speech without a name goes on.
      speaker = ''
    }
    isMarked ||= hasMark
    startsBlock ||= line.startsBlock
    wasStated = line.speaker !== null || (wasStated && line.seconds !== null)
    const text = hasMark ? line.text.slice(mark.textStart) : line.text
    seconds = line.seconds ?? seconds
    if (isBlank(text)) continue
    if (line.speaker !== null) speaker = line.speaker
    const at = seconds ?? leadingTime(text)?.seconds ?? null
    said.push({ text, speaker, seconds: at, end: line.end, isMarked, startsBlock })
    seconds = null
    isMarked = false
    startsBlock = false
  }
  return said
}

/** How much of a line is shown with a mark, and of how many marks. */
const exampleLength = 80
const reportLimit = 300

function reportMarks(
  lines: readonly MarkedLine[],
  judged: ReadonlyMap<string, Judgement>,
): SpeakerMarkReport[] {
  const found = new Map<string, SpeakerMarkReport>()
  for (const [index, { line, mark }] of lines.entries()) {
    const name = line.speaker ?? mark?.name ?? ''
    const judgement = mark === null ? stated : judged.get(formOf(mark))
    if (name === '' || judgement === undefined) continue
    const before = found.get(name)
    if (before === undefined || (judgement.taken && !before.taken)) {
      const example = line.text.slice(0, exampleLength)
      found.set(name, { name, lines: 1, firstLine: index + 1, example, ...judgement })
    } else if (before.taken === judgement.taken) found.set(name, { ...before, lines: before.lines + 1 })
  }
  return [...found.values()]
    .sort((a, b) => Number(b.taken) - Number(a.taken) || b.lines - a.lines)
    .slice(0, reportLimit)
}

const stated: Judgement = { taken: true, reason: 'stated' }

function measure(turns: readonly SaidLine[]): SpeakerTalk[] {
  const talk = new Map<string, { turns: number; characters: number; questions: number }>()
  for (const { speaker, text } of turns) {
    const sum = talk.get(speaker) ?? { turns: 0, characters: 0, questions: 0 }
    sum.turns += 1
    sum.characters += text.length
    if (/[?？]/u.test(text)) sum.questions += 1
    talk.set(speaker, sum)
  }
  return [...talk].map(([name, sum]) => ({ name, ...sum }))
}
