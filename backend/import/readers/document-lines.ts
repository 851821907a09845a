import { plainLine, type SourceLine } from '../../../core/text/source-line.ts'
import { sayTitles, sayUtterances } from './say-utterances.ts'
import { countTitleRows, proposeColumns } from './utterance-columns.ts'

/** No transcript's tables are nested deeper; deeper ones are read as if they were not nested. */
const tableDepth = 3

interface Table {
  readonly rows: SourceLine[][][]
}

/**
 * Puts the lines of a document together from what a reader meets on its way: text, breaks, ends of paragraphs, cells.
 * A table that looks like utterances becomes turns with speakers and times; any other becomes its cells' lines.
 */
export class DocumentLines {
  readonly #lines: SourceLine[] = []
  readonly #tables: Table[] = []
  #text: string[] = []
  #length = 0
  #apart = 0
  #isApart = true
  #afterBlank = true
  #startsParagraph = true

  /** Running text; `isApart` where it is bold, underlined or of a style of its own. */
  add(text: string, isApart = false): void {
    if (text === '') return
    if (this.#isApart && isApart) this.#apart = this.#length + text.length
    else if (/\S/u.test(text)) this.#isApart = false
    this.#text.push(text)
    this.#length += text.length
  }

  /** Whether anything but white space was added since the last break. */
  get hasText(): boolean {
    return this.#text.some((piece) => /\S/u.test(piece))
  }

  /** A line break within a paragraph. */
  breakLine(): void {
    this.#flush(true)
    this.#startsParagraph = false
  }

  endParagraph(): void {
    this.#flush(true)
    this.#startsParagraph = true
  }

  beginTable(): void {
    if (this.hasText) this.endParagraph()
    if (this.#tables.length < tableDepth) this.#tables.push({ rows: [] })
  }

  beginRow(): void {
    this.#flush(false)
    this.#tables.at(-1)?.rows.push([])
  }

  beginCell(): void {
    this.#flush(false)
    this.#tables.at(-1)?.rows.at(-1)?.push([])
  }

  endTable(): void {
    this.#flush(false)
    const table = this.#tables.pop()
    if (table !== undefined) this.#target().push(...linesOfTable(table.rows))
  }

  /** All lines. Tables left open are closed. */
  finish(): readonly SourceLine[] {
    if (this.hasText) this.endParagraph()
    while (this.#tables.length > 0) this.endTable()
    return this.#lines
  }

  /** Ends a line. A blank one sets the next apart, unless it is only the edge of a cell. */
  #flush(isLine: boolean): void {
    const text = this.#text.join('')
    const isBlank = text.trim() === ''
    if (!isBlank)
      this.#target().push({
        ...plainLine(text, this.#afterBlank),
        ...{ setApart: this.#apart, startsParagraph: this.#startsParagraph },
      })
    if (isLine || !isBlank) this.#afterBlank = isBlank
    this.#text = []
    this.#length = 0
    this.#apart = 0
    this.#isApart = true
  }

  #target(): SourceLine[] {
    const row = this.#tables.at(-1)?.rows.at(-1)
    return row === undefined ? this.#lines : (row.at(-1) ?? this.#lines)
  }
}

/** Only a table as wide as this can hold utterances. */
const widest = 8

function linesOfTable(rows: readonly SourceLine[][][]): readonly SourceLine[] {
  const cells = rows.map((row) => row.map((lines) => lines.map(({ text }) => text).join('\n')))
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''))
  const titles = countTitleRows(filled)
  const table = filled.slice(titles)
  const isNarrow = filled.every((row) => row.length <= widest)
  const proposal = isNarrow ? proposeColumns(table) : null
  if (proposal === null) return rows.flat(2)
  const said = sayUtterances(table.slice(proposal.headerRow ? 1 : 0), proposal.uses).lines
  return [...sayTitles(filled.slice(0, titles)), ...said]
}
