import { z } from 'zod'
import { path, timestamp } from './common.ts'

/** One complete, checked copy of a project. */
export const backup = z.object({
  path,
  /** The project it is a copy of. */
  project: path,
  at: timestamp,
  reason: z.enum(['opened', 'worked', 'asked', 'upgraded', 'merged']),
  /** In bytes. */
  size: z.number(),
  /** It is opened with the password that the project had then. */
  isLocked: z.boolean(),
})
export type Backup = z.infer<typeof backup>

/** How much a project holds, for comparing one state of it with another. */
export const projectFigures = z.object({
  name: z.string(),
  interviews: z.number(),
  interviewees: z.number(),
  events: z.number(),
  competencies: z.number(),
  codings: z.number(),
  changes: z.number(),
  /** When it was changed last; null: never. */
  changedAt: timestamp.nullable(),
})
export type ProjectFigures = z.infer<typeof projectFigures>

/** What can be read of a file that is damaged. */
export const examination = z.object({
  /** In bytes: what the file has, and what it should have by what it says of itself. */
  size: z.number(),
  expectedSize: z.number(),
  /** What can be saved of it; null: nothing. */
  readable: projectFigures.nullable(),
  /** Whether all that is in it can be saved. */
  isComplete: z.boolean(),
  /** Rows with a value that cannot be, for which the nearest that can is put. */
  mended: z.number(),
  /** The newest back-up, and what it holds; null: there is none. */
  backup: backup.extend({ figures: projectFigures }).nullable(),
})
export type Examination = z.infer<typeof examination>
