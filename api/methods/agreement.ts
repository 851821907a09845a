import { z } from 'zod'
import { method } from '../method.ts'
import {
  agreementReport,
  agreementSettings,
  agreementTables,
  codedSide,
  consensusChoices,
  disagreement,
} from '../types/agreement.ts'
import { done, interfaceLanguage, levelOrOpen, offset, path } from '../types/common.ts'
import { coderId, codingId, competencyId, interviewId } from '../types/ids.ts'

const everything = ['project', 'coder', 'interviewee', 'interview', 'event', 'dictionary', 'coding'] as const
const twoCoders = z.object({ first: coderId, second: coderId })
const failures = ['no-project-open', 'coding-apart', 'not-found'] as const
/** The two codings that belong together, in the order of the coders; null where one coded nothing. */
const sources = z
  .tuple([codingId.nullable(), codingId.nullable()])
  .refine(([first, second]) => first !== null || second !== null)

/** How well coders agree, where they do not, and what they settle on. Only for leads while coders work apart. */
export const agreementMethods = {
  /** Agreement of some coders, or of all who coded anything: always of the independent layer. */
  'agreement.run': method({
    params: z.object({ coderIds: z.array(coderId).max(20) }),
    result: agreementReport,
    errors: failures,
    reads: everything,
  }),
  /** Saves how agreement is computed and where its words begin. */
  'agreement.setSettings': method({
    params: z.object({ settings: agreementSettings }),
    result: done,
    errors: ['no-project-open', 'coding-apart'],
  }),
  /** What two coders did differently, in order of interviews and text, and what was settled of it. */
  'agreement.disagreements': method({
    params: twoCoders,
    result: z.object({
      disagreements: z.array(disagreement),
      /** Pairs of codings that are alike, and how many of them stand in the consensus. */
      agreed: z.number(),
      agreedTaken: z.number(),
    }),
    errors: failures,
    reads: everything,
  }),
  /**
   * Writes what agreement is made of: the coefficients, the disagreements of every pair of coders, and the units x coders
   * that other programs (R's irr, ReCal) compute alpha from. One xlsx workbook with a sheet each, or csv, where several
   * tables become several files in the folder `path`. Words follow `language`; the units' headings never change.
   */
  'agreement.export': method({
    params: z.object({
      coderIds: z.array(coderId).max(20),
      format: z.enum(['xlsx', 'csv']),
      tables: z.array(z.enum(agreementTables)).min(1),
      path,
      /** Write over a file that is there. */
      overwrite: z.boolean(),
      language: interfaceLanguage,
    }),
    result: z.object({ files: z.array(path), rows: z.number() }),
    errors: [...failures, 'file-exists', 'folder-missing', 'disk-full', 'write-failed'],
  }),
  /** Both coders' own codings of an interview, and the consensus. */
  'agreement.codings': method({
    params: twoCoders.extend({ interviewId }),
    result: z.object({
      first: z.array(codedSide),
      second: z.array(codedSide),
      consensus: z.array(codedSide),
    }),
    errors: failures,
    reads: ['coding', 'coder', 'project'],
  }),
  /**
   * Settles a disagreement: the consensus gets the first coder's coding, the second's, both, another one, or none. What
   * was settled of these codings before is taken back first. The independent codings stay as they are.
   */
  'consensus.decide': method({
    params: z.object({
      sources,
      choice: z.enum(consensusChoices),
      /** For the choice `other`: what stands in the consensus instead. */
      other: z.object({ competencyId, level: levelOrOpen, start: offset, end: offset }).nullable(),
      note: z.string().trim().max(5000),
    }),
    result: done,
    errors: [...failures, 'bad-request', 'span-invalid', 'level-not-in-scale', 'level-required'],
  }),
  /** Takes back what was settled of these codings, with what it put into the consensus. */
  'consensus.withdraw': method({ params: z.object({ sources }), result: done, errors: failures }),
  /** Takes all codings on which two coders agree into the consensus: the words that both coded. */
  'consensus.takeAgreed': method({
    params: twoCoders,
    result: z.object({ taken: z.number() }),
    errors: failures,
  }),
}
