import type { MethodName, Params, Result } from './contract.ts'
import { ApiError, type ErrorCode, errorCodes } from './error.ts'
import type { EventName, Events } from './events.ts'
import type { ClientTransport, Reply } from './transport.ts'

export interface Client {
  /** Calls a method. Rejects with ApiError; with 'connection-lost' once the backend is gone. */
  call<Name extends MethodName>(method: Name, params: Params<Name>): Promise<Result<Name>>
  /** Listens to an event; returns what ends it. */
  on<Name extends EventName>(event: Name, listener: (data: Events[Name]) => void): () => void
  /** Called once when the connection ends. */
  onClose(listener: () => void): void
  close(): void
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: ApiError) => void
}

function toErrorCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'internal-error'
}

/** A typed client over any transport. Replies may come in any order; a closed transport rejects all that wait. */
export function createClient(transport: ClientTransport): Client {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Set<(data: unknown) => void>>()
  const closeListeners: (() => void)[] = []
  let nextId = 1
  let closed = false

  transport.onMessage((reply: Reply) => {
    if ('event' in reply) {
      for (const listener of listeners.get(reply.event) ?? []) listener(reply.data)
      return
    }
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) call?.reject(new ApiError(toErrorCode(reply.error.code), reply.error.params))
    else call?.resolve(reply.result)
  })
  transport.onClose(() => {
    closed = true
    for (const call of waiting.values()) call.reject(new ApiError('connection-lost'))
    waiting.clear()
    for (const listener of closeListeners) listener()
  })

  return {
    call<Name extends MethodName>(method: Name, params: Params<Name>) {
      if (closed) return Promise.reject(new ApiError('connection-lost'))
      const id = nextId++
      return new Promise<Result<Name>>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as Result<Name>), reject })
        transport.send({ id, method, params })
      })
    },
    on<Name extends EventName>(event: Name, listener: (data: Events[Name]) => void) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set)
      const receive = (data: unknown) => listener(data as Events[Name])
      set.add(receive)
      return () => set.delete(receive)
    },
    onClose(listener) {
      closeListeners.push(listener)
    },
    close() {
      transport.close()
    },
  }
}
