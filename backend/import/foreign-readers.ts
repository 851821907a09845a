import type { ReadingSettings } from '../../api/types/reading.ts'
import type { ImportErrorCode } from './import-error.ts'
import { readDoc } from './read-doc.ts'
import { readPdf } from './read-pdf.ts'
import { readWorkbook } from './read-workbook.ts'
import type { SourceFile, SourceText } from './source-text.ts'

/** Formats that libraries read: no one knows what a broken file makes them do. */
export type ForeignFormat = 'doc' | 'pdf' | 'xlsx'

export const foreignReaders: Readonly<Record<ForeignFormat, (file: SourceFile) => Promise<SourceText>>> = {
  doc: readDoc,
  pdf: readPdf,
  xlsx: readWorkbook,
}

/** What goes to the thread that reads them, and what comes back. */
export interface ApartRequest {
  readonly format: ForeignFormat
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly settings: ReadingSettings
}

export type ApartReply =
  | { readonly source: SourceText }
  | { readonly code: ImportErrorCode; readonly params: Readonly<Record<string, string | number>> }
