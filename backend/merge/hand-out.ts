import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import type { CoderId, InterviewId } from '../../core/model/ids.ts'
import { activate, editCoder, listCoders } from '../../db/coder.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { writeCopyFor } from '../../db/hand-out.ts'
import { openProject } from '../../db/open.ts'
import { countProject, readProject, updateProject } from '../../db/project.ts'
import { recordChange } from '../../db/trail.ts'
import { listTravelling, travellingTables } from '../../db/travelling-rows.ts'
import { freezeDictionary } from '../dictionary/freeze-dictionary.ts'
import { type MergeContext, MergeReport } from './merge-context.ts'
import { rememberStates } from './remember-states.ts'

/** What a coder's copy knows of itself. */
const handOut = z.object({ uid: z.string(), blind: z.boolean(), frozen: z.boolean(), at: z.string() })
export type HandOut = z.infer<typeof handOut>

/** null for a project that was never handed out. */
export function readHandOut(db: ReadableDb): HandOut | null {
  const { handOut: json } = readProject(db)
  return json === '' ? null : handOut.parse(JSON.parse(json))
}

export interface HandOutWish {
  readonly path: string
  readonly coderId: CoderId
  readonly interviewIds: readonly InterviewId[]
  readonly blind: boolean
  readonly frozen: boolean
}

/** Writes a coder's copy and opens it for nobody. @throws ApiError 'not-found', DbError of writing */
export function writeHandOut(
  db: ReadableDb,
  wish: HandOutWish,
): { readonly uid: string; readonly codings: number } {
  const coder = listCoders(db).find(({ id }) => id === wish.coderId)
  if (coder === undefined) throw new ApiError('not-found')
  const uid = crypto.randomUUID()
  writeCopyFor(db, wish.path, wish)
  const copy = openProject(wish.path)
  try {
    activate(copy, coder.id, 'independent')
    const { blind, frozen } = wish
    const said: HandOut = { uid, blind, frozen, at: new Date().toISOString() }
    const change = {
      kind: 'handOut.begin',
      params: { coder: coder.name },
      coder: coder.name,
      undoable: false,
    }
    recordChange(copy, change, (writable) => {
      editCoder(writable, coder.id, { blind, lead: false })
      if (frozen && !readProject(writable).dictionaryFrozen) freezeDictionary(writable, '')
      updateProject(writable, { handOut: JSON.stringify(said) })
    })
    return { uid, codings: countProject(copy).codings }
  } finally {
    copy.close()
  }
}

/** Remembers what was handed out, so that it is known later who changed what. */
export function rememberHandOut(
  mine: WritableDb,
  path: string,
  { uid, blind }: { uid: string; blind: boolean },
): void {
  const copy = openProject(path)
  try {
    const context: MergeContext = {
      mine,
      theirs: copy,
      blind,
      agreed: new Map(),
      answers: new Map(),
      report: new MergeReport(),
      ids: sameRows(mine, copy),
    }
    rememberStates(context, uid)
  } finally {
    copy.close()
  }
}

/** A copy's rows have the numbers they have in the project it was made of. */
function sameRows(mine: ReadableDb, copy: ReadableDb): MergeContext['ids'] {
  const entries = travellingTables.map((table) => {
    const here = new Set(listTravelling(mine, table).map(({ id }) => id))
    const both = listTravelling(copy, table).filter(({ id }) => here.has(id))
    return [table, new Map(both.map(({ id }) => [id, id]))]
  })
  return Object.fromEntries(entries) as MergeContext['ids']
}
