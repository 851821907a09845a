import type { ReadableDb, WritableDb } from './database.ts'

/** What a row said here and in another copy of the project when the two were last brought together. */
export interface ExchangeState {
  readonly kind: string
  readonly theirUid: string
  /** '' where their row was not taken in. */
  readonly myUid: string
  readonly mine: string
  readonly theirs: string
}

/** @param peer names the other copy */
export function listExchangeStates(db: ReadableDb, peer: string): ExchangeState[] {
  return db
    .prepare(
      'SELECT kind, their_uid AS theirUid, my_uid AS myUid, mine, theirs FROM exchange_state WHERE peer = ?',
    )
    .all(peer) as ExchangeState[]
}

/** Makes these all there is of a peer; rows that say the same already are not touched. */
export function setExchangeStates(db: WritableDb, peer: string, states: readonly ExchangeState[]): void {
  const before = new Map(listExchangeStates(db, peer).map((state) => [keyOf(state), state]))
  const put = db.prepare(
    `INSERT INTO exchange_state (peer, kind, their_uid, my_uid, mine, theirs) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (peer, kind, their_uid) DO UPDATE SET my_uid = excluded.my_uid, mine = excluded.mine,
       theirs = excluded.theirs`,
  )
  for (const state of states) {
    const known = before.get(keyOf(state))
    before.delete(keyOf(state))
    const isSame = known?.myUid === state.myUid && known.mine === state.mine && known.theirs === state.theirs
    if (!isSame) put.run(peer, state.kind, state.theirUid, state.myUid, state.mine, state.theirs)
  }
  const remove = db.prepare('DELETE FROM exchange_state WHERE peer = ? AND kind = ? AND their_uid = ?')
  for (const { kind, theirUid } of before.values()) remove.run(peer, kind, theirUid)
}

function keyOf({ kind, theirUid }: ExchangeState): string {
  return `${kind} ${theirUid}`
}
