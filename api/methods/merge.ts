import { z } from 'zod'
import { method } from '../method.ts'
import { path } from '../types/common.ts'
import { coderId, interviewId } from '../types/ids.ts'
import { mergeAnswer, mergedFile } from '../types/merge.ts'

const files = z.object({
  /** Returned copies, or any other projects of the same study. They are only read. */
  paths: z.array(path).min(1).max(100),
  /** What to do where both sides changed the same; what is not answered is done as the preview says. */
  answers: z.array(mergeAnswer).default([]),
})

/** Copies of the project that are handed out to coders and come back. A lead's work. */
export const mergeMethods = {
  /**
   * Writes a coder's copy: the interviews chosen (none given: all), that coder's own codings, the dictionary, and nothing
   * of any other coder. Blind: without groups, strata, attributes, file names and original files.
   */
  'handOut.write': method({
    params: z.object({
      path,
      coderId,
      interviewIds: z.array(interviewId),
      blind: z.boolean(),
      /** The coder cannot change the dictionary; a draft is frozen in the copy. */
      frozen: z.boolean(),
    }),
    result: z.object({ path, interviews: z.number(), codings: z.number() }),
    errors: [
      'no-project-open',
      'lead-only',
      'not-found',
      'nothing-to-export',
      'file-exists',
      'folder-missing',
      'disk-full',
      'write-failed',
    ],
  }),
  /** What merging would do, with what it cannot decide as questions. Changes nothing. */
  'merge.preview': method({
    params: files,
    result: z.array(mergedFile),
    errors: ['no-project-open', 'lead-only'],
  }),
  /**
   * Takes the files in, one after another, as one change: new rows come in, what only they changed is changed here,
   * codings stand on the same words in the text as it is here. Merging the same file again changes nothing. The project is
   * backed up before.
   */
  'merge.run': method({
    params: files,
    result: z.array(mergedFile),
    errors: ['no-project-open', 'lead-only', 'disk-full', 'write-failed', 'project-damaged'],
  }),
}
