import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Client } from '../../../api/client.ts'
import { contract } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import type { CorrectionMade } from '../../../api/events.ts'
import type { Topic } from '../../../api/method.ts'
import type { Coding } from '../../../api/types/interview.ts'
import type { CodingId, InterviewId } from '../../../core/model/ids.ts'
import { useClient } from '../../connection/client-context.ts'
import { useNotices } from '../../state/notices.ts'
import { correctStored } from './correct-stored.ts'
import { inOrder, type StoredTranscript } from './stored-transcript.ts'

/** Which method answers with each part. */
const sources = { content: 'interview.get', codings: 'coding.list', events: 'event.list' } as const
type Part = keyof typeof sources
const parts = Object.keys(sources) as readonly Part[]

/**
 * An interview's text, codings and events, undefined until all are there. What changes together comes together: a text
 * is never there with codings of the text before. Where only a few codings have changed only those are asked for: an
 * interview may hold ten thousand, and one is added at every stroke; and what a correction comes to is reckoned here.
 * Objects of codings that did not change stay the same.
 */
export function useStoredTranscript(interviewId: InterviewId): {
  readonly stored: StoredTranscript | undefined
  /** Takes in a coding that a method has answered with, so that it is drawn without asking. */
  readonly keep: (coding: Coding) => void
} {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const [stored, setStored] = useState<Partial<StoredTranscript>>({})
  const held = useRef(stored)
  const update = useCallback((next: (before: Partial<StoredTranscript>) => Partial<StoredTranscript>) => {
    held.current = next(held.current)
    setStored(held.current)
  }, [])
  useEffect(() => {
    const asked = new Set<Part>()
    let latest = 0
    const tell = (failure: unknown) => {
      // An interview that is gone is no longer listed either: there is nothing to say of it.
      if (failure instanceof ApiError && failure.code !== 'not-found') showError(failure)
    }
    const ask = async (wanted: readonly Part[]) => {
      for (const part of wanted) asked.add(part)
      latest += 1
      const mine = latest
      try {
        const answer = await askParts(client, interviewId, asked)
        // An answer that was overtaken is out of date; the later one brings all that was asked.
        if (mine !== latest) return
        asked.clear()
        update((before) => ({ ...before, ...answer }))
      } catch (failure) {
        if (mine === latest) tell(failure)
      }
    }
    const askSome = async (codingIds: readonly CodingId[]) => {
      try {
        const answer = await client.call('coding.list', { interviewId, codingIds: [...codingIds] })
        if (latest !== Number.POSITIVE_INFINITY && !asked.has('codings'))
          update((before) => take(before, codingIds, answer))
      } catch (failure) {
        tell(failure)
      }
    }
    /** Whether nothing needs to be asked after a correction. */
    const follow = (correction: CorrectionMade): boolean => {
      if (correction.interviewId !== interviewId) return true
      const known = asked.size === 0 ? whole(held.current) : undefined
      if (known === undefined || known.content.version !== correction.before) return false
      update(() => correctStored(known, correction))
      return true
    }
    const stop = client.on('project.changed', ({ topics, interviewIds, codingIds, correction }) => {
      if (correction !== undefined && follow(correction)) return
      if (interviewIds !== null && !interviewIds.includes(interviewId)) return
      if (codingIds !== null) void askSome(codingIds)
      const wanted = parts.filter((part) => isRead(part, topics))
      if (codingIds === null && wanted.length > 0) void ask(wanted)
    })
    void ask(parts)
    return () => {
      stop()
      latest = Number.POSITIVE_INFINITY
    }
  }, [client, interviewId, showError, update])
  const keep = useCallback(
    (coding: Coding) => update((before) => take(before, [coding.id], [coding])),
    [update],
  )
  return { stored: useMemo(() => whole(stored), [stored]), keep }
}

function whole({ content, codings, events }: Partial<StoredTranscript>): StoredTranscript | undefined {
  if (content === undefined || codings === undefined || events === undefined) return undefined
  return { content, codings, events }
}

function isRead(part: Part, topics: readonly Topic[]): boolean {
  return contract[sources[part]].reads.some((topic) => topics.includes(topic))
}

async function askParts(
  client: Client,
  interviewId: InterviewId,
  asked: ReadonlySet<Part>,
): Promise<Partial<StoredTranscript>> {
  const [content, codings, events] = await Promise.all([
    asked.has('content') ? client.call(sources.content, { interviewId }) : null,
    asked.has('codings') ? client.call(sources.codings, { interviewId }) : null,
    asked.has('events') ? client.call(sources.events, { interviewId }) : null,
  ])
  return {
    ...(content === null ? {} : { content }),
    ...(codings === null ? {} : { codings: inOrder(codings) }),
    ...(events === null ? {} : { events }),
  }
}

/** Takes in what some codings are now; where they are so already nothing is another object, and nothing is drawn. */
function take(
  stored: Partial<StoredTranscript>,
  changed: readonly CodingId[],
  answer: readonly Coding[],
): Partial<StoredTranscript> {
  const { codings = [] } = stored
  const ids = new Set(changed)
  const known = codings.filter((coding) => ids.has(coding.id))
  if (isEqual(known, inOrder(answer))) return stored
  return { ...stored, codings: inOrder([...codings.filter((coding) => !ids.has(coding.id)), ...answer]) }
}

/** Both came from the wire, with their fields in the order of the contract. */
function isEqual(one: readonly Coding[], other: readonly Coding[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
