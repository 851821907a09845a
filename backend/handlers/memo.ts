import type { Handlers } from '../../api/serve.ts'
import type { MemoSubject } from '../../api/types/memo.ts'
import { listMemos, setMemo } from '../../db/memo.ts'
import { findCompetency } from '../dictionary/find-in-dictionary.ts'
import type { Session } from '../program/session.ts'
import { findEvent } from './event.ts'
import { codeOf, findInterview } from './interview.ts'

/** What coders write about interviews, events and competencies. */
export const memoHandlers = {
  'memo.list': (_params, session) => listMemos(session.project.db, session.desk.sight),
  'memo.set': ({ about, text, marks }, session) => {
    const name = nameOf(session, about)
    const coderId = session.desk.coder.id
    const before = listMemos(session.project.db, session.desk.sight).find(
      (memo) => memo.coderId === coderId && memo.about.kind === about.kind && memo.about.id === about.id,
    )
    const shown = marks.filter(({ start, end }) => start < end && end <= text.length)
    const isSame =
      (before?.text ?? '') === text && JSON.stringify(before?.marks ?? []) === JSON.stringify(shown)
    if (!isSame)
      session.change('memo.edit', { name }, (db) => setMemo(db, { about, coderId, text, marks: shown }))
    return { done: true } as const
  },
} satisfies Partial<Handlers<Session>>

/** How the trail calls what a memo is about. @throws ApiError 'not-found' */
function nameOf(session: Session, about: MemoSubject) {
  if (about.kind === 'interview') return codeOf(session, findInterview(session, about.id))
  return about.kind === 'event' ? findEvent(session, about.id).title : findCompetency(session, about.id).name
}
