import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { FinishedItem } from '../../api/events.ts'
import type { ImportReport } from '../../api/types/import.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { activeCoder } from '../../db/coder.ts'
import type { WritableDb } from '../../db/database.ts'
import {
  getInterview,
  insertInterview,
  insertTranscripts,
  reserveInterviewIds,
  updateInterview,
} from '../../db/interview.ts'
import {
  findInterviewee,
  getInterviewee,
  insertInterviewee,
  setGroup,
  setStratum,
} from '../../db/interviewee.ts'
import { beginLongChange, type LongChange } from '../../db/long-change.ts'
import { dropOriginals, keepOriginal } from '../../db/original.ts'
import { requireGroups } from '../program/desk.ts'
import { type Job, runJob } from '../program/run-job.ts'
import type { Session } from '../program/session.ts'
import { replaceTranscript } from '../transcript/correct-transcript.ts'
import { toProblem } from './preview-transcript.ts'
import { writeReading } from './readers/reading-note.ts'
import { type FileToImport, type ReadyTranscript, readyTranscript } from './ready-transcript.ts'

type Run = ParsedParams<'import.run'>
type Imported = ImportReport['imported'][number]

/** A file on its way: its text is in the project already, where nobody finds it yet; or it will correct an interview. */
type Arriving = Omit<ReadyTranscript, 'bytes' | 'text' | 'turns'> & {
  readonly id: InterviewId
  readonly turnCount: number
  readonly correction: Pick<ReadyTranscript, 'text' | 'turns'> | null
}

/** A file that was read and is not on the disk yet. */
type Unwritten = Pick<ReadyTranscript, 'hash' | 'bytes' | 'text' | 'turns'> & {
  readonly id: InterviewId
  readonly isNew: boolean
}

/** Files written in one step: some 50 ms of work, during which others wait. */
const atOnce = 8

/**
 * Brings transcripts in: reads and stores them one after another, telling the window how far it is and letting others
 * work; with the last one they are all there, as one change. Files that cannot be read, or are in the project already,
 * are reported.
 * @throws ApiError 'cancelled' when the user stopped it or left the project: then nothing has changed
 */
export function importTranscripts(session: Session, { job: name, files }: Run): Promise<ImportReport> {
  if (files.some((file) => file.group !== null)) requireGroups(session.desk)
  return runJob(session, name, (job) => new Intake(session, files).run(job))
}

class Intake {
  readonly #session: Session
  readonly #db: Session['project']['db']
  readonly #files: readonly FileToImport[]
  readonly #change: LongChange
  readonly #ids: readonly InterviewId[]
  readonly #arriving: Arriving[] = []
  /** Interviewees' codes by the hashes of the files that arrived. */
  readonly #hashes = new Map<string, string>()
  readonly #refused: ImportReport['refused'] = []
  readonly #kept: string[] = []
  readonly #unwritten: Unwritten[] = []

