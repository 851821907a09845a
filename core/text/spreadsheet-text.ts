/** What spreadsheets take for the start of a formula, some also in full width, and what they pass over before one. */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/

/**
 * A text as it stands in a cell that is written as text, for a file or the clipboard: with an apostrophe before what a
 * spreadsheet would run as a formula.
 */
export function spreadsheetText(value: string): string {
  return formulaStart.test(value) ? `'${value}` : value
}
