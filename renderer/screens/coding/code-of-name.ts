import type { Read } from '../../use-readings.ts'

/** As many letters as a code of the dictionary has room for, with a number behind. */
const most = 6

/**
 * A code for a competency by its name: the first letters of how its characters are read (勤跑 → QP), or of its words
 * (Early calls → EC; one word: its beginning).
 */
export function codeOfName(name: string, read: Read): string {
  const initials = /\p{Script=Han}/u.test(name)
    ? Array.from(
        name,
        (character, index) => read(name)[index]?.[0] ?? (/[a-z\d]/i.test(character) ? character : ''),
      )
    : initialsOf(name.match(/[\p{L}\d]+/gu) ?? [])
  const letters = initials
    .join('')
    .normalize('NFKD')
    .replaceAll(/[^a-z\d]/gi, '')
  return letters.slice(0, most).toUpperCase() || 'NEW'
}

function initialsOf(words: readonly string[]): readonly string[] {
  const [only] = words
  return words.length === 1 && only !== undefined ? [only.slice(0, 3)] : words.map((word) => word[0] ?? '')
}
