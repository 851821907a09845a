import type { RangeSelection } from 'lexical'

/** The form that texts are stored in: "\n" for any line end, no NUL, no half of a character. */
export function toStored(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed()
}

/** Puts text in the place of what is selected; every line end begins a turn. */
export function $insertLines(selection: RangeSelection, text: string): void {
  for (const [index, line] of toStored(text).split('\n').entries()) {
    if (index > 0) selection.insertParagraph()
    // Also an empty first line: it takes the place of what is selected.
    if (line !== '' || index === 0) selection.insertText(line)
  }
}
