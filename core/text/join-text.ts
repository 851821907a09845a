/** Characters beside which no space is written. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** What ends a sentence, with closing quotes and brackets after it. */
const sentenceEnd = /[.!?。！？…][”"’'」』）)\]]{0,3}$/u

/** Two pieces of running text as one: with a space between them unless the writing needs none. */
export function joinText(before: string, after: string): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  const needsNone = wide.test(left.slice(-1)) || wide.test(right.slice(0, 1))
  return needsNone || left === '' || right === '' ? left + right : `${left} ${right}`
}

/** A line broken by width and the next: a word broken at a hyphen keeps it, and gets no space. */
export function joinBrokenLine(before: string, after: string): string {
  const isBrokenWord = /\p{L}-$/u.test(before.trimEnd()) && /^\s*\p{Ll}/u.test(after)
  return isBrokenWord ? before.trimEnd() + after.trimStart() : joinText(before, after)
}

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-40).trimEnd())
}
