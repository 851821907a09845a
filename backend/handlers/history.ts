import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { type Change, changeKinds, type WordChange } from '../../api/types/history.ts'
import { wordChanges } from '../../core/coding/word-changes.ts'
import {
  type ChangeRow,
  countChanges,
  getChange,
  listChanges,
  redo,
  redoCandidate,
  type ToldChanges,
  undo,
  undoCandidate,
} from '../../db/trail.ts'
import { textsOfChange } from '../../db/transcript.ts'
import { toCsv } from '../export/csv.ts'
import { trailTable } from '../export/trail-table.ts'
import { writeFiles } from '../export/write-files.ts'
import type { Desk } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

/**
 * Changes of others that a coder hears of who works apart: of the material all share. What others coded, settled, decided
 * or brought in from elsewhere is not told.
 */
const shared =
  /^(project\.(create|edit)|groups|coder|interview|speaker|text|interviewee|attribute|event|dictionary|cluster|competency)\b/

/** Undo, redo and the trail. */
export const historyHandlers = {
  'history.state': (_params, session) => {
    const { db } = session.project
    const told = (row: ChangeRow | null) =>
      row === null || !mayTakeBack(session.desk, row) ? null : toChange(row, session)
    return { undo: told(undoCandidate(db)), redo: told(redoCandidate(db)) }
  },
  'history.undo': (_params, session) => {
    if (!isMine(session, undoCandidate)) throw new ApiError('nothing-to-undo')
    return replay(session, undo)
  },
  'history.redo': (_params, session) => {
    if (!isMine(session, redoCandidate)) throw new ApiError('nothing-to-redo')
    return replay(session, redo)
  },
  'history.list': ({ offset, limit }, session) => {
    const { db } = session.project
    const told = toldChanges(session.desk)
    const changes = listChanges(db, offset, limit, told).map((row) => toChange(row, session))
    return { total: countChanges(db, told), changes }
  },
  'history.words': ({ changeId }, session) => {
    const change = getChange(session.project.db, changeId, toldChanges(session.desk))
    if (change === null) throw new ApiError('not-found')
    return wordsOf(session, change)
  },
  'history.export': ({ path, overwrite, language }, session) => {
    const { db } = session.project
    const told = toldChanges(session.desk)
    const oldestFirst = listChanges(db, 0, countChanges(db, told), told).toReversed()
    const table = trailTable(
      oldestFirst.map((row) => ({ ...toChange(row, session), words: wordsOf(session, row) })),
      language,
    )
    writeFiles([{ path, content: toCsv(table) }], overwrite)
    return { files: [path], rows: table.rows.length }
  },
} satisfies Partial<Handlers<Session>>

/** Which words a correction made others. Who is blind or works apart reads only his own: others may have hidden a name. */
function wordsOf({ project, desk }: Session, { id, kind, coderId }: ChangeRow): WordChange[] {
  const isHidden = (desk.isApart || desk.groupsHidden) && coderId !== desk.coder.id
  if (kind !== 'text.correct' || isHidden) return []
  return textsOfChange(project.db, id).flatMap(({ before, after }) => wordChanges(before, after))
}

function toldChanges({ isApart, coder }: Desk): ToldChanges {
  if (!isApart) return { all: true }
  return { all: false, coder, kinds: changeKinds.filter((kind) => shared.test(kind)) }
}

/** Nobody but a lead takes back what another coder did: it would be gone without the other's knowing. */
function mayTakeBack({ coder }: Desk, change: ChangeRow): boolean {
  return coder.lead || (change.coderId === null ? change.coder === coder.name : change.coderId === coder.id)
}

function isMine(session: Session, candidate: typeof undoCandidate): boolean {
  const change = candidate(session.project.db)
  return change !== null && mayTakeBack(session.desk, change)
}

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
