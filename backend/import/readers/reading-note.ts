import { z } from 'zod'
import { role } from '../../../api/types/common.ts'
import { asDetected, type ReadingSettings, readingSettings } from '../../../api/types/reading.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import type { Role } from '../../../core/model/transcript.ts'
import type { ReadableDb } from '../../../db/database.ts'
import { listTurns } from '../../../db/interview.ts'

interface Reading {
  readonly settings: ReadingSettings
  readonly roles: { speaker: string; role: Role }[]
}

const note = z.object({
  settings: readingSettings,
  roles: z.array(z.object({ speaker: z.string(), role })),
})

/** How a file was read, as it is noted with the interview. */
export function writeReading({ roles, ...file }: ReadingSettings & Pick<Reading, 'roles'>): string {
  return JSON.stringify({ settings: readingSettings.parse(file), roles })
}

/** What was noted; as detected where nothing was. The roles are those the speakers have now. */
export function readReading(db: ReadableDb, interviewId: InterviewId, text: string): Reading {
  const roles = [...new Map(listTurns(db, interviewId).map((turn) => [turn.speaker, turn.role]))].map(
    ([speaker, given]) => ({ speaker, role: given }),
  )
  return { settings: text === '' ? asDetected : note.parse(JSON.parse(text)).settings, roles }
}
