import { z } from 'zod'
import { method } from '../method.ts'
import { interfaceLanguage, path, role } from '../types/common.ts'
import { interviewId } from '../types/ids.ts'
import { fileToImport, importReport, previewedFile } from '../types/import.ts'
import { fileFormat, readingSettings } from '../types/reading.ts'

/** Files at once: more than any study has, few enough to look through. More are 'too-many-files'. */
export const mostFiles = 2000

const writing = ['file-exists', 'folder-missing', 'disk-full', 'write-failed'] as const

/** Transcripts from files. */
export const importMethods = {
  /** Reads uploaded files and says what would come in. Changes nothing. */
  'import.preview': method({
    params: z.object({
      files: z.array(readingSettings.extend({ upload: z.string() })).min(1),
    }),
    result: z.array(previewedFile),
    errors: ['no-project-open', 'too-many-files'],
  }),
  /** Brings transcripts in, all in one change. A file that cannot be read is reported and holds up no other. */
  'import.run': method({
    params: z.object({
      /** A name of the caller's choice, for progress and job.cancel. */
      job: z.string(),
      files: z.array(fileToImport).min(1),
    }),
    result: importReport,
    errors: ['no-project-open', 'too-many-files', 'cancelled', 'groups-hidden', 'disk-full', 'write-failed'],
  }),
  /** Writes what became of an import to a file: a table as csv, or sentences as txt, by the path's ending. */
  'import.saveReport': method({
    params: z.object({ report: importReport, path, overwrite: z.boolean(), language: interfaceLanguage }),
    result: z.object({ files: z.array(path) }),
    errors: ['no-project-open', ...writing],
  }),
  /** The file an interview came from: what is known of it, and its text where it is plain text. Never its markup. */
  'original.get': method({
    params: z.object({ interviewId }),
    result: z.object({
      /** Under a name that tells no more than the interviewee's code while groups are hidden. */
      fileName: z.string(),
      size: z.number(),
      /** SHA-256 of its bytes. */
      hash: z.string(),
      format: fileFormat.nullable(),
      encoding: z.string(),
      /** The beginning of it as it is written; '' where the format is not text. */
      text: z.string(),
      /** The text goes on. */
      isCut: z.boolean(),
    }),
    errors: ['no-project-open', 'not-found'],
    reads: ['interview'],
  }),
  /** Writes the file an interview came from, byte for byte. */
  'original.save': method({
    params: z.object({ interviewId, path, overwrite: z.boolean() }),
    result: z.object({ files: z.array(path) }),
    errors: ['no-project-open', 'not-found', ...writing],
  }),
  /** Hands the file an interview came from over again, with the settings it was read with, for another reading. */
  'original.reopen': method({
    params: z.object({ interviewId }),
    result: z.object({
      upload: z.string(),
      settings: readingSettings,
      roles: z.array(z.object({ speaker: z.string(), role })),
    }),
    errors: ['no-project-open', 'not-found'],
  }),
}
