import type { Language, Role } from '../model/transcript.ts'
import { textLength } from './length.ts'

/** Length of an interview: of the turns that count for scores, which are the interviewee's. */
export function interviewLength(
  turns: readonly { readonly text: string; readonly role: Role }[],
  language: Language,
): number {
  return turns.reduce(
    (sum, turn) => (turn.role === 'interviewee' ? sum + textLength(turn.text, language) : sum),
    0,
  )
}
