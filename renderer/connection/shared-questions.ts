import type { Client } from '../../api/client.ts'
import type { MethodName, Params, Result } from '../../api/contract.ts'
import type { Events } from '../../api/events.ts'

type Change = Events['project.changed']

/** The reading questions of one client: equal ones on their way at the same time are one request. */
export interface SharedQuestions {
  /** @param key the method and its parameters as text, the same for equal questions */
  ask<Name extends MethodName>(key: string, name: Name, params: Params<Name>): Promise<Result<Name>>
  /** Lets the next question go out anew, whatever is on its way. */
  forget(key: string): void
  /** Listens to changes of the project; what is asked from there on is asked after the change. Returns what ends it. */
  onChange(listener: (change: Change) => void): () => void
}

const known = new WeakMap<Client, SharedQuestions>()

/** The shared questions of a client, the same object each time. */
export function sharedQuestions(client: Client): SharedQuestions {
  const questions = known.get(client) ?? create(client)
  known.set(client, questions)
  return questions
}

function create(client: Client): SharedQuestions {
  const onTheirWay = new Map<string, Promise<unknown>>()
  const listeners = new Set<(change: Change) => void>()
  // One listener for all: what was asked before a change is out of date before anybody asks again.
  client.on('project.changed', (change) => {
    onTheirWay.clear()
    for (const listener of [...listeners]) listener(change)
  })
  client.on('project.switched', () => onTheirWay.clear())
  return {
    ask<Name extends MethodName>(key: string, name: Name, params: Params<Name>) {
      const asked = onTheirWay.get(key)
      if (asked !== undefined) return asked as Promise<Result<Name>>
      const answer = client.call(name, params)
      onTheirWay.set(key, answer)
      const end = () => {
        if (onTheirWay.get(key) === answer) onTheirWay.delete(key)
      }
      answer.then(end, end)
      return answer
    },
    forget: (key) => void onTheirWay.delete(key),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
