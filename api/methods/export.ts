import { z } from 'zod'
import { method } from '../method.ts'
import { interfaceLanguage, path } from '../types/common.ts'
import { report } from '../types/report.ts'

export const exportTables = [
  'about',
  'settings',
  'warnings',
  'interviewees',
  'frequency',
  'event-frequency',
  'presence',
  'mean-level',
  'highest-level',
  'rate',
  'comparison',
  'length',
  'agreement',
  'model',
  'model-versions',
  'codebook',
  'levels',
  'long',
  'codings',
] as const
export type ExportTable = (typeof exportTables)[number]

const failures = [
  ...(['no-project-open', 'nothing-to-export', 'groups-hidden', 'coding-apart'] as const),
  ...(['file-exists', 'folder-missing', 'disk-full', 'write-failed'] as const),
]
const writing = ['file-exists', 'folder-missing', 'disk-full', 'write-failed'] as const

/** Results as files. */
export const exportMethods = {
  /** Writes a chart that the window drew and handed over. */
  'export.picture': method({
    params: z.object({ path, overwrite: z.boolean(), upload: z.string() }),
    result: z.object({ files: z.array(path) }),
    errors: ['no-project-open', 'groups-hidden', 'coding-apart', 'upload-unknown', ...writing],
  }),
  /**
   * Writes tables: as one xlsx workbook with a sheet each, or as csv, where several tables become several files
   * in the folder `path`. Words in the headings follow `language`; the long table's headings never change.
   */
  'export.tables': method({
    params: z.object({
      format: z.enum(['xlsx', 'csv']),
      tables: z.array(z.enum(exportTables)).min(1),
      path,
      /** Write over a file that is there. */
      overwrite: z.boolean(),
      language: interfaceLanguage,
    }),
    result: z.object({ files: z.array(path), rows: z.number() }),
    errors: failures,
  }),
  /** The report itself, for the window to print. Its words follow `language`. */
  'report.read': method({
    params: z.object({ language: interfaceLanguage }),
    result: report,
    errors: ['no-project-open', 'nothing-to-export', 'groups-hidden', 'coding-apart'],
  }),
  /** Writes the report on the results and the model, for Word or as a page. Its words follow `language`. */
  'export.report': method({
    params: z.object({
      format: z.enum(['docx', 'html']),
      /** Uploaded PNGs of its pictures, in its order: a Word document holds them beside the SVG, which not all programs read. */
      pictures: z.array(z.string()).default([]),
      path,
      /** Write over a file that is there. */
      overwrite: z.boolean(),
      language: interfaceLanguage,
    }),
    result: z.object({ files: z.array(path) }),
    errors: [...failures, 'upload-unknown'],
  }),
  /**
   * Writes a folder for R and SPSS: tidy csv files, an R script that computes the comparison again and checks it
   * against the program's numbers, and an SPSS syntax that reads the data with labels. Only labels follow `language`.
   */
  'export.statistics': method({
    params: z.object({
      /** The folder; it is made where it is missing. */
      path,
      /** Write over files that are there. */
      overwrite: z.boolean(),
      language: interfaceLanguage,
    }),
    result: z.object({ files: z.array(path) }),
    errors: failures,
  }),
}
