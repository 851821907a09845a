import type { Params, Result } from '../../../api/contract.ts'
import type { Problem } from '../../../api/types/common.ts'
import type { Group } from '../../../core/model/study.ts'
import type { Language, Role } from '../../../core/model/transcript.ts'

export type Previewed = Result<'import.preview'>[number]

/** A file on its way in: what was read of it, and what the user says about it. */
export interface PlannedFile {
  readonly fileName: string
  readonly upload: string
  /** Why it cannot come in; null when it can. */
  readonly problem: Problem | null
  /** null while it is being read, or when it could not be. */
  readonly preview: Previewed | null
  readonly encoding: string
  readonly speakersOn: readonly string[]
  readonly speakersOff: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
  readonly date: string
  readonly language: Language
}

/** A file as previewed, with the preview's guesses for all that the user has not said. */
export function planFile(preview: Previewed, before: PlannedFile | undefined): PlannedFile {
  return {
    fileName: preview.fileName,
    upload: preview.upload,
    problem: preview.problem ?? alreadyImported(preview),
    preview,
    encoding: before?.encoding ?? '',
    speakersOn: before?.speakersOn ?? [],
    speakersOff: before?.speakersOff ?? [],
    roles: {
      ...Object.fromEntries(preview.speakers.map(({ name, role }) => [name, role])),
      ...before?.roles,
    },
    code: before?.code ?? preview.hint.code,
    group: before?.group ?? preview.hint.group,
    stratum: before?.stratum ?? '',
    date: before?.date ?? preview.hint.date,
    language: before?.language ?? preview.language,
  }
}

function alreadyImported({ importedAs, fileName }: Previewed): Problem | null {
  return importedAs === ''
    ? null
    : { code: 'already-imported', params: { fileName, interviewee: importedAs } }
}

export function isReady(file: PlannedFile): boolean {
  return (
    file.problem === null &&
    file.preview !== null &&
    file.code.trim() !== '' &&
    /^(\d{4}-\d{2}-\d{2})?$/.test(file.date)
  )
}

export function toReading({
  upload,
  encoding,
  speakersOn,
  speakersOff,
}: PlannedFile): Params<'import.preview'>['files'][number] {
  return { upload, encoding, speakersOn: [...speakersOn], speakersOff: [...speakersOff] }
}

export function toRun(file: PlannedFile): Params<'import.run'>['files'][number] {
  const { code, group, stratum, date, language, roles } = file
  return {
    ...toReading(file),
    roles: Object.entries(roles).map(([speaker, role]) => ({ speaker, role })),
    intervieweeCode: code,
    group,
    stratum,
    date,
    language,
    interviewer: Object.entries(roles)
      .filter(([, role]) => role === 'interviewer')
      .map(([name]) => name)
      .join(', '),
  }
}
