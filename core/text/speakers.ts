import { leadingSeconds, type MarkStyle, readSpeakerMark, type SpeakerMark } from './speaker-mark.ts'
import type { MarkReason, SpeakerMarkReport } from './speaker-mark-report.ts'
import { guessRoles, type SpeakerTalk } from './speaker-role.ts'
import type { SpokenTurn } from './stored-text.ts'

export interface SpeakerWishes {
  /** Marks that are to count although they were not taken for speakers. */
  readonly on: readonly string[]
  /** Marks that are no speakers, although they look it. */
  readonly off: readonly string[]
}

export interface SpokenText {
  /** One turn a line; the further lines of a speaker are turns of their own. */
  readonly turns: readonly SpokenTurn[]
  readonly speakers: readonly SpeakerTalk[]
  /** What looks like a speaker's mark: those taken first, then the most frequent. */
  readonly marks: readonly SpeakerMarkReport[]
}

/** Role words that mean a speaker even if they occur once. */
const certain =
  /^(访谈者|访谈人|采访者|主持人|受访者|被访者|问|答|interviewer|interviewee|moderator|participant)\d*$/iu

/** A longer Chinese "name" is more likely the beginning of a sentence, so it must recur more often. */
const longName = 6

/**
 * Reads who says what from a transcript's lines. Speaker marks are taken out, with the white space after them; blank
 * lines are left out; every other character stays as it is.
 */
export function readSpeakers(lines: readonly string[], wishes: SpeakerWishes): SpokenText {
  const spoken = lines.filter((line) => line.trim() !== '')
  const marks = spoken.map(readSpeakerMark)
  const accepted = acceptMarks(marks, wishes)
  const raw = toTurns(spoken, marks, accepted)
  const talk = measure(raw)
  const roles = guessRoles(talk)
  return {
    turns: raw.map((turn) => ({ ...turn, role: roles.get(turn.speaker) ?? 'other' })),
    speakers: talk,
    marks: reportMarks(spoken, marks, accepted),
  }
}

type RawTurn = Omit<SpokenTurn, 'role'>

function toTurns(
  lines: readonly string[],
  marks: readonly (SpeakerMark | null)[],
  accepted: ReadonlyMap<string, Judgement>,
): RawTurn[] {
  const turns: RawTurn[] = []
  let speaker = ''
  let seconds: number | null = null
  for (const [index, line] of lines.entries()) {
    const mark = marks[index]
    const isMark = mark !== null && mark !== undefined && accepted.get(mark.name)?.taken === true
    if (isMark) {
      speaker = mark.name
      seconds = mark.seconds
    }
    const text = isMark ? line.slice(mark.textStart) : line
    if (text.trim() === '') continue
    turns.push({ text, speaker, seconds: seconds ?? leadingSeconds(text) })
    seconds = null
  }
  return turns
}

interface Judgement {
  readonly taken: boolean
  readonly reason: MarkReason
}

function acceptMarks(
  marks: readonly (SpeakerMark | null)[],
  wishes: SpeakerWishes,
): ReadonlyMap<string, Judgement> {
  const byName = countBy(marks, (mark) => mark.name)
  const byStyle = countBy(marks, (mark) => mark.style)
  const judged = new Map<string, Judgement>()
  for (const mark of marks) {
    if (mark === null || judged.get(mark.name)?.taken === true) continue
    judged.set(mark.name, judge(mark, byName.get(mark.name) ?? 0, byStyle))
  }
  for (const name of wishes.on) if (byName.has(name)) judged.set(name, { taken: true, reason: 'chosen' })
  for (const name of wishes.off) if (byName.has(name)) judged.set(name, { taken: false, reason: 'rejected' })
  return judged
}

/** A mark is a speaker's when it recurs, when it is a role's name, or when its form leaves no doubt. */
function judge(mark: SpeakerMark, count: number, byStyle: ReadonlyMap<MarkStyle, number>): Judgement {
  if (certain.test(mark.name)) return { taken: true, reason: 'role-word' }
  if (mark.style !== 'colon' && (byStyle.get(mark.style) ?? 0) >= 2) return { taken: true, reason: 'form' }
  const isLong = /\p{Script=Han}/u.test(mark.name) && mark.name.length > longName
  if (mark.style === 'colon' && count >= (isLong ? 4 : 2)) return { taken: true, reason: 'recurs' }
  return { taken: false, reason: isLong && count > 1 ? 'long-and-rare' : 'occurs-once' }
}

/** How much of a line is shown with a mark. */
const exampleLength = 80

function reportMarks(
  lines: readonly string[],
  marks: readonly (SpeakerMark | null)[],
  judged: ReadonlyMap<string, Judgement>,
): SpeakerMarkReport[] {
  const byName = countBy(marks, (mark) => mark.name)
  return [...judged]
    .map(([name, judgement]) => {
      const at = marks.findIndex((mark) => mark?.name === name)
      const example = (lines[at] ?? '').slice(0, exampleLength)
      return { name, lines: byName.get(name) ?? 0, firstLine: at + 1, example, ...judgement }
    })
    .sort((a, b) => Number(b.taken) - Number(a.taken) || b.lines - a.lines)
}

function countBy<Key>(
  marks: readonly (SpeakerMark | null)[],
  key: (mark: SpeakerMark) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const mark of marks) {
    if (mark !== null) counts.set(key(mark), (counts.get(key(mark)) ?? 0) + 1)
  }
  return counts
}

function measure(turns: readonly RawTurn[]): SpeakerTalk[] {
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
