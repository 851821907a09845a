/** Whether a character, given by its code point, is one of some set. */
export type CharacterTest = (codePoint: number) => boolean

const yes = 1
const no = 2

/**
 * A test that asks a pattern of one character (without the flags g and y) once for each character there is and then
 * knows: some ten times as fast as matching, where every character of an interview is looked at.
 */
export function characterTest(pattern: RegExp): CharacterTest {
  const known = new Uint8Array(0x110000)
  return (codePoint) => {
    const told = known[codePoint]
    if (told !== 0) return told === yes
    const matches = pattern.test(String.fromCodePoint(codePoint))
    known[codePoint] = matches ? yes : no
    return matches
  }
}

/** How many characters of a text pass. */
export function countCharacters(text: string, passes: CharacterTest): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    if (passes(codePoint)) count += 1
    if (codePoint > 0xffff) at += 1
  }
  return count
}
