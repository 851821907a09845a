import type { ParsedParams, Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { FinishedItem } from '../../api/events.ts'
import type { Problem } from '../../api/types/common.ts'
import type { ProblemCode } from '../../api/types/problem.ts'
import { asDetected } from '../../api/types/reading.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import { storeTurns } from '../../core/text/stored-text.ts'
import type { WritableDb } from '../../db/database.ts'
import { importedAs, insertInterview, keepOriginal } from '../../db/interview.ts'
import { findInterviewee, insertInterviewee, setGroup, setStratum } from '../../db/interviewee.ts'
import { requireGroups } from '../desk.ts'
import { runJob } from '../run-job.ts'
import type { Session } from '../session.ts'
import { fileNameHint } from './file-name-hint.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { fileHash, readTranscript } from './read-transcript.ts'
import type { ReadTranscript } from './transcript-reading.ts'

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
  const { db } = session.project
  const fileName = session.program.uploads.nameOf(file.upload)
  const known = { ...nothingRead, upload: file.upload, fileName, hint: shownHint(session, fileName) }
  try {
    const { bytes } = session.program.uploads.read(file.upload)
    const read = await readFile(session, file)
    return {
      ...known,
      ...describe(read),
      size: bytes.length,
      importedAs: importedAs(db, fileHash(bytes)) ?? '',
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { ...known, problem: toProblem(error) }
  }
}

const noSpeakers: { readonly code: ProblemCode; readonly params: Problem['params'] } = {
  code: 'no-speakers',
  params: {},
}

const nothingRead = {
  size: 0,
  problem: null,
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
    encodings: read.encodings.slice(1).map(({ encoding }) => encoding),
    language: read.language,
    length: interviewLength(read.turns, read.language),
    turnCount: read.turns.length,
    speakers: read.speakers.map(({ name, turns }) => ({
      name,
      turns,
      role: roles.get(name) ?? ('other' as const),
    })),
    candidates: read.marks
      .filter(({ taken }) => !taken)
      .slice(0, 20)
      .map(({ name, lines }) => ({ name, lines })),
    firstTurns: read.turns
      .slice(0, shownTurns)
      .map(({ speaker, role, text }) => ({ speaker, role, text: text.slice(0, shownCharacters) })),
    warnings: read.speakers.some(({ name }) => name !== '') ? [] : [noSpeakers],
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
 * @throws ApiError 'cancelled' when the user stopped it or left the project: then nothing has changed
 */
export function importTranscripts(session: Session, { job: name, files }: Run): Promise<Report> {
  if (files.some((file) => file.group !== null)) requireGroups(session.desk)
  return runJob(session, name, async (job) => {
    const ready: Readied[] = []
    const refused: Report['refused'] = []
    let last: FinishedItem | null = null
    for (const [done, file] of files.entries()) {
      const fileName = session.program.uploads.nameOf(file.upload)
      await job.reached({ done, total: files.length, item: fileName, last })
      try {
        const readied = await makeReady(session, file, ready)
        ready.push(readied)
        last = { item: fileName, count: readied.read.turns.length, problem: null }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const problem = toProblem(error)
        refused.push({ fileName, problem })
        last = { item: fileName, count: null, problem }
      }
    }
    await job.reached({ done: files.length, total: files.length, item: '', last })
    const imported = ready.length === 0 ? [] : store(session, ready)
    for (const { upload } of files) session.program.uploads.drop(upload)
    return { imported, refused }
  })
}

/** Reads one file whose very bytes are not there yet. @throws ApiError */
async function makeReady(session: Session, file: RunFile, before: readonly Readied[]): Promise<Readied> {
  const { fileName, bytes } = session.program.uploads.read(file.upload)
  const hash = fileHash(bytes)
  const { db } = session.project
  const twin = importedAs(db, hash) ?? before.find((one) => one.hash === hash)?.file.intervieweeCode
  if (twin !== undefined) throw new ApiError('already-imported', { fileName, interviewee: twin })
  return { file, fileName, bytes, hash, read: await readFile(session, file) }
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
    readTranscript(bytes, fileName, { ...asDetected, encoding, speakersOn, speakersOff }),
  )
}

function toProblem(error: ApiError): Problem {
  return { code: error.code, params: { ...error.params } }
}
