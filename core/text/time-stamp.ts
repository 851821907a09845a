/** "0:12", "00:12:03", "00:43.810": minutes and seconds, perhaps hours; one capturing group, without the fraction. */
export const stamp = String.raw`(\d{1,3}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?`

/** Seconds in a time stamp: "1:02:03.450" is 3723.45. */
export function toSeconds(text: string): number {
  return text.split(':').reduce((total, part) => total * 60 + Number(part.replace(',', '.')), 0)
}

const leading = new RegExp(
  String.raw`^\s{0,20}\\?[[(（【]${stamp}(?:\s?(?:-->|-|–)\s?[\d:.,]{4,12})?\\?[\])）】]\s?`,
  'u',
)

/** A time stamp in brackets at the start of a line ("[08:05] …", also with Markdown's backslashes); null without one. */
export function leadingTime(line: string): { readonly seconds: number; readonly end: number } | null {
  const match = leading.exec(line.slice(0, 80))
  return match?.[1] === undefined ? null : { seconds: toSeconds(match[1]), end: match[0].length }
}
