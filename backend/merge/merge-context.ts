import {
  type MergeLine,
  type MergeLineCode,
  type MergeQuestion,
  type MergeSide,
  mergeLineCodes,
} from '../../api/types/merge.ts'
import type { ReadableDb, WritableDb } from '../../db/database.ts'
import type { ExchangeState } from '../../db/exchange-state.ts'
import type { TravellingTable } from '../../db/travelling-rows.ts'
import type { StampedRow } from './stamps.ts'

/** One copy of a project on its way into another. */
export interface MergeContext {
  readonly mine: WritableDb
  readonly theirs: ReadableDb
  /** The copy knows nothing of groups and file names. */
  readonly blind: boolean
  readonly agreed: ReadonlyMap<string, ExchangeState>
  readonly answers: ReadonlyMap<string, MergeSide>
  readonly report: MergeReport
  /** By table: their row number to ours. */
  readonly ids: Readonly<Record<TravellingTable, Map<number, number>>>
}

/** A row here and the same row there; one of them may be missing. */
export interface Pair {
  readonly mine: StampedRow | null
  readonly theirs: StampedRow | null
  readonly agreed: ExchangeState | null
}

export function stateKey(kind: string, theirUid: string): string {
  return `${kind} ${theirUid}`
}

/** How many names a line gives. */
const namesTold = 200

/** Collects what a merge did and what it could not decide. */
export class MergeReport {
  readonly #lines = new Map<MergeLineCode, { count: number; names: Set<string> }>()
  readonly questions: MergeQuestion[] = []

  /** @param name '' where there is nothing to name */
  add(code: MergeLineCode, name: string, count = 1): void {
    if (count === 0) return
    const line = this.#lines.get(code) ?? { count: 0, names: new Set<string>() }
    line.count += count
    if (name !== '') line.names.add(name)
    this.#lines.set(code, line)
  }

  /** Notes a question and says what is to be done. */
  ask(
    question: Omit<MergeQuestion, 'answer'>,
    answers: MergeContext['answers'],
    usual: MergeSide,
  ): MergeSide {
    const answer = answers.get(question.id) ?? usual
    this.questions.push({ ...question, answer })
    return answer
  }

  /** In the order of the codes, whatever came first. */
  get lines(): MergeLine[] {
    return mergeLineCodes.flatMap((code) => {
      const line = this.#lines.get(code)
      return line === undefined
        ? []
        : [{ code, count: line.count, names: [...line.names].slice(0, namesTold) }]
    })
  }
}
