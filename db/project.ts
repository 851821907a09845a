import type { Language } from '../core/model/transcript.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { DbError } from './error.ts'
import { type Sight, sightOf } from './sight.ts'

export interface ProjectRow {
  readonly uid: string
  readonly name: string
  readonly language: Language
  readonly criterion: string
  readonly levelRequired: boolean
  readonly sameSample: boolean
  readonly groupsOpenedAt: string | null
  /** JSON of the comparison's settings; '' while they are the defaults. */
  readonly comparison: string
  readonly dictionaryFrozen: boolean
  /** JSON of the settings of agreement; '' while they are the defaults. */
  readonly agreement: string
  /** Coders who do not lead see nothing but their own codings. */
  readonly codingApart: boolean
  /** JSON of what a coder's copy is, as db/hand-out.ts writes it; '' in a project that was never handed out. */
  readonly handOut: string
}

type Raw = Omit<ProjectRow, 'levelRequired' | 'sameSample' | 'dictionaryFrozen' | 'codingApart'> & {
  readonly levelRequired: number
  readonly sameSample: number
  readonly dictionaryFrozen: number
  readonly codingApart: number
}

/** What the project says of itself: the one row every project has. @throws DbError 'project-damaged' without it */
export function readProject(db: ReadableDb): ProjectRow {
  const row = db
    .prepare(
      `SELECT uid, name, language, criterion, level_required AS levelRequired, same_sample AS sameSample,
         groups_opened_at AS groupsOpenedAt, comparison, dictionary_frozen AS dictionaryFrozen,
         agreement, coding_apart AS codingApart,
         hand_out AS handOut
       FROM project`,
    )
    .get() as Raw | undefined
  if (row === undefined) throw new DbError('project-damaged')
  return {
    ...row,
    levelRequired: row.levelRequired === 1,
    sameSample: row.sameSample === 1,
    dictionaryFrozen: row.dictionaryFrozen === 1,
    codingApart: row.codingApart === 1,
  }
}

export function insertProject(
  db: WritableDb,
  project: {
    readonly name: string
    readonly language: Language
    readonly criterion: string
    readonly codingApart: boolean
  },
): void {
  db.prepare('INSERT INTO project (id, name, language, criterion, coding_apart) VALUES (1, ?, ?, ?, ?)').run(
    project.name,
    project.language,
    project.criterion,
    Number(project.codingApart),
  )
}

const columns = {
  name: 'name',
  language: 'language',
  criterion: 'criterion',
  levelRequired: 'level_required',
  sameSample: 'same_sample',
  groupsOpenedAt: 'groups_opened_at',
  comparison: 'comparison',
  dictionaryFrozen: 'dictionary_frozen',
  agreement: 'agreement',
  codingApart: 'coding_apart',
  handOut: 'hand_out',
} as const

/** Changes what is given and leaves the rest. */
export function updateProject(
  db: WritableDb,
  changes: { readonly [Key in keyof typeof columns]?: string | boolean | undefined },
): void {
  for (const [key, column] of Object.entries(columns)) {
    const value = changes[key as keyof typeof columns]
    if (value === undefined) continue
    db.prepare(`UPDATE project SET ${column} = ?`).run(typeof value === 'boolean' ? Number(value) : value)
  }
}

export interface ProjectCounts {
  readonly interviews: number
  readonly interviewees: number
  readonly superior: number
  readonly average: number
  readonly competencies: number
  readonly events: number
  readonly codings: number
}

/** @param sight whose codings are counted */
export function countProject(db: ReadableDb, sight: Sight = { all: true }): ProjectCounts {
  const { sql, values } = sightOf(sight)
  return db
    .prepare(
      `SELECT (SELECT count(*) FROM interview) AS interviews,
         (SELECT count(*) FROM interviewee) AS interviewees,
         (SELECT count(*) FROM interviewee WHERE "group" = 'superior') AS superior,
         (SELECT count(*) FROM interviewee WHERE "group" = 'average') AS average,
         (SELECT count(*) FROM competency) AS competencies,
         (SELECT count(*) FROM event) AS events,
         (SELECT count(*) FROM coding WHERE ${sql}) AS codings`,
    )
    .get(...values) as ProjectCounts
}
