import type { Transport } from '../transport.ts'

/** What is used of a socket; the browser's WebSocket and that of `ws` both fit. */
export interface SocketLike {
  readonly readyState: number
  send(data: string | Uint8Array<ArrayBuffer>): void
  close(): void
  addEventListener(type: 'open' | 'close', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** How the text of a message becomes what a socket carries, and how it is read out of that again. */
export interface TextCarrier {
  readonly load?: (text: string) => string | Uint8Array<ArrayBuffer>
  readonly unload?: (data: unknown) => string
}

const connecting = 0
const openState = 1

/**
 * A transport over a WebSocket: one JSON text a message, carried as text unless it is said otherwise. What is sent
 * before it opens waits; a message that is not JSON ends the connection, for nothing that speaks the contract sends one.
 */
export function webSocketTransport<Out, In>(
  socket: SocketLike,
  { load = (text) => text, unload = String }: TextCarrier = {},
): Transport<Out, In> {
  const waiting: string[] = []
  const early: In[] = []
  let receive = (message: In): void => {
    early.push(message)
  }
  socket.addEventListener('open', () => {
    for (const text of waiting.splice(0)) socket.send(load(text))
  })
  socket.addEventListener('message', (event) => {
    const message = parse(unload(event.data))
    if (message === undefined) socket.close()
    else receive(message as In)
  })
  return {
    send(message) {
      const text = JSON.stringify(message)
      if (socket.readyState === openState) socket.send(load(text))
      else if (socket.readyState === connecting) waiting.push(text)
    },
    onMessage(listener) {
      receive = listener
      for (const message of early.splice(0)) listener(message)
    },
    onClose(listener) {
      socket.addEventListener('close', listener)
    },
    close() {
      socket.close()
    },
  }
}

function parse(text: string): object | undefined {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null ? message : undefined
  } catch {
    return undefined
  }
}
