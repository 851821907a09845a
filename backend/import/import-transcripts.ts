import { setImmediate } from 'node:timers/promises'
import type { ParsedParams, Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Problem } from '../../api/types/common.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import { storeTurns } from '../../core/text/stored-text.ts'
import type { WritableDb } from '../../db/database.ts'
import { importedAs, insertInterview, keepOriginal } from '../../db/interview.ts'
import { findInterviewee, insertInterviewee, setGroup, setStratum } from '../../db/interviewee.ts'
import { requireGroups } from '../desk.ts'
import type { Session } from '../session.ts'
import { fileNameHint } from './file-name-hint.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { fileHash, type ReadTranscript, readTranscript } from './read-transcript.ts'

type Run = ParsedParams<'import.run'>
type RunFile = Run['files'][number]
type Reading = ParsedParams<'import.preview'>['files'][number]
type Preview = Result<'import.preview'>[number]
type Report = Result<'import.run'>

/** Turns shown in a preview, and how much of each. */
const shownTurns = 12
const shownCharacters = 300

/** Says what would come in from one uploaded file. Changes nothing; what is wrong is part of the answer. */
export async function previewTranscript(session: Session, file: Reading): Promise<Preview> {
  const { fileName, bytes } = session.program.uploads.read(file.upload)
  const known = { upload: file.upload, fileName, size: bytes.length, hint: shownHint(session, fileName) }
  try {
    const read = await readFile(session, file)
    return {
      ...known,
      ...describe(read),
      problem: null,
      importedAs: importedAs(session.project.db, fileHash(bytes)) ?? '',
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { ...known, ...nothingRead, problem: toProblem(error) }
  }
}

const nothingRead = {
  format: null,
  encoding: '',
  encodings: [],
  language: 'zh',
  length: 0,
  turnCount: 0,
  speakers: [],
  candidates: [],
  firstTurns: [],
  importedAs: '',
  warnings: [],
} satisfies Partial<Preview>

/** A blind coder must not learn the group from a file's name. */
function shownHint(session: Session, fileName: string): Preview['hint'] {
  const hint = fileNameHint(fileName)
  return session.desk.groupsHidden ? { ...hint, group: null } : hint
}

function describe(read: ReadTranscript) {
  const roles = new Map(read.turns.map((turn) => [turn.speaker, turn.role]))
  return {
    format: read.format,
    encoding: read.encoding,
    encodings: [...read.encodings],
    language: read.language,
    length: interviewLength(read.turns, read.language),
    turnCount: read.turns.length,
    speakers: read.speakers.map(({ name, turns }) => ({
      name,
      turns,
      role: roles.get(name) ?? ('other' as const),
    })),
    candidates: read.candidates.slice(0, 20).map((candidate) => ({ ...candidate })),
    firstTurns: read.turns
      .slice(0, shownTurns)
      .map(({ speaker, role, text }) => ({ speaker, role, text: text.slice(0, shownCharacters) })),
    warnings: read.speakers.some(({ name }) => name !== '') ? [] : [{ code: 'no-speakers', params: {} }],
  }
}

interface Readied {
  readonly file: RunFile
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly read: ReadTranscript
}

/**
 * Brings transcripts in: reads them one after another, telling the window how far it is, then stores all of them in
 * one change. Files that cannot be read, or are in the project already, are reported.
 * @throws ApiError 'cancelled' when the user stopped it: then nothing has changed
 */
export async function importTranscripts(session: Session, { job, files }: Run): Promise<Report> {
  if (files.some((file) => file.group !== null)) requireGroups(session.desk)
  const ready: Readied[] = []
  const refused: Report['refused'] = []
  for (const [index, file] of files.entries()) {
    const { fileName, bytes } = session.program.uploads.read(file.upload)
    session.emit('job.progress', { job, done: index, total: files.length, item: fileName })
    await stopIfCancelled(session, job)
    const hash = fileHash(bytes)
    const twin =
      importedAs(session.project.db, hash) ?? ready.find((one) => one.hash === hash)?.file.intervieweeCode
    if (twin !== undefined) {
      refused.push({
        fileName,
        problem: { code: 'already-imported', params: { fileName, interviewee: twin } },
      })
      continue
    }
    try {
      ready.push({ file, fileName, bytes, hash, read: await readFile(session, file) })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      refused.push({ fileName, problem: toProblem(error) })
    }
  }
  const imported = ready.length === 0 ? [] : store(session, ready)
  session.emit('job.progress', { job, done: files.length, total: files.length, item: '' })
  for (const { upload } of files) session.program.uploads.drop(upload)
  return { imported, refused }
}

function store(session: Session, ready: readonly Readied[]): Report['imported'] {
  const params = {
    count: ready.length,
    name: ready.length === 1 ? (ready[0]?.file.intervieweeCode ?? '') : '',
  }
  return session.change('interview.import', params, (db) => ready.map((one) => storeOne(db, one)))
}

function storeOne(
  db: WritableDb,
  { file, fileName, bytes, hash, read }: Readied,
): Report['imported'][number] {
  const roles = new Map(file.roles.map(({ speaker, role }) => [speaker, role]))
  const spoken = read.turns.map((turn) => ({ ...turn, role: roles.get(turn.speaker) ?? turn.role }))
  const { text, turns } = storeTurns(spoken)
  const length = interviewLength(spoken, file.language)
  keepOriginal(db, hash, bytes)
  const interviewId = insertInterview(db, {
    intervieweeId: intervieweeOf(db, file),
    fileName,
    originalHash: hash,
    encoding: read.encoding,
    date: file.date,
    interviewer: file.interviewer,
    language: file.language,
    length,
    text,
    turns,
  })
  return { fileName, interviewId, turnCount: turns.length, length }
}

function intervieweeOf(db: WritableDb, { intervieweeCode: code, group, stratum }: RunFile) {
  const known = findInterviewee(db, code)
  if (known === null) return insertInterviewee(db, { code, group, stratum })
  if (group !== null) setGroup(db, known.id, group)
  if (stratum !== '') setStratum(db, known.id, stratum)
  return known.id
}

function readFile(
  session: Session,
  { upload, encoding, speakersOn, speakersOff }: Reading,
): Promise<ReadTranscript> {
  const { fileName, bytes } = session.program.uploads.read(upload)
  return importInApiTerms(() =>
    readTranscript(bytes, fileName, { encoding, on: speakersOn, off: speakersOff }),
  )
}

/** Lets other messages in (the cancel among them), then looks whether to go on. */
async function stopIfCancelled({ program }: Session, job: string): Promise<void> {
  await setImmediate()
  if (program.cancelled.delete(job)) throw new ApiError('cancelled')
}

function toProblem(error: ApiError): Problem {
  return { code: error.code, params: { ...error.params } }
}
