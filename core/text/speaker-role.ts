import type { Role } from '../model/transcript.ts'

export interface SpeakerTalk {
  readonly name: string
  readonly turns: number
  readonly characters: number
  /** Turns in which something is asked. */
  readonly questions: number
}

const interviewerWords =
  /^(访谈者|訪談者|访谈人|访谈员|訪談員|采访者|採訪者|采访人|主持人?|提问者?|提問者?|问|問|记者|記者|interviewer|moderator|researcher|host|q)\d*$/iu
const intervieweeWords =
  /^(受访者|受訪者|被访者|被訪者|被访谈者|受访人|答|interviewee|participant|respondent|subject|a)\s*\d*$/iu

/** A voice this small beside the others (a note, a break) is neither side of the interview. */
const marginalShare = 0.01
/** Nor is one who speaks once, unless it is at this length. */
const singleShare = 0.1

/**
 * Who interviews and who is interviewed, as far as it can be guessed: by the words used as names; else whoever says
 * most and asks least is the interviewee, whoever asks more is an interviewer. A text without any speaker is taken
 * for the interviewee's own. The user has the last word.
 */
export function guessRoles(speakers: readonly SpeakerTalk[]): ReadonlyMap<string, Role> {
  const total = speakers.reduce((sum, speaker) => sum + speaker.characters, 0)
  const named = new Map<string, Role>()
  const hasBothLetters = ['q', 'a'].every((letter) => speakers.some(({ name }) => isLetter(name, letter)))
  for (const { name } of speakers) {
    if (name === '') named.set(name, speakers.length === 1 ? 'interviewee' : 'other')
    else if (isLetter(name) && !hasBothLetters) continue
    else if (says(interviewerWords, name)) named.set(name, 'interviewer')
    else if (says(intervieweeWords, name)) named.set(name, 'interviewee')
  }
  const open = speakers.filter(({ name }) => !named.has(name))
  const voices = open.filter(
    ({ characters, turns }) => characters >= total * (turns > 1 ? marginalShare : singleShare),
  )
  const hasInterviewee = [...named.values()].includes('interviewee')
  const [main] = [...voices].sort((a, b) => answering(b) - answering(a))
  for (const speaker of open) named.set(speaker.name, roleOf(speaker, { main, voices, hasInterviewee }))
  return named
}

/** "Q" and "A" stand for question and answer together; alone, "A" is the first of A and B. */
function isLetter(name: string, letter = '[qa]'): boolean {
  return new RegExp(String.raw`^${letter}\s*\d*$`, 'iu').test(name)
}

/** Whether a name is such a word, or has one in parentheses after it: "张三（访谈者）". */
function says(words: RegExp, name: string): boolean {
  return words.test(name) || words.test(/[(（]([^()（）]{1,20})[)）]$/u.exec(name)?.[1] ?? '')
}

/** Characters said, less the more of one's turns ask. */
function answering({ characters, questions, turns }: SpeakerTalk): number {
  return characters * (1 - questions / (turns + 1))
}

function roleOf(
  speaker: SpeakerTalk,
  {
    main,
    voices,
    hasInterviewee,
  }: { main: SpeakerTalk | undefined; voices: readonly SpeakerTalk[]; hasInterviewee: boolean },
): Role {
  if (voices.length <= 1 && !hasInterviewee)
    return speaker === main || main === undefined ? 'interviewee' : 'other'
  if (speaker === main && !hasInterviewee) return 'interviewee'
  return voices.includes(speaker) ? 'interviewer' : 'other'
}
