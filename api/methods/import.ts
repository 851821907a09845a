import { z } from 'zod'
import { method } from '../method.ts'
import { day, group, language, name, problem, role } from '../types/common.ts'
import { interviewId } from '../types/ids.ts'
import { fileFormat } from '../types/reading.ts'

const speaker = z.object({
  name: z.string(),
  turns: z.number(),
  /** The importer's guess; the user may correct it. */
  role,
})

const previewed = z.object({
  upload: z.string(),
  fileName: z.string(),
  size: z.number(),
  /** null: the file can be imported. Otherwise why it cannot, and the rest is empty. */
  problem: problem.nullable(),
  format: fileFormat.nullable(),
  /** WHATWG name ("utf-8", "gb18030"); '' where the format leaves no choice. */
  encoding: z.string(),
  /** Other encodings under which the bytes make sense, for the user to choose from. */
  encodings: z.array(z.string()),
  language,
  /** Characters without spaces and punctuation (zh) or words (en), all turns. */
  length: z.number(),
  turnCount: z.number(),
  speakers: z.array(speaker),
  /** Marks that may be a speaker but were not taken for one, most frequent first. */
  candidates: z.array(z.object({ name: z.string(), lines: z.number() })),
  /** The first turns, for the eye. */
  firstTurns: z.array(z.object({ speaker: z.string(), role, text: z.string() })),
  /** What the file's name suggests. */
  hint: z.object({ code: z.string(), group: group.nullable(), date: day }),
  /** The code of the interviewee under whom the very same bytes were imported before; '' when new. */
  importedAs: z.string(),
  warnings: z.array(problem),
})

/** How the user wants one file read. */
const reading = z.object({
  upload: z.string(),
  /** '' : as detected. */
  encoding: z.string(),
  /** Marks that are to count as speakers although they were not taken for one. */
  speakersOn: z.array(z.string()),
  /** Marks that are no speakers, although they look it. */
  speakersOff: z.array(z.string()),
})

/** Transcripts from files. */
export const importMethods = {
  /** Reads uploaded files and says what would come in. Changes nothing. */
  'import.preview': method({
    params: z.object({ files: z.array(reading).min(1).max(500) }),
    result: z.array(previewed),
    errors: ['no-project-open'],
  }),
  /** Brings transcripts in, all in one change. A file that cannot be read is reported and holds up no other. */
  'import.run': method({
    params: z.object({
      /** A name of the caller's choice, for progress and job.cancel. */
      job: z.string(),
      files: z
        .array(
          reading.extend({
            roles: z.array(z.object({ speaker: z.string(), role })),
            /** An interviewee with this code is used, or made. */
            intervieweeCode: name,
            /** null: leave as it is. */
            group: group.nullable(),
            stratum: z.string().trim().max(200),
            language,
            date: day,
            interviewer: z.string().trim().max(200),
          }),
        )
        .min(1)
        .max(500),
    }),
    result: z.object({
      imported: z.array(
        z.object({ fileName: z.string(), interviewId, turnCount: z.number(), length: z.number() }),
      ),
      refused: z.array(z.object({ fileName: z.string(), problem })),
    }),
    errors: ['no-project-open', 'cancelled', 'groups-hidden', 'disk-full', 'write-failed'],
  }),
}
