import type { ClientTransport, Reply, Request, ServerTransport, Transport } from '../transport.ts'

interface End<Out, In> extends Transport<Out, In> {
  receive(message: In): void
  end(): void
}

function makeEnd<Out, In>(other: () => End<In, Out>): End<Out, In> {
  const early: In[] = []
  let onMessage: ((message: In) => void) | null = null
  let onClose: (() => void) | null = null
  let open = true
  return {
    send(message) {
      // A copy through JSON: what would not survive a socket must not survive here either.
      const copy = JSON.parse(JSON.stringify(message)) as Out
      if (open) void Promise.resolve().then(() => other().receive(copy))
    },
    receive(message) {
      if (!open) return
      if (onMessage === null) early.push(message)
      else onMessage(message)
    },
    onMessage(listener) {
      onMessage = listener
      for (const message of early.splice(0)) listener(message)
    },
    onClose(listener) {
      onClose = listener
    },
    close() {
      if (!open) return
      other().end()
      this.end()
    },
    end() {
      if (!open) return
      open = false
      onClose?.()
    },
  }
}

/** Two ends in one process: for the command line and for tests. */
export function memoryTransport(): { readonly client: ClientTransport; readonly server: ServerTransport } {
  const client: End<Request, Reply> = makeEnd(() => server)
  const server: End<Reply, Request> = makeEnd(() => client)
  return { client, server }
}
