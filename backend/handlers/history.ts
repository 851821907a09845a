import type { Handlers } from '../../api/serve.ts'
import { type Change, changeKinds } from '../../api/types/history.ts'
import {
  type ChangeRow,
  countChanges,
  listChanges,
  redo,
  redoCandidate,
  undo,
  undoCandidate,
} from '../../db/trail.ts'
import { toCsv } from '../export/csv.ts'
import { trailTable } from '../export/trail-table.ts'
import { writeFiles } from '../export/write-files.ts'
import type { Session } from '../session.ts'

/** Undo, redo and the trail. */
export const historyHandlers = {
  'history.state': (_params, session) => {
    const { db } = session.project
    const told = (row: ChangeRow | null) => (row === null ? null : toChange(row, session))
    return { undo: told(undoCandidate(db)), redo: told(redoCandidate(db)) }
  },
  'history.undo': (_params, session) => replay(session, undo),
  'history.redo': (_params, session) => replay(session, redo),
  'history.list': ({ offset, limit }, session) => {
    const { db } = session.project
    const changes = listChanges(db, offset, limit).map((row) => toChange(row, session))
    return { total: countChanges(db), changes }
  },
  'history.export': ({ path, overwrite, language }, session) => {
    const { db } = session.project
    const oldestFirst = listChanges(db, 0, countChanges(db)).toReversed()
    const table = trailTable(
      oldestFirst.map((row) => toChange(row, session)),
      language,
    )
    writeFiles([{ path, content: toCsv(table) }], overwrite)
    return { files: [path], rows: table.rows.length }
  },
} satisfies Partial<Handlers<Session>>

function replay(session: Session, step: typeof undo): Change {
  const { change, touched } = step(session.project.db)
  session.announce(touched)
  return toChange(change, session)
}

/** A change as told: without the group it sets while groups are hidden from the coder. */
function toChange({ id, at, coder, kind, params, state }: ChangeRow, session: Session): Change {
  const known = changeKinds.find((one) => one === kind) ?? 'project.edit'
  const { group, ...others } = params
  const mayTell = group !== undefined && !session.desk.groupsHidden
  return { id, at, coder, kind: known, params: mayTell ? { ...others, group } : others, state }
}
