import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IntervieweeId } from '../../core/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { DbError } from '../../db/error.ts'
import {
  deleteInterviewee,
  insertInterviewee,
  renameInterviewee,
  setGroup,
  setStratum,
} from '../../db/interviewee.ts'
import { areValuesPossible } from '../../db/possible-values.ts'
import { updateProject } from '../../db/project.ts'
import { countChanges, listChanges, redo, redoCandidate, undo, undoCandidate } from '../../db/trail.ts'
import { type TrackedTable, trackedTables } from '../../db/trail-triggers.ts'
import { dump } from '../backend/dump.ts'
import { change, temporaryProject } from './temporary-project.ts'

const person = (code: string) => ({ code, group: null, stratum: '' })

/** One row in every table that is tracked. */
const rows: Readonly<Record<TrackedTable, string>> = {
  project: "INSERT INTO project (id, name, language, criterion) VALUES (1, 'n', 'zh', '')",
  coder: "INSERT INTO coder (id, name, blind, lead) VALUES (1, 'A', 0, 1)",
  interviewee: "INSERT INTO interviewee (id, code) VALUES (1, 'P01')",
  attribute: "INSERT INTO attribute (id, name) VALUES (1, 'tenure')",
  attribute_value: "INSERT INTO attribute_value VALUES (1, 1, 1, 'two years')",
  interview: `INSERT INTO interview (id, interviewee_id, file_name, original_hash, encoding, language, length)
    VALUES (1, 1, 'a.txt', '', 'utf-8', 'zh', 3)`,
  transcript: "INSERT INTO transcript VALUES (1, 1, '跑四趟')",
  turn: `INSERT INTO turn (id, interview_id, start, "end", speaker, role) VALUES (1, 1, 0, 3, '', 'interviewee')`,
  event: `INSERT INTO event (id, interview_id, title, polarity, start, "end") VALUES (1, 1, 'e', 'other', 0, 3)`,
  event_part: `INSERT INTO event_part VALUES (1, 1, 'action', 0, 2)`,
  dictionary_version:
    "INSERT INTO dictionary_version VALUES (1, 1, '', '', '{\"clusters\":[],\"competencies\":[]}')",
  cluster: "INSERT INTO cluster (id, position, name_zh, name_en) VALUES (1, 1, '维', '')",
  competency: `INSERT INTO competency (id, cluster_id, position, code, name_zh, name_en, short_zh, short_en,
    definition_zh, definition_en, include_zh, include_en, exclude_zh, exclude_en, colour)
    VALUES (1, 1, 1, 'CSO', '', '', '', '', '', '', '', '', '', '', 1)`,
  level: "INSERT INTO level VALUES (1, 1, 2, '', '', '', '')",
  coding: `INSERT INTO coding (id, interview_id, coder_id, layer, competency_id, start, "end", dictionary_number,
    created_at, changed_at) VALUES (1, 1, 1, 'independent', 1, 0, 2, 1, '', '')`,
  resolution: `INSERT INTO resolution (id, interview_id, choice, coder_id, at) VALUES (1, 1, 'first', 1, '')`,
  resolution_coding: "INSERT INTO resolution_coding VALUES (1, 1, 1, 'source')",
  memo: `INSERT INTO memo (id, coder_id, interview_id, text, marks, changed_at) VALUES (1, 1, 1, 'm', '', '')`,
  decision: "INSERT INTO decision VALUES (1, 1, 'threshold', '', 'threshold', 'A', '')",
  evidence: 'INSERT INTO evidence VALUES (1, 1, 1, 1)',
  model_version: "INSERT INTO model_version VALUES (1, 'u', 1, 'first', '', 'A', '', '{\"entries\":[]}')",
  exchange_state: "INSERT INTO exchange_state VALUES (1, 'copy', 'coding', 'a', 'b', '1', '2')",
}
const tables = Object.keys(trackedTables) as TrackedTable[]

function fill(db: WritableDb): void {
  for (const table of tables) if (table !== 'project') db.exec(rows[table])
}

function errorCode(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof DbError ? error.code : String(error)
  }
  return 'none'
}

describe('a write outside a recorded change', () => {
  it.each(tables)('fails in SQLite itself: %s', (table) => {
    const db = temporaryProject()
    change(db, fill)
    const before = dump(db)
    const outside = /a write outside recordChange/
    const other = table === 'project' ? "name = 'x'" : 'id = id + 1000'
    const statements = [`UPDATE ${table} SET ${other}`, `DELETE FROM ${table}`]
    db.pragma('foreign_keys = OFF')
    for (const sql of statements) expect(() => db.exec(sql), sql).toThrow(outside)
    change(db, (writable) => writable.exec(`DELETE FROM ${table}`))
    expect(() => db.exec(rows[table])).toThrow(outside)
    undo(db)
    expect(dump(db)).toEqual(before)
  })
})

