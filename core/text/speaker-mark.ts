/** How a transcript says who speaks: "Name: …", "**Name:** …", "### Name：", "Name 00:12" on a line of its own. */
export type MarkStyle = 'colon' | 'bold' | 'heading' | 'timed'

export interface SpeakerMark {
  readonly name: string
  readonly style: MarkStyle
  readonly seconds: number | null
  /** Where the words begin in the line. */
  readonly textStart: number
}

const time = String.raw`[\[(（【]?(\d{1,3}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])）】]?`
const name = String.raw`([^\s:：,，。.!！?？;；、“”"'「」『』()（）\[\]【】<>《》*#_…—–|/\\\d][^:：,，。!！?？;；、“”"「」『』()（）\[\]【】<>《》*#…—|/\\]{0,39}?)`

const patterns: readonly {
  readonly style: MarkStyle
  readonly pattern: RegExp
  readonly times: readonly number[]
  readonly nameAt: number
}[] = [
  {
    style: 'bold',
    pattern: new RegExp(
      String.raw`^\s*(?:${time}\s*)?(?:\*\*|__)${name}\s*(?:${time})?\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*`,
      'u',
    ),
    times: [1, 3],
    nameAt: 2,
  },
  {
    style: 'heading',
    pattern: new RegExp(String.raw`^\s*#{1,6}\s+${name}\s*(?:${time})?\s*[:：]\s*$`, 'u'),
    times: [2],
    nameAt: 1,
  },
  { style: 'timed', pattern: new RegExp(String.raw`^\s*${name}\s+${time}\s*$`, 'u'), times: [2], nameAt: 1 },
  {
    style: 'colon',
    pattern: new RegExp(
      String.raw`^\s*(?:${time}\s*[-–]?\s*)?${name}\s*(?:${time})?\s*[:：](?!\/\/)\s*`,
      'u',
    ),
    times: [1, 3],
    nameAt: 2,
  },
]

/** No speaker's name has more words than this. */
const wordLimit = 5

/** What looks like a speaker's mark at the start of a line; null when nothing does. Whether it is one, is for speakers.ts. */
export function readSpeakerMark(line: string): SpeakerMark | null {
  for (const { style, pattern, times, nameAt } of patterns) {
    const match = pattern.exec(line)
    const found = match?.[nameAt]?.trim()
    if (match === null || found === undefined || found.split(/\s+/u).length > wordLimit) continue
    const stamp = times.map((index) => match[index]).find((value) => value !== undefined)
    return {
      name: found,
      style,
      seconds: stamp === undefined ? null : toSeconds(stamp),
      textStart: match[0].length,
    }
  }
  return null
}

/** A time stamp at the start of a line ("[08:05] …", also with Markdown's backslashes) in seconds; null without one. */
export function leadingSeconds(line: string): number | null {
  const match = /^\s*\\?[[(（【](\d{1,3}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?\\?[\])）】]/u.exec(line)
  return match?.[1] === undefined ? null : toSeconds(match[1])
}

function toSeconds(stamp: string): number {
  return stamp.split(':').reduce((total, part) => total * 60 + Number(part), 0)
}
