import { z } from 'zod'
import { day, group, language, name, problem, role } from './common.ts'
import { interviewId } from './ids.ts'
import { encodingCandidate, fileFormat, readingSettings, seenColumn, seenMark } from './reading.ts'

/** An interview of the project that a file may be the same as. */
export const twin = z.object({
  interviewId,
  intervieweeCode: z.string(),
  /** The very same bytes; else only the file's name is the same. */
  isSame: z.boolean(),
  /** How many codings it holds, whoever made them. */
  codings: z.number(),
})
export type Twin = z.infer<typeof twin>

/** What would come in from one file. */
export const previewedFile = z.object({
  upload: z.string(),
  fileName: z.string(),
  size: z.number(),
  /** null: the file can be imported. Otherwise why it cannot, and the rest is empty. */
  problem: problem.nullable(),
  format: fileFormat.nullable(),
  /** WHATWG name ("utf-8", "gb18030"); '' where the format leaves no choice. */
  encoding: z.string(),
  /** Encodings under which the bytes make sense, the one used first. */
  encodings: z.array(encodingCandidate),
  /** The columns of a table of utterances; empty for other formats. */
  columns: z.array(seenColumn),
  headerRow: z.boolean().nullable(),
  /** Whether lines broken by width were joined; null where the format does not break lines. */
  linesJoined: z.boolean().nullable(),
  language,
  /** Of the turns of whoever is taken for the interviewee: characters (zh) or words (en). */
  length: z.number(),
  turnCount: z.number(),
  /** From the time stamps; null where there are none. */
  minutes: z.number().nullable(),
  speakers: z.array(
    z.object({
      name: z.string(),
      turns: z.number(),
      length: z.number(),
      /** The importer's guess; the user may correct it. */
      role,
    }),
  ),
  /** What looks like a speaker's mark, and why it was taken for one or not. */
  marks: z.array(seenMark),
  /** The first turns, for the eye. */
  firstTurns: z.array(z.object({ speaker: z.string(), role, text: z.string() })),
  /** What the reader did that the user should know of. */
  notes: z.array(problem),
  /** null: the file is new to the project. */
  twin: twin.nullable(),
})
export type PreviewedFile = z.infer<typeof previewedFile>

/** What to do with a file that is in the project already, by its bytes or its name. */
export const twinChoices = ['skip', 'replace', 'both'] as const
export type TwinChoice = (typeof twinChoices)[number]

/** One file as the user wants it in. */
export const fileToImport = readingSettings.extend({
  upload: z.string(),
  roles: z.array(z.object({ speaker: z.string(), role })),
  /** An interviewee with this code is used, or made. */
  intervieweeCode: name,
  /** null: leave as it is. */
  group: group.nullable(),
  stratum: z.string().trim().max(200),
  /** null: as detected. */
  language: language.nullable().default(null),
  date: day,
  interviewer: z.string().trim().max(200),
  /** replace: the text of the interview that is there is corrected, and its codings stay on their words. */
  onTwin: z.enum(twinChoices).default('skip'),
  /** The interview to correct, where the user has said which; null: the one the file is the same as. */
  replaces: interviewId.nullable().default(null),
})

/** What became of the files of one import. */
export const importReport = z.object({
  imported: z.array(
    z.object({
      fileName: z.string(),
      interviewId,
      intervieweeCode: z.string(),
      turnCount: z.number(),
      length: z.number(),
      minutes: z.number().nullable(),
      /** It corrected an interview that was there. */
      isCorrection: z.boolean(),
      /** Codings whose own words are different now, to be looked at; and those none of whose words are left. */
      needsReview: z.number(),
      gone: z.number(),
      notes: z.array(problem),
    }),
  ),
  refused: z.array(z.object({ fileName: z.string(), problem })),
})
export type ImportReport = z.infer<typeof importReport>
