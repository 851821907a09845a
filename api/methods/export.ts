import { z } from 'zod'
import { method } from '../method.ts'
import { interfaceLanguage, path } from '../types/common.ts'

export const exportTables = [
  'frequency',
  'event-frequency',
  'presence',
  'mean-level',
  'highest-level',
  'rate',
  'comparison',
  'long',
  'codings',
] as const
export type ExportTable = (typeof exportTables)[number]

/** Results as files. */
export const exportMethods = {
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
    errors: [
      'no-project-open',
      'nothing-to-export',
      'groups-hidden',
      'file-exists',
      'folder-missing',
      'disk-full',
      'write-failed',
    ],
  }),
}
