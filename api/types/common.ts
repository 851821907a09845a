import { z } from 'zod'
import { eventParts, groups, layers, polarities } from '../../core/model/study.ts'
import { languages, roles } from '../../core/model/transcript.ts'

export const group = z.enum(groups)
export const layer = z.enum(layers)
export const polarity = z.enum(polarities)
export const eventPart = z.enum(eventParts)
export const role = z.enum(roles)
/** Language of the data. */
export const language = z.enum(languages)

export const interfaceLanguages = ['zh-CN', 'en'] as const
/** Language of everything the program itself says. */
export const interfaceLanguage = z.enum(interfaceLanguages)
export type InterfaceLanguage = z.infer<typeof interfaceLanguage>

/** Words in both languages; either may be ''. A name may not be '' in both (name-empty). */
export const bilingual = z.object({ zh: z.string().max(2000), en: z.string().max(2000) })
export type Bilingual = z.infer<typeof bilingual>

/** A coding's level; null while it is open. */
export const levelOrOpen = z.number().int().min(-1).max(9).nullable()

/** A UTF-16 offset into a stored text. */
export const offset = z.number().int().min(0)

/** The date and time of something, ISO 8601 in UTC. */
export const timestamp = z.string()

/** A day, YYYY-MM-DD, or '' when nobody knows. */
export const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

/** A name somebody typed: not blank, of reasonable length. */
export const name = z.string().trim().min(1).max(200)

/** The absolute path of a file or folder on this computer. */
export const path = z.string().min(1).max(4096)

export const nothing = z.object({}).strict()
export const done = z.object({ done: z.literal(true) })

/** An error as data: the code picks the words, the params fill them. Never carries interview text. */
export const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Problem = z.infer<typeof problem>
