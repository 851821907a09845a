import type { Params } from '../../../api/contract.ts'
import type { Problem } from '../../../api/types/common.ts'
import type { PreviewedFile, TwinChoice } from '../../../api/types/import.ts'
import { asDetected, type ReadingSettings } from '../../../api/types/reading.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import type { Group } from '../../../core/model/study.ts'
import type { Language, Role } from '../../../core/model/transcript.ts'
import { anyPattern, readFileName } from '../../../core/text/file-name-pattern.ts'

/** What the user says of all files at once. */
export interface ForAll {
  readonly pattern: string
  /** null: as the file's name says. */
  readonly group: Group | null
  readonly joinLines: boolean | null
  readonly onTwin: TwinChoice
  readonly speakersOn: readonly string[]
  readonly speakersOff: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
}

export const nothingForAll: ForAll = {
  pattern: anyPattern,
  group: null,
  joinLines: null,
  onTwin: 'skip',
  speakersOn: [],
  speakersOff: [],
  roles: {},
}

/** What the user says of one file; what is not there is as for all, or as the file says. */
export interface ForOne
  extends Partial<Pick<ReadingSettings, 'format' | 'encoding' | 'columns' | 'headerRow'>> {
  readonly joinLines?: boolean
  readonly code?: string
  readonly group?: Group | null
  readonly stratum?: string
  readonly date?: string
  readonly language?: Language
  readonly onTwin?: TwinChoice
  readonly roles?: Readonly<Record<string, Role>>
}

/** A file on its way in. */
export interface PlannedFile {
  /** The window's own name for it. */
  readonly key: string
  readonly fileName: string
  /** '' until it has been handed over. */
  readonly upload: string
  /** null while it is being read. */
  readonly preview: PreviewedFile | null
  /** Why it could not be handed over. */
  readonly problem: Problem | null
  readonly own: ForOne
  /** The interview whose words it will correct, chosen before; null: none. */
  readonly replaces: InterviewId | null
}

/** How a file is to be read, by what the user has said. */
export function readingOf(
  { own, upload }: PlannedFile,
  all: ForAll,
): Params<'import.preview'>['files'][number] {
  return {
    ...asDetected,
    upload,
    joinLines: own.joinLines ?? all.joinLines,
    speakersOn: [...all.speakersOn],
    speakersOff: [...all.speakersOff],
    ...(own.format === undefined ? {} : { format: own.format }),
    ...(own.encoding === undefined ? {} : { encoding: own.encoding }),
    ...(own.columns === undefined ? {} : { columns: own.columns }),
    ...(own.headerRow === undefined ? {} : { headerRow: own.headerRow }),
  }
}

/** What would be known of the interview. */
export interface Plan {
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
  readonly date: string
  readonly language: Language
  readonly roles: Readonly<Record<string, Role>>
  readonly onTwin: TwinChoice
  /** The file's name does not follow the pattern. */
  readonly isMisnamed: boolean
}

export function planOf({ fileName, own, preview }: PlannedFile, all: ForAll): Plan {
  const facts = readFileName(fileName, all.pattern)
  const fallback = facts ?? readFileName(fileName, anyPattern)
  const guessed = Object.fromEntries((preview?.speakers ?? []).map(({ name, role }) => [name, role]))
  return {
    code: own.code ?? fallback?.code ?? fileName,
    group: own.group === undefined ? (all.group ?? facts?.group ?? null) : own.group,
    stratum: own.stratum ?? facts?.stratum ?? '',
    date: own.date ?? facts?.date ?? '',
    language: own.language ?? preview?.language ?? 'zh',
    roles: pick({ ...guessed, ...all.roles, ...own.roles }, Object.keys(guessed)),
    onTwin: own.onTwin ?? all.onTwin,
    isMisnamed: facts === null,
  }
}

function pick(roles: Readonly<Record<string, Role>>, names: readonly string[]): Record<string, Role> {
  return Object.fromEntries(names.flatMap((name) => (roles[name] === undefined ? [] : [[name, roles[name]]])))
}

/** How a file stands: 'reading', 'out' (cannot come in), 'look' (can, but somebody should look), 'skip' or 'ready'. */
export type Standing =
  | { readonly state: 'reading' | 'ready' }
  | { readonly state: 'out'; readonly problem: Problem | 'code-missing' | 'date-wrong' }
  | { readonly state: 'look' | 'skip'; readonly note: Problem | 'misnamed' | 'twin' | 'no-interviewee' }

/** Notes that ask for a look; the others only tell. */
const alarming: readonly string[] = [
  'no-speakers',
  'encoding-uncertain',
  'characters-unreadable',
  'pages-without-text',
  'columns-left-out',
]

export function standingOf(file: PlannedFile, all: ForAll): Standing {
  const { preview, problem, replaces } = file
  const wrong = problem ?? preview?.problem ?? null
  if (wrong !== null) return { state: 'out', problem: wrong }
  if (preview === null) return { state: 'reading' }
  const plan = planOf(file, all)
  if (plan.code.trim() === '') return { state: 'out', problem: 'code-missing' }
  if (!/^(\d{4}-\d{2}-\d{2})?$/.test(plan.date)) return { state: 'out', problem: 'date-wrong' }
  if (preview.twin !== null && replaces === null)
    return { state: plan.onTwin === 'skip' ? 'skip' : 'look', note: 'twin' }
  const note = preview.notes.find(({ code }) => alarming.includes(code))
  if (note !== undefined) return { state: 'look', note }
  if (!Object.values(plan.roles).includes('interviewee')) return { state: 'look', note: 'no-interviewee' }
  return plan.isMisnamed ? { state: 'look', note: 'misnamed' } : { state: 'ready' }
}

/** Whether the file will be brought in. */
export function comesIn({ state }: Standing): boolean {
  return state === 'ready' || state === 'look'
}

/** The file as the import takes it. */
export function toRun(file: PlannedFile, all: ForAll): Params<'import.run'>['files'][number] {
  const { code, roles, isMisnamed: _, ...plan } = planOf(file, all)
  return {
    ...readingOf(file, all),
    ...plan,
    intervieweeCode: code,
    roles: Object.entries(roles).map(([speaker, role]) => ({ speaker, role })),
    interviewer: Object.entries(roles)
      .filter(([, role]) => role === 'interviewer')
      .map(([name]) => name)
      .join(', ')
      .slice(0, 200),
    replaces: file.replaces,
  }
}
