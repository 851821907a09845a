import { endsSentence, joinBrokenLine, joinText } from './join-text.ts'

/** What is said in one line, once it is known by whom. */
export interface SaidLine {
  readonly text: string
  readonly speaker: string
  readonly seconds: number | null
  readonly end: number | null
  /** Whether the line itself says who speaks. */
  readonly isMarked: boolean
  readonly startsBlock: boolean
}

/** How a file's lines make turns: each by itself, as subtitles' pieces of speech, or as lines broken by width. */
export type Joining = 'none' | 'cues' | 'wrapped'

export function joinLines(lines: readonly SaidLine[], joining: Joining): readonly SaidLine[] {
  if (joining === 'none') return lines
  const hasSpeakers = lines.some(({ speaker }) => speaker !== '')
  const isNew =
    joining === 'cues'
      ? (open: Open, next: SaidLine) => isNewTurn(open, next, hasSpeakers)
      : (open: Open, next: SaidLine) => isNewParagraph(open, next)
  const joined: SaidLine[] = []
  let open: Open | null = null
  for (const line of lines) {
    if (open === null || isNew(open, line)) {
      if (open !== null) joined.push(close(open, joining))
      open = { first: line, pieces: [line.text], length: line.text.length, last: line }
    } else {
      open.pieces.push(line.text)
      open.length += line.text.length
      open.last = line
    }
  }
  if (open !== null) joined.push(close(open, joining))
  return joined
}

/** A turn being put together; its pieces are joined once, at its end. */
interface Open {
  readonly first: SaidLine
  readonly pieces: string[]
  length: number
  last: SaidLine
}

function close({ first, pieces, last }: Open, joining: Joining): SaidLine {
  const join = joining === 'wrapped' ? joinBrokenLine : joinText
  // A line that stands alone keeps its every character.
  const text = pieces.length === 1 ? first.text : pieces.reduce(join).trim()
  return { ...first, text, end: last.end }
}

/** A silence this long, in seconds, ends a turn at the end of a sentence; the longer one ends it anywhere. */
const pause = 2
const longPause = 6
/** From this many characters on, a turn ends with a sentence; from the second on, with any piece. */
const longTurn = 300
const veryLongTurn = 800
/** No paragraph is longer; from an eighth of it on, one ends with a sentence. */
const longParagraph = 20_000

/**
 * Where speakers are known, one speaker's pieces make a turn until it grows long or a pause falls. Where nobody is
 * named, every sentence is a turn of its own, because the next may be another's.
 */
function isNewTurn({ last, length }: Open, next: SaidLine, hasSpeakers: boolean): boolean {
  if (last.speaker !== next.speaker) return true
  const gap = last.end === null || next.seconds === null ? 0 : next.seconds - last.end
  if (gap >= longPause || length >= veryLongTurn) return true
  if (!endsSentence(last.text)) return false
  return !hasSpeakers || gap >= pause || length >= longTurn
}

/** A line broken by width goes on in the next one, unless that is marked or stands apart. */
function isNewParagraph({ last, length }: Open, next: SaidLine): boolean {
  if (next.isMarked || next.startsBlock || last.speaker !== next.speaker) return true
  return length >= longParagraph || (length >= longParagraph / 8 && endsSentence(last.text))
}

/** Columns a line takes: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1
  return width
}

/**
 * Whether a plain text's lines were broken by width: most lines that another follows directly come near one and the
 * same width, and do not end with a sentence.
 */
export function looksWrapped(
  lines: readonly { readonly text: string; readonly startsBlock: boolean }[],
): boolean {
  const followed = lines.filter((_, index) => lines[index + 1]?.startsBlock === false)
  if (followed.length < 8) return false
  const widths = followed.map(({ text }) => displayWidth(text.trimEnd())).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.9)] ?? 0
  if (usual < 30 || usual > 140 || (widths.at(-1) ?? 0) > usual * 1.3) return false
  const full = followed.filter(({ text }) => displayWidth(text.trimEnd()) >= usual * 0.8)
  const broken = full.filter(({ text }) => !endsSentence(text))
  return full.length >= followed.length * 0.6 && broken.length >= full.length * 0.6
}
