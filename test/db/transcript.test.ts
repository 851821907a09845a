import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctText } from '../../core/coding/correct-text.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { WritableDb } from '../../db/database.ts'
import { insertTurns, listTurns } from '../../db/interview.ts'
import { undo } from '../../db/trail.ts'
import { setTurns } from '../../db/transcript.ts'
import { dump } from '../backend/dump.ts'
import { editsOf, hardText, spoken } from '../core/coding/arbitrary-edits.ts'
import { change, temporaryProject } from './temporary-project.ts'

const id = 1 as InterviewId

function addInterview(db: WritableDb): void {
  db.exec("INSERT INTO interviewee (id, code) VALUES (1, 'P01')")
  db.exec(
    "INSERT INTO interview (id, interviewee_id, file_name, original_hash, encoding, language, length) VALUES (1, 1, '', '', '', 'zh', 0)",
  )
}

/** A text as hard to cut as may be, with edits of it. */
const wish = hardText(60).chain((text) => editsOf(text, 8).map((edits) => ({ text, edits })))

describe('turns', () => {
  it('are made others, whatever comes and goes and moves, and are back after an undo', () => {
    const db = temporaryProject()
    change(db, addInterview)
    fc.assert(
      fc.property(wish, fc.boolean(), ({ text, edits }, isRenamed) => {
        const stored = spoken(text)
        const { turns } = stored
        const after = correctText(stored, edits).turns.map((turn, index) =>
          isRenamed && index % 3 === 0 ? { ...turn, speaker: '某' } : turn,
        )
        change(db, (writable) => {
          writable.exec('DELETE FROM turn')
          insertTurns(writable, id, turns)
        })
        const before = dump(db)
        change(db, (writable) => setTurns(writable, id, after))
        expect(listTurns(db, id)).toEqual(after)
        if (JSON.stringify(after) !== JSON.stringify(turns)) undo(db)
        expect(dump(db)).toEqual(before)
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
