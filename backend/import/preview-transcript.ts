import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Problem } from '../../api/types/common.ts'
import type { PreviewedFile } from '../../api/types/import.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import { textLength } from '../../core/text/length.ts'
import type { SpokenTurn } from '../../core/text/stored-text.ts'
import { findTwin } from '../../db/original.ts'
import type { Session } from '../program/session.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { minutesOf } from './minutes-of.ts'
import { fileHash, readTranscript } from './read-transcript.ts'
import type { ReadingNote, ReadTranscript } from './transcript-reading.ts'

type Reading = ParsedParams<'import.preview'>['files'][number]

/** Turns shown in a preview, and how much of each; marks shown. */
const shownTurns = 40
const shownCharacters = 400
const shownMarks = 100

/** Says what would come in from one uploaded file. Changes nothing; what is wrong is part of the answer. */
export async function previewTranscript(session: Session, file: Reading): Promise<PreviewedFile> {
  const { uploads } = session.program
  const known = { ...nothingRead, upload: file.upload, fileName: uploads.nameOf(file.upload) }
  try {
    const { bytes, fileName } = uploads.read(file.upload)
    const twin = findTwin(session.project.db, fileHash(bytes), fileName)
    const size = bytes.length
    try {
      const read = await importInApiTerms(() => readTranscript(bytes, fileName, file))
      return { ...known, ...describe(read), size, twin }
    } catch (error) {
      return { ...known, size, twin, problem: toProblem(error) }
    }
  } catch (error) {
    return { ...known, problem: toProblem(error) }
  }
}

/** A failure as data. @throws what is no failure of the contract's */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof ApiError)) throw error
  return { code: error.code, params: { ...error.params } }
}

const nothingRead = {
  size: 0,
  problem: null,
  format: null,
  encoding: '',
  encodings: [],
  columns: [],
  headerRow: null,
  linesJoined: null,
  language: 'zh',
  length: 0,
  turnCount: 0,
  minutes: null,
  speakers: [],
  marks: [],
  firstTurns: [],
  notes: [],
  twin: null,
} satisfies Partial<PreviewedFile>

function describe(read: ReadTranscript) {
  const { format, encoding, headerRow, linesJoined, language, turns } = read
  return {
    ...{ format, encoding, headerRow, linesJoined, language },
    encodings: read.encodings.map((one) => ({ ...one })),
    columns: read.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    length: interviewLength(turns, language),
    turnCount: turns.length,
    minutes: minutesOf(turns),
    speakers: speakersOf(read),
    marks: read.marks.slice(0, shownMarks).map((mark) => ({ ...mark })),
    firstTurns: turns
      .slice(0, shownTurns)
      .map(({ speaker, role, text }) => ({ speaker, role, text: text.slice(0, shownCharacters) })),
    notes: notesOf(read),
  }
}

function speakersOf({ turns, language }: ReadTranscript): PreviewedFile['speakers'] {
  const speakers = new Map<string, Pick<SpokenTurn, 'role'> & { turns: number; length: number }>()
  for (const { speaker, role, text } of turns) {
    const sum = speakers.get(speaker) ?? { role, turns: 0, length: 0 }
    sum.turns += 1
    sum.length += textLength(text, language)
    speakers.set(speaker, sum)
  }
  return [...speakers].map(([name, sum]) => ({ name, ...sum }))
}

const noSpeakers: ReadingNote = { code: 'no-speakers', params: {} }

/** What the reader did that the user should know of, and whether nobody is said to speak. */
export function notesOf({ notes, turns }: ReadTranscript): Problem[] {
  const isSpoken = turns.some(({ speaker }) => speaker !== '')
  return [...(isSpoken ? [] : [noSpeakers]), ...notes].map(({ code, params }) => ({
    code,
    params: { ...params },
  }))
}
