import type { SourceLine } from './source-line.ts'
import type { SpeakerMark } from './speaker-mark.ts'
import type { MarkReason } from './speaker-mark-report.ts'
import { nameLikeness } from './speaker-name.ts'

export interface SpeakerWishes {
  /** Marks that are to count although they were not taken for speakers. */
  readonly on: readonly string[]
  /** Marks that are no speakers, although they look it. */
  readonly off: readonly string[]
}

export interface Judgement {
  readonly taken: boolean
  readonly reason: MarkReason
}

/** A line and what looks like a speaker's mark at its head. */
export interface MarkedLine {
  readonly line: SourceLine
  readonly mark: SpeakerMark | null
}

/** Names of one form: a name that counts before a colon need not count where it stands alone. */
export const formOf = ({ style, hasColon, name }: SpeakerMark): string =>
  `${hasColon || style === 'timed' || style === 'bracket' ? 'marked' : style} ${name}`

/**
 * Which marks are speakers', and why: a mark counts when it recurs, when it names a side of an interview, when its
 * form leaves no doubt, or when it stands where every other turn begins. The user has the last word.
 * @returns by formOf(mark)
 */
export function judgeMarks(
  lines: readonly MarkedLine[],
  wishes: SpeakerWishes,
): ReadonlyMap<string, Judgement> {
  const counts = countForms(lines)
  const timeFirst = standsAfterTimes(lines)
  const judged = new Map<string, Judgement>()
  for (const { mark } of lines) {
    if (mark === null || mark.style === 'own-line' || judged.get(formOf(mark))?.taken === true) continue
    if (mark.style === 'time-first' && !timeFirst) continue
    judged.set(formOf(mark), judge(mark, counts))
  }
  takeBackLonelyRoles(lines, judged, counts)
  takeOwnLines(lines, judged)
  takeLikeOthers(lines, judged)
  const on = new Set(wishes.on)
  const off = new Set(wishes.off)
  for (const { mark } of lines) {
    if (mark === null) continue
    if (on.has(mark.name)) judged.set(formOf(mark), { taken: true, reason: 'chosen' })
    if (off.has(mark.name)) judged.set(formOf(mark), { taken: false, reason: 'rejected' })
  }
  return judged
}

interface Counts {
  readonly form: ReadonlyMap<string, number>
  readonly style: ReadonlyMap<string, number>
}

function countForms(lines: readonly MarkedLine[]): Counts {
  const form = new Map<string, number>()
  const style = new Map<string, number>()
  const count = (key: string) => form.set(key, (form.get(key) ?? 0) + 1)
  for (const { line, mark } of lines) {
    // A speaker of the file's table is as good as one with a colon.
    if (line.speaker !== null) count(`marked ${line.speaker}`)
    if (mark === null) continue
    count(formOf(mark))
    style.set(styleOf(mark), (style.get(styleOf(mark)) ?? 0) + 1)
  }
  return { form, style }
}

const styleOf = ({ style, hasColon }: SpeakerMark): string => `${style} ${hasColon}`

/** A phrase must recur this often to be a name. */
const phraseLines = 4

const yes = (reason: MarkReason): Judgement => ({ taken: true, reason })
const no = (reason: MarkReason): Judgement => ({ taken: false, reason })

function judge(mark: SpeakerMark, counts: Counts): Judgement {
  const likeness = nameLikeness(mark.name)
  if (mark.style === 'sentence' || likeness === 'sentence') return no('sentence')
  if (likeness === 'label') return no('label')
  const isAlone = !mark.hasColon && (mark.style === 'heading' || mark.style === 'bold-name')
  if (likeness === 'role' && !isAlone) return yes('role-word')
  const count = counts.form.get(formOf(mark)) ?? 0
  if (isSureForm(mark) && (counts.style.get(styleOf(mark)) ?? 0) >= 2) return yes('form')
  if (count < 2) return no('occurs-once')
  return likeness === 'phrase' && count < phraseLines ? no('long-and-rare') : yes('recurs')
}

/** Forms that nothing but a speaker has, provided there are several. */
function isSureForm({ style, hasColon }: SpeakerMark): boolean {
  if (style === 'timed') return true
  return hasColon && (style === 'bold' || style === 'heading' || style === 'styled')
}