describe('a step whose images were changed by something else', () => {
  it.each([
    { name: 'no JSON', before: '{"text"' },
    { name: 'of a kind the column does not take', before: '{"start":"three","id":1}' },
    { name: 'a value that cannot be', before: '{"layer":"somewhere","id":1}' },
    { name: 'what nothing there is', before: '{"competency_id":77,"id":1}' },
    { name: 'marks that are none', before: '{"memo_marks":"[{","id":1}' },
    { name: 'marks that are no list', before: '{"memo_marks":"{}","id":1}' },
  ])('is refused in words, and nothing changes: $name', ({ before }) => {
    const db = temporaryProject()
    change(db, fill)
    const marks = "start = 1, layer = 'consensus', memo_marks = '[]'"
    change(db, (writable) =>
      writable.exec(`INSERT INTO competency SELECT 2, 'u', cluster_id, 2, 'TCO', name_zh, name_en, short_zh, short_en,
          definition_zh, definition_en, include_zh, include_en, exclude_zh, exclude_en, colour FROM competency;
        UPDATE coding SET competency_id = 2, ${marks} WHERE id = 1`),
    )
    const changeOne = db.prepare("UPDATE row_image SET before = ? WHERE operation = 'update' AND before <> ?")
    changeOne.run(before, before)
    const now = dump(db)
    expect(errorCode(() => undo(db))).toBe('step-damaged')
    expect(dump(db)).toEqual(now)
    change(db, (writable) => insertInterviewee(writable, person('P02')))
    expect(errorCode(() => undo(db))).toBe('none')
    expect(areValuesPossible(db)).toBe(true)
  })
})

describe('a change', () => {
  it('that fails leaves nothing: no row, no trace in the trail, and the way forward as it was', () => {
    const db = temporaryProject()
    change(db, (writable) => insertInterviewee(writable, person('P01')))
    undo(db)
    const [before, history] = [dump(db), listChanges(db, 0, 10)]
    const work = (writable: WritableDb) => {
      insertInterviewee(writable, person('P02'))
      updateProject(writable, { name: 'Other' })
      throw new Error('refused')
    }
    expect(() => change(db, work)).toThrow('refused')
    expect(dump(db)).toEqual(before)
    expect(listChanges(db, 0, 10)).toEqual(history)
    expect(db.prepare('SELECT DISTINCT change_id FROM row_image').all()).toHaveLength(2)
    expect(() => db.exec("UPDATE project SET name = 'x'")).toThrow(/outside/)
    redo(db)
    expect(dump(db).interviewee).toHaveLength(1)
  })

  it('keeps of a row that was there only what it made different', () => {
    const db = temporaryProject()
    change(db, fill)
    change(db, (writable) => writable.exec(`UPDATE coding SET start = 1, memo = 'say "it"' WHERE id = 1`))
    const last = db.prepare('SELECT before, after FROM row_image ORDER BY id DESC').get() as Record<
      string,
      string
    >
    expect(Object.values(last).map((image) => JSON.parse(image))).toEqual([
      { id: 1, start: 0, memo: '' },
      { id: 1, start: 1, memo: 'say "it"' },
    ])
  })

  it('that touches nothing leaves no trace and keeps the way forward', () => {
    const db = temporaryProject()
    change(db, (writable) => insertInterviewee(writable, person('P01')))
    undo(db)
    const count = countChanges(db)
    const { touched } = change(db, (writable) => updateProject(writable, { name: 'Study' }))
    expect(touched).toEqual({ topics: [], interviewIds: [], codingIds: [] })
    expect(countChanges(db)).toBe(count)
    expect(redoCandidate(db)).not.toBeNull()
  })

  it('says what it touched: topics once each, and the interviews when only marks in them changed', () => {
    const db = temporaryProject()
    expect(change(db, fill).touched.interviewIds).toEqual([])
    const marks = change(db, (writable) => writable.exec('DELETE FROM coding; DELETE FROM event'))
    expect([...marks.touched.topics].sort()).toEqual(['coding', 'event', 'model'])
    expect(marks.touched.interviewIds).toEqual([])
    undo(db)
    const levels = change(db, (writable) =>
      writable.exec('UPDATE coding SET level = 2; UPDATE event SET title = 0'),
    )
    expect([...levels.touched.topics].sort()).toEqual(['coding', 'event'])
    expect(levels.touched.interviewIds).toEqual([1])
    expect(undo(db).touched).toEqual(levels.touched)
    const people = change(db, (writable) => writable.exec("UPDATE attribute SET name = 'years'"))
    expect(people.touched).toEqual({ topics: ['interviewee'], interviewIds: [], codingIds: [] })
  })
})

