import { useMemo, useState } from 'react'
import type { Disagreement } from '../../../api/types/agreement.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import type { CoderPair } from './coder-pairs.ts'
import { type Filters, filterDisagreements, keyOf, noFilters } from './filters.ts'
import type { Decision } from './reading-pane.tsx'

const nobody = [1, 1] as unknown as CoderPair

/** The disagreements of two coders, which of them is looked at, and what can be done with it. */
export function useDisagreements(pair: CoderPair | null) {
  const call = useCommand()
  const [first, second] = pair ?? nobody
  const { data } = useQuery('agreement.disagreements', { first, second }, { isEnabled: pair !== null })
  const [filters, setFilters] = useState<Filters>(noFilters)
  const [wanted, setWanted] = useState<string | null>(null)
  /** Notes that were begun, by what they are about. */
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map())
  const all = data?.disagreements
  const listed = useMemo(() => filterDisagreements(all ?? [], filters), [all, filters])
  const found = listed.findIndex((one) => keyOf(one) === wanted)
  const at = found === -1 ? 0 : found
  const chosen = listed[at]
  const choose = (next: Disagreement | undefined) => setWanted(next === undefined ? null : keyOf(next))
  const step = (by: 1 | -1) => choose(listed[at + by] ?? chosen)
  const key = chosen === undefined ? '' : keyOf(chosen)
  const note = notes.get(key) ?? chosen?.decided?.note ?? ''
  const withoutNote = (before: ReadonlyMap<string, string>) =>
    new Map([...before].filter(([about]) => about !== key))
  /** Settles the one looked at (null: leaves it open). The next is there at once: keys are faster than answers. */
  const decide = async (decision: Decision | null) => {
    if (chosen === undefined) return
    choose(listed[at + 1] ?? listed[at - 1] ?? chosen)
    if (decision === null) return
    const done = await call('consensus.decide', { ...decision, note, sources: sourcesOf(chosen) })
    if (done === null) choose(chosen)
    else setNotes(withoutNote)
  }
  return {
    data,
    filters,
    setFilters,
    listed,
    at,
    chosen,
    note,
    setNote: (words: string) => setNotes((before) => new Map(before).set(key, words)),
    choose: setWanted,
    chooseCoding: (codingId: CodingId) =>
      choose(
        listed.find((one) => one.first?.codingId === codingId || one.second?.codingId === codingId) ?? chosen,
      ),
    step,
    decide,
    withdraw: () =>
      chosen === undefined ? undefined : void call('consensus.withdraw', { sources: sourcesOf(chosen) }),
    takeAgreed: () => void call('consensus.takeAgreed', { first, second }),
  }
}

function sourcesOf({ first, second }: Disagreement): [CodingId | null, CodingId | null] {
  return [first?.codingId ?? null, second?.codingId ?? null]
}

export type Disagreements = ReturnType<typeof useDisagreements>
