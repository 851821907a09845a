import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Interviewee } from '../../api/types/interview.ts'
import type { AttributeId, IntervieweeId } from '../../core/model/ids.ts'
import {
  type AttributeRow,
  deleteAttribute,
  deleteInterviewee,
  getInterviewee,
  type IntervieweeRow,
  insertAttribute,
  insertInterviewee,
  interviewsByInterviewee,
  listAttributes,
  listAttributeValues,
  listInterviewees,
  renameInterviewee,
  setAttributeValue,
  setGroup,
  setStratum,
} from '../../db/interviewee.ts'
import {
  checkIntervieweeList,
  importIntervieweeList,
  previewIntervieweeList,
} from '../import/interviewee-list.ts'
import { tellsGroups } from '../import/list-columns.ts'
import { requireGroups } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

const done = { done: true } as const

/** The people interviewed. */
export const intervieweeHandlers = {
  'interviewee.list': (_params, session) => listAll(session),
  'interviewee.add': (person, session) => {
    if (person.group !== null) requireGroups(session.desk)
    const id = session.change('interviewee.edit', { count: 1 }, (db) => insertInterviewee(db, person))
    return { ...person, id, attributes: [], interviewIds: [] }
  },
  'interviewee.rename': ({ intervieweeId, code }, session) => {
    findAll(session, [intervieweeId])
    session.change('interviewee.edit', { count: 1 }, (db) => renameInterviewee(db, intervieweeId, code))
    return done
  },
  'interviewee.set': ({ intervieweeIds, group, stratum, attributes = [] }, session) => {
    if (group !== undefined) requireGroups(session.desk)
    findAll(session, intervieweeIds)
    for (const { attributeId } of attributes) findAttribute(session, attributeId)
    const count = intervieweeIds.length
    const onlyGroup = group !== undefined && stratum === undefined && attributes.length === 0
    const kind = onlyGroup ? 'interviewee.group' : 'interviewee.edit'
    session.change(kind, onlyGroup ? { count, group } : { count }, (db) => {
      for (const intervieweeId of intervieweeIds) {
        if (group !== undefined) setGroup(db, intervieweeId, group)
        if (stratum !== undefined) setStratum(db, intervieweeId, stratum)
        for (const { attributeId, value } of attributes)
          setAttributeValue(db, { intervieweeId, attributeId, value })
      }
    })
    return done
  },
  'interviewee.delete': ({ intervieweeIds }, session) => {
    findAll(session, intervieweeIds)
    session.change('interviewee.delete', { count: intervieweeIds.length }, (db) => {
      for (const id of intervieweeIds) deleteInterviewee(db, id)
    })
    return done
  },
  'interviewee.previewList': ({ upload }, session) =>
    previewIntervieweeList(session, session.program.uploads.read(upload)),
  'interviewee.checkList': ({ upload, columns, addUnknown }, session) => {
    if (columns.some(({ use }) => tellsGroups(use))) requireGroups(session.desk)
    const file = session.program.uploads.read(upload)
    return checkIntervieweeList(session.project.db, file, { columns, addUnknown })
  },
  'interviewee.importList': async ({ upload, columns, addUnknown }, session) => {
    if (columns.some(({ use }) => tellsGroups(use))) requireGroups(session.desk)
    const report = await importIntervieweeList(session, session.program.uploads.read(upload), {
      columns,
      addUnknown,
    })
    session.program.uploads.drop(upload)
    return report
  },
  'attribute.add': ({ name }, session) => ({
    id: session.change('attribute.add', { name }, (db) => insertAttribute(db, name)),
    name,
  }),
  'attribute.delete': ({ attributeId }, session) => {
    const { name } = findAttribute(session, attributeId)
    session.change('attribute.delete', { name }, (db) => deleteAttribute(db, attributeId))
    return done
  },
} satisfies Partial<Handlers<Session>>

function listAll(session: Session): {
  interviewees: Interviewee[]
  attributes: ReturnType<typeof listAttributes>
} {
  const { db } = session.project
  const { groupsHidden } = session.desk
  const interviews = interviewsByInterviewee(db)
  const values = listAttributeValues(db)
  const interviewees = listInterviewees(db).map((person) => ({
    ...person,
    group: groupsHidden ? null : person.group,
    interviewIds: interviews.get(person.id) ?? [],
    attributes: values
      .filter((value) => value.intervieweeId === person.id)
      .map(({ attributeId, value }) => ({ attributeId, value })),
  }))
  return { interviewees, attributes: listAttributes(db) }
}

/** @throws ApiError 'not-found' */
function findAttribute(session: Session, id: AttributeId): AttributeRow {
  const attribute = listAttributes(session.project.db).find((one) => one.id === id)
  if (attribute === undefined) throw new ApiError('not-found')
  return attribute
}

/** @throws ApiError 'not-found' unless all of them are there */
function findAll(session: Session, ids: readonly IntervieweeId[]): IntervieweeRow[] {
  return ids.map((id) => {
    const person = getInterviewee(session.project.db, id)
    if (person === null) throw new ApiError('not-found')
    return person
  })
}
