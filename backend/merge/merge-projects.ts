import type { MergedFile, MergeSide } from '../../api/types/merge.ts'
import { listCoders } from '../../db/coder.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { DbError } from '../../db/error.ts'
import { listExchangeStates } from '../../db/exchange-state.ts'
import { listDecisions } from '../../db/model.ts'
import { readProject } from '../../db/project.ts'
import { readHandOut } from './hand-out.ts'
import { mergeCodings } from './merge-codings.ts'
import { type MergeContext, MergeReport, stateKey } from './merge-context.ts'
import { mergeDictionary } from './merge-dictionary.ts'
import { mergeEvents } from './merge-events.ts'
import { mergeInterviews } from './merge-interviews.ts'
import { mergeLevels } from './merge-levels.ts'
import { mergeMemos } from './merge-memos.ts'
import { mergeCoders, mergeInterviewees } from './merge-people.ts'
import { joinResults, mergeResolutions } from './merge-resolutions.ts'
import { withCopy } from './open-copy.ts'
import { codingPlaces } from './place-coding.ts'
import { rememberStates } from './remember-states.ts'

export interface Answer {
  readonly path: string
  readonly id: string
  readonly answer: MergeSide
}

/**
 * Takes other projects in, one after another. A file that cannot be read is said so of, and the others are taken in.
 * @param own path of the project at hand
 */
export function mergeProjects(
  mine: WritableDb,
  own: string,
  paths: readonly string[],
  answers: readonly Answer[],
): MergedFile[] {
  return [...new Set(paths)].map((path) => {
    const given = new Map(answers.filter((one) => one.path === path).map(({ id, answer }) => [id, answer]))
    try {
      return withCopy(path, own, (theirs) => mergeProject(mine, theirs, path, given))
    } catch (error) {
      if (!(error instanceof DbError)) throw error
      return {
        path,
        coders: [],
        lines: [],
        questions: [],
        problem: { code: error.code, params: { path, ...error.params } },
      }
    }
  })
}

function mergeProject(
  mine: WritableDb,
  theirs: ReadableDb,
  path: string,
  answers: ReadonlyMap<string, MergeSide>,
): MergedFile {
  const handOut = readHandOut(theirs)
  const states = handOut === null ? [] : listExchangeStates(mine, handOut.uid)
  const context: MergeContext = {
    mine,
    theirs,
    blind: handOut?.blind ?? false,
    agreed: new Map(states.map((state) => [stateKey(state.kind, state.theirUid), state])),
    answers,
    report: new MergeReport(),
    ids: {
      coder: new Map(),
      cluster: new Map(),
      competency: new Map(),
      interviewee: new Map(),
      interview: new Map(),
      event: new Map(),
      coding: new Map(),
      resolution: new Map(),
      memo: new Map(),
    },
  }
  if (readProject(mine).uid !== readProject(theirs).uid) context.report.add('other-study', '')
  mergeCoders(context)
  const scales = mergeDictionary(context)
  mergeInterviewees(context)
  const joined = mergeInterviews(context)
  mergeEvents(context, joined)
  const placeOf = codingPlaces(context, joined)
  mergeCodings(context, 'independent', placeOf)
  mergeCodings(context, 'consensus', placeOf, mergeResolutions(context, placeOf))
  joinResults(context)
  mergeLevels(context, scales)
  mergeMemos(context)
  context.report.add('decisions-left', '', handOut === null ? listDecisions(theirs).length : 0)
  if (handOut !== null) rememberStates(context, handOut.uid)
  const coders = listCoders(theirs).map(({ name }) => name)
  return { path, coders, problem: null, lines: context.report.lines, questions: context.report.questions }
}
