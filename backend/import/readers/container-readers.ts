import type { ReadingSettings } from '../../../api/types/reading.ts'
import type { ImportErrorCode } from '../import-error.ts'
import type { ReadTranscript } from '../transcript-reading.ts'
import type { Container } from './detect-format.ts'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'
import { readOdt } from './read-odt.ts'
import { readPdf } from './read-pdf.ts'
import { readRtf } from './read-rtf.ts'
import { readWorkbook } from './read-workbook.ts'
import type { SourceFile, SourceText } from './source-text.ts'
import type { ReadTable } from './text-table.ts'

/** What reads each format that is more than text; imported by the reading thread alone. */
export const containerReaders: Readonly<
  Record<Exclude<Container, 'text'>, (file: SourceFile) => SourceText | Promise<SourceText>>
> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  doc: readDoc,
  pdf: readPdf,
  xlsx: readWorkbook,
}

/** What the reading thread can be asked for, and what it answers. */
interface ApartTasks {
  readonly transcript: ReadTranscript
  readonly table: ReadTable
}
export type ApartTask = keyof ApartTasks
export type ApartResult<Task extends ApartTask> = ApartTasks[Task]

/** What goes to the reading thread. */
export interface ApartRequest {
  readonly task: ApartTask
  readonly container: Container
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly settings: ReadingSettings
}

/** What comes back, after a first 'ready'. */
export type ApartReply =
  | 'ready'
  | { readonly read: ApartTasks[ApartTask] }
  | { readonly code: ImportErrorCode; readonly params: Readonly<Record<string, string | number>> }
