/** A line of the table of names. */
export interface NameRow {
  readonly id: number
  readonly name: string
  readonly pseudonym: string
}

let last = 0

export function makeRow(name = '', pseudonym = ''): NameRow {
  last += 1
  return { id: last, name, pseudonym }
}

/** What stands between a name and its pseudonym where they are not cells of a table. */
const separator = /\t|,|，|;|；|→|=>|=/u

/** Names and pseudonyms out of pasted lines: two cells of a table, or two words with a comma or an arrow between. */
export function parseNames(text: string): readonly NameRow[] {
  return text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', pseudonym = ''] = line.split(separator)
      return makeRow(name.trim(), pseudonym.trim())
    })
}

/** The rows with others put in the place of one of them; always with an empty one at the end. */
export function putRows(rows: readonly NameRow[], at: NameRow, put: readonly NameRow[]): readonly NameRow[] {
  const filled = rows.flatMap((row) => (row.id === at.id ? put : [row]))
  return withEmptyRow(filled)
}

export function withEmptyRow(rows: readonly NameRow[]): readonly NameRow[] {
  const end = rows.at(-1)
  return end === undefined || end.name !== '' || end.pseudonym !== '' ? [...rows, makeRow()] : rows
}

/** The rows that can be looked for: with a name and a pseudonym, each name once. */
export function completeRows(
  rows: readonly NameRow[],
): readonly { readonly name: string; readonly pseudonym: string }[] {
  const names = new Map<string, string>()
  for (const { name, pseudonym } of rows) {
    const key = name.trim()
    if (key !== '' && pseudonym.trim() !== '' && !names.has(key)) names.set(key, pseudonym.trim())
  }
  return [...names].map(([name, pseudonym]) => ({ name, pseudonym }))
}
