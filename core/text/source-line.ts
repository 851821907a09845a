/** A line of a transcript as its file gives it: a paragraph, or what stands between two line breaks. */
export interface SourceLine {
  readonly text: string
  /** Who speaks, where the file has a place of its own for that; null where only the words can tell. */
  readonly speaker: string | null
  /** Seconds from the start of the recording, where the file has a place for them. */
  readonly seconds: number | null
  /** Where its speech ends, likewise. */
  readonly end: number | null
  /** How many characters at its head are set apart from the rest (bold, underlined, of a style of their own). */
  readonly setApart: number
  /** Whether it follows a blank line, or is the first. */
  readonly startsBlock: boolean
  /** Whether it begins a paragraph: false after a line break within one. */
  readonly startsParagraph: boolean
}

/** A line of which only the words are known. */
export function plainLine(text: string, startsBlock = false): SourceLine {
  return { text, speaker: null, seconds: null, end: null, setApart: 0, startsBlock, startsParagraph: true }
}

/** Lines of plain text, blank ones left out. */
export function plainLines(texts: readonly string[]): SourceLine[] {
  const lines: SourceLine[] = []
  let startsBlock = true
  for (const text of texts) {
    if (isBlank(text)) startsBlock = true
    else {
      lines.push(plainLine(text, startsBlock))
      startsBlock = false
    }
  }
  return lines
}

const invisible = /[\u200b-\u200d\u2060\ufeff]/gu

/** Nothing but white space and characters without width. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '').trim() === ''
}
