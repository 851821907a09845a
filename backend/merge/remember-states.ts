import type { InterviewId } from '../../core/model/ids.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type ExchangeState, setExchangeStates } from '../../db/exchange-state.ts'
import { listTurns, readText } from '../../db/interview.ts'
import { type TravellingTable, travellingTables } from '../../db/travelling-rows.ts'
import { textVersion } from '../transcript/text-version.ts'
import { type MergeContext, stateKey } from './merge-context.ts'
import { type StampedRow, stampRows, turnsStamp } from './stamps.ts'

/** Keeps what every row of theirs says now, here and there, so that the next time it is known who changed it since. */
export function rememberStates(context: MergeContext, peer: string): void {
  const states = travellingTables.flatMap((table) => statesOf(context, table))
  setExchangeStates(context.mine, peer, states)
}

function statesOf(context: MergeContext, table: TravellingTable): ExchangeState[] {
  const { mine, theirs, blind, agreed, ids } = context
  const here = new Map(stampRows(mine, table, blind).map((row) => [row.id, row]))
  return stampRows(theirs, table, blind).flatMap((row) => {
    const own = here.get(ids[table].get(row.id) ?? 0)
    const before = agreed.get(stateKey(table, row.uid))
    const words = table === 'interview' && own !== undefined ? wordsOf(context, row, own) : []
    const state = {
      kind: table,
      theirUid: row.uid,
      myUid: own?.uid ?? before?.myUid ?? '',
      mine: own?.stamp ?? before?.mine ?? '',
      theirs: row.stamp,
    }
    return [state, ...words].map((one) => asBefore(context, one))
  })
}

/** Where they changed nothing since, what was agreed on stays: what we changed meanwhile is ours alone. */
function asBefore({ agreed }: MergeContext, state: ExchangeState): ExchangeState {
  const before = agreed.get(stateKey(state.kind, state.theirUid))
  return before?.theirs === state.theirs && before.myUid === state.myUid ? before : state
}

function wordsOf({ mine, theirs }: MergeContext, row: StampedRow, own: StampedRow): ExchangeState[] {
  const ends = { theirUid: row.uid, myUid: own.uid }
  const [text, theirText] = [textOf(mine, own), textOf(theirs, row)]
  const [turns, theirTurns] = [turnsOf(mine, own), turnsOf(theirs, row)]
  return [
    { ...ends, kind: 'text', mine: text, theirs: theirText },
    { ...ends, kind: 'turns', mine: turns, theirs: theirTurns },
  ]
}

function textOf(db: ReadableDb, { id }: StampedRow): string {
  return textVersion(readText(db, id as InterviewId))
}

function turnsOf(db: ReadableDb, { id }: StampedRow): string {
  return turnsStamp(listTurns(db, id as InterviewId))
}
