import type { ColumnUse, SeenColumn } from '../../../api/types/reading.ts'
import { nameLikeness } from '../../../core/text/speaker-name.ts'
import { isTime } from './utterance-time.ts'

/** What the columns of a table seem to hold. */
export interface ColumnProposal {
  readonly headerRow: boolean
  readonly uses: readonly ColumnUse[]
}

const headings: readonly { readonly use: ColumnUse; readonly pattern: RegExp }[] = [
  {
    use: 'text',
    pattern:
      /^(?:text|statements?|utterances?|contents?|transcript(?:ion)?|words?|messages?|dialogue|speech|sentences?|said|内容|内容文本|文本|话语|發言內容|发言内容|发言|转写|转写内容|转写文本|文字|文字内容|对话|对话内容|讲话内容|字幕|逐字稿|原文|语句|內容|話語|對話)$/iu,
  },
  {
    use: 'speaker',
    pattern:
      /^(?:speakers?|speaker[ _-]?(?:name|label|id)|name|who|person|role|spk|participant|说话人|說話人|发言人|發言人|讲话人|讲者|講者|姓名|角色|人物|对话人|发言者|說話者|说话者)$/iu,
  },
  {
    use: 'start',
    pattern:
      /^(?:start|begin|from|in|(?:start|begin)[ _-]?time|start[ _-]?(?:ms|s|sec|seconds)|time[ _-]?stamps?|time[ _-]?span|time|time[ _-]?code|开始|开始时间|时间|时间戳|时间点|起始|起始时间|时间码|開始時間|時間)(?:\s?[(（].{1,8}[)）])?$/iu,
  },
  {
    use: 'end',
    pattern:
      /^(?:end|stop|to|out|(?:end|stop)[ _-]?time|end[ _-]?(?:ms|s|sec|seconds)|结束|结束时间|终止时间|結束時間)(?:\s?[(（].{1,8}[)）])?$/iu,
  },
]

/** Rows looked at: enough to be sure. */
const sampleRows = 200

/** Rows looked at for a header below a title and other details. */
const titleRows = 10

/** How many rows stand above the header: a title, a date. 0 where the header is the first, or none is found. */
export function countTitleRows(rows: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    rows.slice(0, titleRows).findIndex((row) => headerUses(row) !== null),
  )
}

/** What the cells of a header say; null where it is none. */
function headerUses(row: readonly string[]): ColumnUse[] | null {
  const named = row.map((cell) => headings.find(({ pattern }) => pattern.test(cell.trim()))?.use ?? 'ignore')
  const uses = onceEach(named)
  return uses.includes('text') && uses.some((use) => use === 'speaker' || use === 'start') ? uses : null
}

/**
 * Proposes what the columns of a table of utterances hold: by the names in its first row, else by what is in them.
 * null when nothing in it looks like speech with a speaker or a time.
 */
export function proposeColumns(rows: readonly (readonly string[])[]): ColumnProposal | null {
  const [first = []] = rows
  const uses = headerUses(first)
  if (uses !== null) return { headerRow: true, uses }
  return proposeByContent(rows.slice(0, sampleRows))
}

/** A proposal for what is known to be a table of utterances: its wordiest column holds the words, if nothing tells. */
export function proposeColumnsOf(rows: readonly (readonly string[])[]): ColumnProposal {
  const proposal = proposeColumns(rows)
  if (proposal !== null) return proposal
  const columns = columnsOf(rows.slice(0, sampleRows))
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0))
  const textAt = lengths.indexOf(Math.max(...lengths))
  const [first = []] = rows
  const isNamed = first.some((cell) => headings.some(({ pattern }) => pattern.test(cell.trim())))
  return { headerRow: isNamed, uses: columns.map((_, at) => (at === textAt ? 'text' : 'ignore')) }
}

/** The first column of each use keeps it. */
function onceEach(uses: readonly ColumnUse[]): ColumnUse[] {
  return uses.map((use, at) => (uses.indexOf(use) === at ? use : 'ignore'))
}

function columnsOf(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, at) => rows.map((row) => (row[at] ?? '').trim()))
}

function proposeByContent(rows: readonly (readonly string[])[]): ColumnProposal | null {
  const columns = columnsOf(rows)
  if (columns.length < 2 || columns.length > 20 || rows.length < 2) return null
  const times = columns.flatMap((cells, at) => (isTimes(cells) ? [at] : []))
  const lengths = columns.map((cells, at) => (times.includes(at) ? 0 : averageLength(cells)))
  const textAt = lengths.indexOf(Math.max(...lengths))
  const speakerAt = columns.findIndex(
    (cells, at) => at !== textAt && !times.includes(at) && isSpeakers(cells, times.length > 0),
  )
  const [startAt, endAt] = times
  if ((lengths[textAt] ?? 0) < 2 || (speakerAt === -1 && startAt === undefined)) return null
  const uses = columns.map((_, at): ColumnUse => {
    if (at === textAt) return 'text'
    if (at === speakerAt) return 'speaker'
    if (at === startAt) return 'start'
    return at === endAt ? 'end' : 'ignore'
  })
  return { headerRow: false, uses }
}

function averageLength(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length
}

function isTimes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length >= cells.length / 2 && filled.every((cell) => isTime(cell) && cell.includes(':'))
}

/** Short names that recur, or stand beside times, or are words for the sides of an interview. */
function isSpeakers(cells: readonly string[], besideTimes: boolean): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < cells.length / 2 || filled.some((cell) => cell.length > 40)) return false
  const likeness = filled.map(nameLikeness)
  if (likeness.every((one) => one === 'role')) return true
  if (filled.every((cell) => /^\d+\.?$/.test(cell))) return false
  const isNames = likeness.filter((one) => one === 'name' || one === 'role').length >= filled.length * 0.9
  return isNames && (besideTimes || new Set(filled).size <= filled.length / 2)
}

/** How many of the columns that are not taken hold words: neither numbers nor a few labels again and again. */
export function countWordyColumns(rows: readonly (readonly string[])[], uses: readonly ColumnUse[]): number {
  return columnsOf(rows.slice(0, sampleRows)).filter((cells, at) => {
    const filled = cells.filter((cell) => /\p{L}/u.test(cell))
    const isLeft = (uses[at] ?? 'ignore') === 'ignore'
    return isLeft && filled.length > 1 && new Set(filled).size > filled.length / 2
  }).length
}

/** Columns as shown to the user, each with a few of its cells. */
export function seeColumns(
  rows: readonly (readonly string[])[],
  headerRow: boolean,
  uses: readonly ColumnUse[],
): SeenColumn[] {
  const [first = []] = rows
  const columns = columnsOf(rows.slice(headerRow ? 1 : 0, sampleRows))
  return columns.map((cells, at) => ({
    header: headerRow ? (first[at] ?? '').trim() : '',
    use: uses[at] ?? 'ignore',
    samples: cells
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => cell.slice(0, 60)),
  }))
}
