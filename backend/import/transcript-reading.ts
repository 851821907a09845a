import type { Problem } from '../../api/types/common.ts'
import type { ProblemCode } from '../../api/types/problem.ts'
import type { EncodingCandidate, FileFormat, SeenColumn } from '../../api/types/reading.ts'
import type { Language } from '../../core/model/transcript.ts'
import type { SpeakerMarkReport } from '../../core/text/speaker-mark-report.ts'
import type { SpeakerTalk } from '../../core/text/speaker-role.ts'
import type { SpokenTurn } from '../../core/text/stored-text.ts'

/** Something a reader did that the user should know of: words in api/words/problems.*.ts. */
export interface ReadingNote extends Problem {
  readonly code: ProblemCode
}

/** All that a transcript's file gives, read as the settings say. */
export interface ReadTranscript {
  readonly format: FileFormat
  /** WHATWG name; '' where the format leaves no choice. */
  readonly encoding: string
  /** Encodings that were tried, the one used first; empty where the format leaves no choice. */
  readonly encodings: readonly EncodingCandidate[]
  readonly language: Language
  /** One turn a paragraph, with roles as far as they can be guessed. */
  readonly turns: readonly SpokenTurn[]
  readonly speakers: readonly SpeakerTalk[]
  /** Marks of speakers and what looks like one, those taken first, then the most frequent. */
  readonly marks: readonly SpeakerMarkReport[]
  /** The columns of a table of utterances; empty for other formats. */
  readonly columns: readonly SeenColumn[]
  /** Whether a table's first row was taken for its header; null for other formats. */
  readonly headerRow: boolean | null
  /** Whether lines broken by width were joined; null where the format does not break lines. */
  readonly linesJoined: boolean | null
  readonly notes: readonly ReadingNote[]
}
