import { z } from 'zod'
import { interfaceLanguage, language, name, timestamp } from './common.ts'
import { coderId } from './ids.ts'

/** Where a coder's work goes: the coder's own layer, or the consensus the coders agreed on. */
export const coder = z.object({
  id: coderId,
  uid: z.string(),
  name,
  /** The coder does not see which group an interviewee belongs to. */
  blind: z.boolean(),
  /** Leads see groups and other coders' work. */
  lead: z.boolean(),
})
export type Coder = z.infer<typeof coder>

/** A password somebody chooses. Long enough that guessing takes years (NIST SP 800-63B: at least eight). */
export const shortestPassword = 8
export const newPassword = z.string().min(shortestPassword).max(1000)

/** Where a project's file lies: on this computer alone, in a folder that a program carries to its cloud, on another one. */
export const projectPlace = z.object({
  kind: z.enum(['local', 'synced', 'network']),
  /** Whose cloud ("OneDrive"); '' where it is none. */
  service: z.string(),
})
export type ProjectPlace = z.infer<typeof projectPlace>

export const projectInfo = z.object({
  /** Of its file; of its archive, where it is locked. */
  path: z.string(),
  /** It came from an archive, and is locked again when it is closed. */
  isLocked: z.boolean(),
  place: projectPlace,
  name,
  language,
  /** How superior and average performers were told apart, in the analyst's words; '' when not written down. */
  criterion: z.string(),
  /** Every coding must have a level. */
  levelRequired: z.boolean(),
  /** The same interviews served to extend the dictionary (W_SAME_SAMPLE). */
  sameSample: z.boolean(),
  /** Coders who do not lead see nothing but their own codings, as long as they work apart. */
  codingApart: z.boolean(),
  /** When somebody first opened the comparison, which shows groups; null while nobody has. */
  groupsOpenedAt: timestamp.nullable(),
  coders: z.array(coder),
  activeCoderId: coderId,
  /** The layer new codings go to. */
  activeLayer: z.enum(['independent', 'consensus']),
  /** True while the active coder must not see groups; then group fields are null everywhere. */
  groupsHidden: z.boolean(),
  /** True while the active coder must not see what others coded. */
  othersHidden: z.boolean(),
  counts: z.object({
    interviews: z.number(),
    interviewees: z.number(),
    superior: z.number(),
    average: z.number(),
    competencies: z.number(),
    events: z.number(),
    codings: z.number(),
  }),
})
export type ProjectInfo = z.infer<typeof projectInfo>

export const recentProject = z.object({
  path: z.string(),
  name: z.string(),
  interviews: z.number(),
  codings: z.number(),
  openedAt: timestamp,
  /** False when the file is not where it was. */
  exists: z.boolean(),
})
export type RecentProject = z.infer<typeof recentProject>

export const themes = ['light', 'dark', 'system'] as const

/** What the program remembers apart from any project. */
export const settings = z.object({
  /** null: as the system says. */
  language: interfaceLanguage.nullable(),
  theme: z.enum(themes),
  /** Text size of transcripts in CSS px, apart from the interface. */
  readSize: z.number().min(12).max(28),
  readFont: z.enum(['serif', 'sans']),
  /** Minutes of work between two back-ups. */
  backupMinutes: z.number().int().min(1).max(240),
  /** Pane widths and other things a screen remembers, by a name the screen chooses. */
  view: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type Settings = z.infer<typeof settings>
