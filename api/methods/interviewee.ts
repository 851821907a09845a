import { z } from 'zod'
import { method } from '../method.ts'
import { done, group, name, nothing } from '../types/common.ts'
import { attributeId, intervieweeId } from '../types/ids.ts'
import { attribute, interviewee } from '../types/interview.ts'

const stratum = z.string().trim().max(200)
const value = z.string().trim().max(1000)

/** `file`: the name of an interview's file, by which its row finds it; its code becomes whose interview it is. */
export const listColumnUses = ['code', 'file', 'group', 'stratum', 'date', 'attribute', 'ignore'] as const

/** Whether the columns of a list say whose each row is. */
export function haveKey(columns: readonly { readonly use: (typeof listColumnUses)[number] }[]): boolean {
  return columns.some(({ use }) => use === 'code' || use === 'file')
}

/** How one column of an imported list is to be read. */
const listColumn = z.object({ header: z.string(), use: z.enum(listColumnUses) })

/** An uploaded list, and how it is to be read. */
const listWish = z.object({ upload: z.string(), columns: z.array(listColumn), addUnknown: z.boolean() })

export const skipReasons = [
  'no-code',
  'unknown-code',
  'unknown-file',
  'which-interview',
  'repeated-code',
  'unknown-group',
  'unknown-date',
] as const

const listReport = z.object({
  updated: z.number(),
  added: z.number(),
  /** Interviews found by their file's name that are under another code now. */
  recoded: z.number(),
  /** Codes of the project's interviewees of whom no row speaks. */
  unlisted: z.array(z.string()),
  /** Rows left out: 1-based number in the file and why. */
  skipped: z.array(
    z.object({
      row: z.number(),
      /** Or the file's name, where the row has no code. */
      code: z.string(),
      reason: z.enum(skipReasons),
    }),
  ),
})

const fileErrors = [
  'upload-unknown',
  'empty-file',
  'binary-file',
  'format-not-supported',
  'damaged-file',
  'encrypted-file',
  'columns-missing',
] as const

/** The people interviewed: group, stratum and whatever else is known of them. */
export const intervieweeMethods = {
  /** Everyone, by code; group is null everywhere while it is hidden from a blind coder. */
  'interviewee.list': method({
    params: nothing,
    result: z.object({ interviewees: z.array(interviewee), attributes: z.array(attribute) }),
    errors: ['no-project-open'],
    reads: ['project', 'coder', 'interviewee', 'interview'],
  }),
  /** Adds an interviewee who has no interview yet. */
  'interviewee.add': method({
    params: z.object({ code: name, group: group.nullable(), stratum }),
    result: interviewee,
    errors: ['no-project-open', 'name-taken', 'groups-hidden'],
  }),
  /** Changes one interviewee's code. */
  'interviewee.rename': method({
    params: z.object({ intervieweeId, code: name }),
    result: done,
    errors: ['no-project-open', 'not-found', 'name-taken'],
  }),
  /** Sets group, stratum or attributes for many at once; what is left out stays. */
  'interviewee.set': method({
    params: z.object({
      intervieweeIds: z.array(intervieweeId).min(1),
      group: group.nullable().optional(),
      stratum: stratum.optional(),
      attributes: z.array(z.object({ attributeId, value })).optional(),
    }),
    result: done,
    errors: ['no-project-open', 'not-found', 'groups-hidden'],
  }),
  /** Takes out interviewees, with their interviews and everything coded in them; undo brings all back. */
  'interviewee.delete': method({
    params: z.object({ intervieweeIds: z.array(intervieweeId).min(1) }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Reads an xlsx or csv list and says what each column looks like. Changes nothing. */
  'interviewee.previewList': method({
    params: z.object({ upload: z.string() }),
    result: z.object({
      columns: z.array(listColumn),
      rows: z.array(z.array(z.string())),
      /** How many rows there are in all: only the first of them are shown. */
      rowCount: z.number(),
    }),
    errors: ['no-project-open', ...fileErrors],
  }),
  /** Says what interviewee.importList would do, row by row. Changes nothing. */
  'interviewee.checkList': method({
    params: listWish,
    result: listReport,
    errors: ['no-project-open', 'groups-hidden', ...fileErrors],
    reads: ['interviewee'],
  }),
  /** Sets code, group, stratum, date and attributes from a list; all in one change. */
  'interviewee.importList': method({
    params: listWish,
    result: listReport,
    errors: ['no-project-open', 'groups-hidden', ...fileErrors],
  }),
  /** Adds an attribute (tenure, branch …). */
  'attribute.add': method({
    params: z.object({ name }),
    result: attribute,
    errors: ['no-project-open', 'name-taken'],
  }),
  /** Takes an attribute and its values out. */
  'attribute.delete': method({
    params: z.object({ attributeId }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
}
