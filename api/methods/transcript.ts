import { z } from 'zod'
import { method } from '../method.ts'
import { name } from '../types/common.ts'
import { codingId, interviewId } from '../types/ids.ts'
import { anonymisedInterview, pseudonym, textEdit, textVersion } from '../types/transcript.ts'

/** Codings whose own words are different now, of those the active coder may see. */
const needsReview = z.array(codingId)

/** Changing the words of a transcript, also after it was coded. */
export const transcriptMethods = {
  /**
   * Corrects a transcript: every edit, in order of the text and against the text of `version`, or none. Codings stay on
   * their words; events keep whole turns. Line ends become "\n", and NUL is left out.
   */
  'transcript.correct': method({
    params: z.object({ interviewId, version: textVersion, edits: z.array(textEdit).max(100_000) }),
    result: z.object({
      needsReview,
      /** Codings, of whatever coder, none of whose words are left; they are deleted. */
      gone: z.number(),
      /** Events none of whose turns are left. */
      eventsGone: z.number(),
      /** The text as it is now, for further edits. */
      version: textVersion,
    }),
    errors: ['no-project-open', 'not-found', 'text-changed', 'span-invalid', 'text-empty'],
  }),
  /**
   * The first two columns of an uploaded list (xlsx, csv) as names and what shall stand in their place; a header is left
   * out, and rows without a name.
   */
  'anonymise.readNames': method({
    params: z.object({ upload: z.string() }),
    result: z.array(z.object({ name: z.string(), pseudonym: z.string() })),
    errors: [
      'no-project-open',
      'upload-unknown',
      'empty-file',
      'binary-file',
      'format-not-supported',
      'damaged-file',
      'encrypted-file',
    ],
  }),
  /**
   * Every place where a name stands, for somebody to look at: in the interviews given (none given: in all), longer names
   * first, none over another. Interviews without a hit are left out. Changes nothing.
   */
  'anonymise.preview': method({
    params: z.object({
      names: z.array(z.object({ name, pseudonym })).min(1).max(500),
      interviewIds: z.array(interviewId),
      /** Not inside a longer word ("Lee" in "Leeds"); Chinese has no such borders, so there it makes no difference. */
      wholeWords: z.boolean(),
      matchCase: z.boolean().default(false),
    }),
    result: z.array(anonymisedInterview),
    errors: ['no-project-open', 'not-found'],
    reads: ['interview', 'interviewee'],
  }),
  /** Puts the reviewed pseudonyms in, in all the interviews or (when one of them was changed meanwhile) in none. */
  'anonymise.apply': method({
    params: z.object({
      interviews: z
        .array(
          z.object({
            interviewId,
            version: textVersion,
            /** The hits that were accepted, in order of the text. */
            replacements: z.array(textEdit.extend({ text: pseudonym })).max(100_000),
            /** Speakers of this interview who get another name. */
            speakers: z.array(z.object({ name, pseudonym })).default([]),
          }),
        )
        .refine((all) => new Set(all.map((one) => one.interviewId)).size === all.length),
    }),
    result: z.object({
      /** How many interviews are different now. */
      interviews: z.number(),
      /** How many places in their texts. */
      replaced: z.number(),
      needsReview,
    }),
    errors: ['no-project-open', 'not-found', 'text-changed', 'span-invalid'],
  }),
}
