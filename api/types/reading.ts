import { z } from 'zod'
import { markReasons } from '../../core/text/speaker-mark-report.ts'

/** What a transcript's file can be. Told by its content; the name only tells Markdown from plain text. */
export const fileFormats = [
  'text',
  'markdown',
  'docx',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'html',
  'srt',
  'vtt',
  'lrc',
  'csv',
  'tsv',
  'xlsx',
  'json',
] as const
/** Those whose bytes are text: what a text is to be read as can be chosen. */
export const textFormats = [
  'text',
  'markdown',
  'html',
  'srt',
  'vtt',
  'lrc',
  'csv',
  'tsv',
  'json',
] as const satisfies readonly (typeof fileFormats)[number][]

export const fileFormat = z.enum(fileFormats)
export type FileFormat = z.infer<typeof fileFormat>

/** What a column of a table of utterances holds. */
export const columnUses = ['speaker', 'text', 'start', 'end', 'ignore'] as const
export const columnUse = z.enum(columnUses)
export type ColumnUse = z.infer<typeof columnUse>

/** How a transcript's file is to be read. `asDetected` leaves everything to the reader. */
export const readingSettings = z.object({
  /** What a text is to be read as; null: as the content says, as other files always are. */
  format: fileFormat.nullable().default(null),
  /** WHATWG name; '' : as detected. */
  encoding: z.string().max(40),
  /** Uses of a table's columns, from the left; null: as proposed. */
  columns: z.array(columnUse).max(1000).nullable().default(null),
  /** Whether a table's first row names its columns; null: as it looks. */
  headerRow: z.boolean().nullable().default(null),
  /** Whether lines broken by width are joined into paragraphs again; null: where they look so. */
  joinLines: z.boolean().nullable().default(null),
  /** Marks that are to count as speakers although they were not taken for one. */
  speakersOn: z.array(z.string()),
  /** Marks that are no speakers, although they look it. */
  speakersOff: z.array(z.string()),
})
export type ReadingSettings = z.infer<typeof readingSettings>

export const asDetected: ReadingSettings = {
  format: null,
  encoding: '',
  columns: null,
  headerRow: null,
  joinLines: null,
  speakersOn: [],
  speakersOff: [],
}

/** An encoding that a text file may be in. */
export const encodingCandidate = z.object({
  /** WHATWG name ("utf-8", "gb18030"). */
  encoding: z.string(),
  /** Places that cannot be read under it; 0 where all can. */
  faults: z.number(),
})
export type EncodingCandidate = z.infer<typeof encodingCandidate>

/** A column of a table of utterances, and what it was taken for. */
export const seenColumn = z.object({
  /** '' where the table has no header row. */
  header: z.string(),
  use: columnUse,
  /** Its first few cells that are not blank, cut short. */
  samples: z.array(z.string()),
})
export type SeenColumn = z.infer<typeof seenColumn>

/** Something at the head of a line that looks like a speaker's mark, and what was made of it. */
export const seenMark = z.object({
  name: z.string(),
  /** On how many lines it stands. */
  lines: z.number(),
  /** The first of them: its number, 1-based, and its beginning. */
  firstLine: z.number(),
  example: z.string(),
  taken: z.boolean(),
  reason: z.enum(markReasons),
})
export type SeenMark = z.infer<typeof seenMark>
