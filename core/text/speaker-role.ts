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
 * most and asks least is the interviewee, and whoever asks more is an interviewer; beside a named interviewer, all are
 * interviewees who hardly ask. A text without any speaker is taken for the interviewee's own. The user has the last word.
 */
export function guessRoles(speakers: readonly SpeakerTalk[]): ReadonlyMap<string, Role> {
  const total = speakers.reduce((sum, speaker) => sum + speaker.characters, 0)
  const named = new Map<string, Role>()
  const hasQuestions = speakers.some(({ name }) => /^q\s*\d*$/iu.test(name))
  for (const { name } of speakers) {
    if (name === '') named.set(name, speakers.length === 1 ? 'interviewee' : 'other')
    // Without a Q, an A is the first of A and B, not the answer.
    else if (/^a\s*\d*$/iu.test(name) && !hasQuestions) continue
    else if (says(interviewerWords, name)) named.set(name, 'interviewer')
    else if (says(intervieweeWords, name)) named.set(name, 'interviewee')
  }
  const open = speakers.filter(({ name }) => !named.has(name))
  const voices = open.filter(
    ({ characters, turns }) => characters >= total * (turns > 1 ? marginalShare : singleShare),
  )
  const sides = new Set(named.values())
  const [main] = [...voices].sort((a, b) => answering(b) - answering(a))
  for (const speaker of open) named.set(speaker.name, roleOf(speaker, { main, voices, sides }))
  return named
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
    sides,
  }: { main: SpeakerTalk | undefined; voices: readonly SpeakerTalk[]; sides: ReadonlySet<Role> },
): Role {
  const hasInterviewee = sides.has('interviewee')
  if (voices.length <= 1 && !hasInterviewee)
    return speaker === main || main === undefined ? 'interviewee' : 'other'
  if (speaker === main && !hasInterviewee) return 'interviewee'
  if (!voices.includes(speaker)) return 'other'
  // Where the interviewer is named, whoever hardly asks is one more interviewee.
  const answers = sides.has('interviewer') && !hasInterviewee && speaker.questions < speaker.turns / 2
  return answers ? 'interviewee' : 'interviewer'
}