  constructor(session: Session, files: readonly FileToImport[]) {
    this.#session = session
    this.#db = session.project.db
    this.#files = files
    this.#ids = reserveInterviewIds(this.#db, files.length)
    this.#change = beginLongChange(this.#db, {
      kind: 'interview.import',
      params: {},
      coder: activeCoder(this.#db).name,
    })
  }

  async run(job: Job): Promise<ImportReport> {
    try {
      await this.#arrive(job)
      const { result, touched } = this.#change.finish(this.#words(), (db) => this.#settle(db))
      this.#session.announce(touched)
      for (const { upload } of this.#files) this.#session.program.uploads.drop(upload)
      return { imported: result, refused: this.#refused }
    } catch (error) {
      // The project may have been closed meanwhile; it is tidied up when it is opened again.
      if (this.#db.open) await this.#takeBack()
      throw error
    }
  }

  async #arrive(job: Job): Promise<void> {
    let last: FinishedItem | null = null
    const total = this.#files.length
    for (const [done, file] of this.#files.entries()) {
      const item = this.#session.program.uploads.nameOf(file.upload)
      await job.reached({ done, total, item, last })
      last = await this.#arriveOne(file, { index: done, item, signal: job.signal })
    }
    this.#write()
    await job.reached({ done: total, total, item: '', last })
  }

  async #arriveOne(
    file: FileToImport,
    { index, item, signal }: { readonly index: number; readonly item: string; readonly signal: AbortSignal },
  ): Promise<FinishedItem> {
    try {
      const before = this.#hashes
      const { bytes, text, turns, ...ready } = await readyTranscript(this.#session, file, { before, signal })
      signal.throwIfAborted()
      const id = ready.replaces ?? this.#ids[index]
      if (id === undefined || !this.#db.open) throw new ApiError('cancelled')
      this.#unwritten.push({ id, hash: ready.hash, bytes, text, turns, isNew: ready.replaces === null })
      if (this.#unwritten.length >= atOnce) this.#write()
      const correction = ready.replaces === null ? null : { text, turns }
      this.#arriving.push({ ...ready, id, turnCount: turns.length, correction })
      this.#hashes.set(ready.hash, file.intervieweeCode)
      return { item, count: turns.length, problem: null }
    } catch (error) {
      const problem = toProblem(error)
      if (problem.code === 'cancelled') throw error
      this.#refused.push({ fileName: item, problem })
      return { item, count: null, problem }
    }
  }

  /** Writes what was read: a few files at a time, for each time the disk is waited for. */
  #write(): void {
    const files = this.#unwritten.splice(0)
    if (files.length === 0) return
    this.#change.step((db) => {
      for (const { hash, bytes } of files) if (keepOriginal(db, hash, bytes)) this.#kept.push(hash)
      insertTranscripts(
        db,
        files.filter(({ isNew }) => isNew),
      )
    })
  }

  #words() {
    const [first] = this.#arriving
    const count = this.#arriving.length
    return { count, name: first !== undefined && count === 1 ? first.file.intervieweeCode : '' }
  }

  #settle(db: WritableDb): Imported[] {
    return this.#arriving.map((one) =>
      one.correction === null ? settleNew(db, one) : settleCorrection(db, one),
    )
  }

  async #takeBack(): Promise<void> {
    while (this.#db.open && this.#change.takeBackSome()) await new Promise(setImmediate)
    if (this.#db.open) dropOriginals(this.#db, this.#kept)
  }
}

function settleNew(db: WritableDb, arriving: Arriving): Imported {
  const { file, fileName, hash, id, encoding, language, length, minutes } = arriving
  insertInterview(db, {
    ...{ id, fileName, encoding, length, minutes },
    intervieweeId: intervieweeOf(db, file),
    originalHash: hash,
    reading: writeReading(file),
    date: file.date,
    interviewer: file.interviewer,
    language,
  })
  return told(arriving, {
    intervieweeCode: file.intervieweeCode,
    isCorrection: false,
    needsReview: 0,
    gone: 0,
  })
}

/** The interviewee and what is known of the interview stay; its words become the file's. */
function settleCorrection(db: WritableDb, arriving: Arriving): Imported {
  const { file, fileName, hash, id, encoding, language, length, minutes, correction } = arriving
  const interview = getInterview(db, id)
  if (interview === null || correction === null) throw new ApiError('not-found')
  const done = replaceTranscript(db, { ...interview, language }, correction)
  updateInterview(db, id, {
    // What a file made here of the original is called (to a blind coder) is not its name.
    fileName: file.replaces === null ? fileName : interview.fileName,
    ...{ originalHash: hash, encoding, length, language, reading: writeReading(file) },
    ...(minutes === null ? {} : { minutes }),
    ...(file.date === '' ? {} : { date: file.date }),
    ...(file.interviewer === '' ? {} : { interviewer: file.interviewer }),
  })
  const intervieweeCode = getInterviewee(db, interview.intervieweeId)?.code ?? ''
  return told(arriving, {
    ...{ intervieweeCode, isCorrection: true },
    needsReview: done.changed.length,
    gone: done.gone,
  })
}

function told(
  { fileName, id, turnCount, length, minutes, notes }: Arriving,
  outcome: Pick<Imported, 'intervieweeCode' | 'isCorrection' | 'needsReview' | 'gone'>,
): Imported {
  return { fileName, interviewId: id, turnCount, length, minutes, notes: [...notes], ...outcome }
}

function intervieweeOf(db: WritableDb, { intervieweeCode: code, group, stratum }: FileToImport) {
  const known = findInterviewee(db, code)
  if (known === null) return insertInterviewee(db, { code, group, stratum })
  if (group !== null) setGroup(db, known.id, group)
  if (stratum !== '') setStratum(db, known.id, stratum)
  return known.id
}