describe('undo and redo', () => {
  it('name the change by its kind, its values and who made it', () => {
    const db = temporaryProject()
    expect([undoCandidate(db), redoCandidate(db)]).toEqual([null, null])
    const params = { name: { zh: '主动性', en: 'Initiative' }, level: 3, code: null, text: '“a”' }
    change(db, (writable) => insertInterviewee(writable, person('P01')), { kind: 'k', params, coder: 'B' })
    expect(undoCandidate(db)).toMatchObject({ kind: 'k', params, coder: 'B', state: 'done' })
    expect(undo(db).change).toMatchObject({ kind: 'k', state: 'undone' })
    expect(undoCandidate(db)).toBeNull()
    expect(redoCandidate(db)).toMatchObject({ kind: 'k', params, coder: 'B', state: 'undone' })
    expect(redo(db).change).toMatchObject({ kind: 'k', state: 'done' })
  })

  it('refuse when there is nothing', () => {
    const db = temporaryProject()
    expect(errorCode(() => undo(db))).toBe('nothing-to-undo')
    expect(errorCode(() => redo(db))).toBe('nothing-to-redo')
  })

  it('pass over what must not be taken back', () => {
    const db = temporaryProject()
    change(db, (writable) => updateProject(writable, { name: 'Renamed' }))
    change(db, (writable) => updateProject(writable, { groupsOpenedAt: 'now' }), { undoable: false })
    undo(db)
    expect(dump(db).project).toMatchObject([{ name: 'Study', groups_opened_at: 'now' }])
    expect(errorCode(() => undo(db))).toBe('nothing-to-undo')
    redo(db)
    expect(dump(db).project).toMatchObject([{ name: 'Renamed', groups_opened_at: 'now' }])
  })

  it('bring back a whole interviewee with all that hangs on it', () => {
    const db = temporaryProject()
    change(db, fill)
    const before = dump(db)
    change(db, (writable) => deleteInterviewee(writable, 1 as IntervieweeId))
    for (const table of ['interview', 'transcript', 'turn', 'event', 'coding', 'evidence'] as const)
      expect(dump(db)[table], table).toEqual([])
    const after = dump(db)
    undo(db)
    expect(dump(db)).toEqual(before)
    redo(db)
    expect(dump(db)).toEqual(after)
  })

  it('give every text and every number back exactly', () => {
    const values = fc.record({ text: fc.string({ unit: 'binary' }), number: fc.double({ noNaN: true }) })
    const db = temporaryProject()
    change(db, fill)
    fc.assert(
      fc.property(values, ({ text, number }) => {
        change(db, (writable) =>
          writable.prepare('UPDATE interview SET interviewer = ?, minutes = ?').run(text, number),
        )
        const before = dump(db)
        change(db, (writable) => writable.exec('DELETE FROM interview'))
        undo(db)
        expect(dump(db)).toEqual(before)
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  it('never use a number again that a row taken back had', () => {
    const db = temporaryProject()
    const first = change(db, (writable) => insertInterviewee(writable, person('P01'))).result
    undo(db)
    const second = change(db, (writable) => insertInterviewee(writable, person('P02'))).result
    expect(second).toBeGreaterThan(first)
  })
})

/** What a window can do, at random. */
const command = fc.oneof(
  fc.record({ do: fc.constant('change' as const), code: fc.nat(3), how: fc.nat(4) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)

function work(db: WritableDb, code: number, how: number): void {
  const known = db.prepare('SELECT id FROM interviewee WHERE code = ?').get(`P${code}`)
  const id = (known as { id: IntervieweeId } | undefined)?.id
  if (id === undefined) insertInterviewee(db, person(`P${code}`))
  else if (how === 0) deleteInterviewee(db, id)
  else if (how === 1) renameInterviewee(db, id, `P${code + 10}-${id}`)
  else if (how === 2) setGroup(db, id, 'superior')
  else setStratum(db, id, `s${how}`)
}

/** Runs a step on the project and on what it should be: the states so far, and where among them it stands. */
function step(
  db: ReadableDb,
  states: string[],
  at: number,
  one: typeof command extends fc.Arbitrary<infer C> ? C : never,
) {
  if (one.do === 'undo') {
    expect(errorCode(() => undo(db))).toBe(at === 0 ? 'nothing-to-undo' : 'none')
    return Math.max(0, at - 1)
  }
  if (one.do === 'redo') {
    expect(errorCode(() => redo(db))).toBe(at === states.length - 1 ? 'nothing-to-redo' : 'none')
    return Math.min(states.length - 1, at + 1)
  }
  const { touched } = change(db, (writable) => work(writable, one.code, one.how))
  if (touched.topics.length === 0) return at
  states.splice(at + 1, states.length, JSON.stringify(dump(db)))
  return at + 1
}

describe('any walk of changes, undo and redo', () => {
  it('stands where a list of states says, and a new change drops what was undone', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40, size: 'max' }), (commands) => {
        const db = temporaryProject()
        const states = [JSON.stringify(dump(db))]
        let at = 0
        for (const one of commands) {
          at = step(db, states, at, one)
          expect(JSON.stringify(dump(db))).toBe(states[at])
          expect(undoCandidate(db) === null).toBe(at === 0)
          expect(redoCandidate(db) === null).toBe(at === states.length - 1)
        }
      }),
      { seed: 11, numRuns: 40 },
    )
  })
})