/** Whether what follows a time stamp on a line of its own is names throughout: then the words are on other lines. */
function standsAfterTimes(lines: readonly MarkedLine[]): boolean {
  const timed = lines.filter(({ line }) => /^\s*[[(（【]?\d{1,3}:\d{2}/u.test(line.text.slice(0, 20)))
  const names = timed.flatMap(({ mark }) => (mark?.style === 'time-first' ? [mark.name] : []))
  const isMost = names.length >= 2 && names.length >= timed.length * 0.8
  return isMost && new Set(names).size <= Math.max(2, names.length / 2) && names.length < lines.length * 0.7
}

/** "受访者：张三" above an interview whose speakers have names of their own is a detail, not a turn. */
function takeBackLonelyRoles(
  lines: readonly MarkedLine[],
  judged: Map<string, Judgement>,
  { form }: Counts,
): void {
  const isRare = (key: string) => (form.get(key) ?? 0) < 2
  const others = [...judged].filter(([key, { taken }]) => taken && !isRare(key)).length
  const stated = new Set(lines.flatMap(({ line }) => line.speaker || [])).size
  if (others + stated < 2) return
  for (const [key, { reason }] of judged) {
    if (reason === 'role-word' && isRare(key)) judged.set(key, no('occurs-once'))
  }
}

/** A name alone on a line above the words: it recurs, and heads most blocks (or many lines where there are none). */
function takeOwnLines(lines: readonly MarkedLine[], judged: Map<string, Judgement>): void {
  if ([...judged.values()].some(({ taken, reason }) => taken && reason !== 'role-word')) return
  const blocks = lines.filter(({ line }) => line.startsBlock).length
  const hasBlocks = blocks > 1
  const heads = lines.flatMap(({ line, mark }, index) => {
    const next = lines[index + 1]?.line
    const standsAbove = next !== undefined && (!hasBlocks || (line.startsBlock && !next.startsBlock))
    return mark?.style === 'own-line' && standsAbove && isProperName(mark.name) ? [mark] : []
  })
  const byName = new Map<string, SpeakerMark[]>()
  for (const mark of heads) {
    const found = byName.get(mark.name)
    if (found === undefined) byName.set(mark.name, [mark])
    else found.push(mark)
  }
  const names = [...byName].filter(([, found]) => found.length >= (hasBlocks ? 2 : 3))
  const headed = names.reduce((sum, [, found]) => sum + found.length, 0)
  if (names.length < 2 || headed < (hasBlocks ? blocks * 0.5 : lines.length * 0.25)) return
  for (const [, found] of byName) {
    const [mark] = found
    if (mark !== undefined && (found.length > 1 || hasBlocks)) judged.set(formOf(mark), yes('form'))
  }
}

/** Stricter than nameLikeness, for a name that has nothing but its place to show for itself. */
function isProperName(name: string): boolean {
  const likeness = nameLikeness(name)
  if (likeness === 'role') return true
  if (likeness !== 'name') return false
  return /\p{Script=Han}/u.test(name) ? name.length >= 2 && name.length <= 6 : /^\p{Lu}/u.test(name)
}

/** Share of blocks that begin with a speaker for blocks to be turns; and how many there have to be. */
const turnShare = 0.8
const fewestTurns = 4
/** What stands before the first turn is a title or a detail, unless it has this many words to say. In characters. */
const opening = 20

/** Where every block is a turn, a name before a colon at the head of one is a speaker's even if it stands there once. */
function takeLikeOthers(lines: readonly MarkedLine[], judged: Map<string, Judgement>): void {
  const isTaken = ({ mark }: MarkedLine) => mark !== null && judged.get(formOf(mark))?.taken === true
  const blocks = blocksOf(lines)
  const from = blocks.findIndex(isTaken)
  const turns = blocks.slice(Math.max(from, 0))
  const marked = turns.filter((one) => isTaken(one) && one.mark?.hasColon === true)
  if (turns.length < fewestTurns || marked.length < turns.length * turnShare) return
  const before = blocks[from - 1]
  const first = before?.line.text.slice(before.mark?.textStart).trim() ?? ''
  for (const { mark } of first.length >= opening && before !== undefined ? [before, ...turns] : turns) {
    if (mark === null || !mark.hasColon || judged.get(formOf(mark))?.reason !== 'occurs-once') continue
    if (nameLikeness(mark.name) === 'name') judged.set(formOf(mark), yes('like-others'))
  }
}

/** First lines of what blank lines set apart; of paragraphs, where breaks within them tell these apart. */
function blocksOf(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const hasBreaks = lines.some(({ line }) => !line.startsParagraph)
  const blocks = lines.filter(({ line }) => line.startsBlock)
  return blocks.length < fewestTurns && hasBreaks ? lines.filter(({ line }) => line.startsParagraph) : blocks
}
